import { Injectable } from '@nestjs/common';
import { FileRegistry } from '../../../platform/files/file-registry.js';
import type { Actor } from '../../../shared/actor.js';
import { fileUnknown } from '../domain/dossier.errors.js';
import type { Dossier } from '../domain/dossier.js';

/** Puts files that the caller uploaded under a dossier. */
@Injectable()
export class AttachFiles {
  constructor(private readonly files: FileRegistry) {}

  /** @throws DomainError FILE_UNKNOWN (422) where one was not uploaded by the caller */
  async execute(
    dossier: Dossier,
    fileIds: readonly string[],
    purpose: 'component' | 'supplement' | 'result',
    actor: Actor,
    at: Date,
  ): Promise<void> {
    if (fileIds.length === 0) return;
    const files = await this.files.ofOwner(fileIds, actor.id);
    const unknown = fileIds.find((id) => !files.some((file) => file.id === id));
    if (unknown) throw fileUnknown(purpose === 'component' ? 'components' : 'fileIds');
    dossier.addFiles(
      files.map(({ id, name, mediaType, size, sha256 }) => ({
        dossierId: dossier.id,
        fileId: id,
        purpose,
        name,
        mediaType,
        size,
        sha256,
        addedAt: at,
        addedBy: actor.id,
      })),
    );
  }
}
