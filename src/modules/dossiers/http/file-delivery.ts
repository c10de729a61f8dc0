import { Injectable, StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { UploadFile } from '../../../platform/files/upload-file.js';
import { requestContext } from '../../../platform/context/request-context.js';
import { invalidField } from '../../../shared/domain-error.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtDossier } from '../use-cases/look-at-dossier.js';
import type { UploadQueryDto } from './upload.dto.js';
import type { UploadedFileView } from './upload.view.js';

/** Files in and out over HTTP, the same for every audience. */
@Injectable()
export class FileDelivery {
  constructor(
    private readonly uploads: UploadFile,
    private readonly look: LookAtDossier,
  ) {}

  /** Takes the bytes of the request body in. @throws DomainError what `UploadFile` refuses, FILE_EMPTY without a body */
  async take(query: UploadQueryDto, mediaType: string | undefined, bytes: Readable | undefined, actor: Actor): Promise<UploadedFileView> {
    if (!bytes) throw invalidField('body', 'FILE_EMPTY', { vi: 'Tệp không có nội dung.', en: 'The file is empty.' });
    const key = requestContext()?.idempotency?.key ?? '';
    const declared = (mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const {
      id,
      name,
      size,
      sha256,
      mediaType: found,
    } = await this.uploads.execute({ name: query.name, mediaType: declared, bytes, ownerId: actor.id, ownerKind: actor.kind, key });
    return { id, name, size, sha256, mediaType: found };
  }

  /** Hands a file out as a download, never to be shown inline. @throws DomainError DOSSIER_NOT_FOUND */
  async give(dossierId: string, fileId: string, actor: Actor): Promise<StreamableFile> {
    const { bytes, name, mediaType, size } = await this.look.file(dossierId, fileId, actor);
    return new StreamableFile(bytes, {
      type: mediaType,
      length: size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
