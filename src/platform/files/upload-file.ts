import type { Readable } from 'node:stream';
import { newId } from '../../shared/id.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ActorKind } from '../../shared/actor.js';
import type { Clock } from '../../shared/clock.js';
import type { FileRegistry, UploadedFile } from './file-registry.js';
import type { Arrived, FileStore } from './file-store.js';
import { checkContent } from './content/check-content.js';
import { assertAllowedFile } from './media-types.js';
import type { UploadQuotas } from './upload-quotas.js';

/** What is uploaded: a stream with the name and type that the caller declares. */
export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Readable;
  readonly ownerId: string;
  /** What the owner is: how much a day takes hangs on it. */
  readonly ownerKind: ActorKind;
  /** Idempotency key of the caller. */
  readonly key: string;
}

/** Takes a file in: streamed to the store, kept only when its content is what it is said to be, registered once per key. */
export class UploadFile {
  /** Contents are looked at one after the other, so that many uploads never hold many files in memory. */
  #looking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: FileStore,
    private readonly registry: FileRegistry,
    private readonly clock: Clock,
    private readonly quotas: UploadQuotas,
    private readonly maxBytes: number,
  ) {}

  /**
   * @throws DomainError FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED, FILE_CONTENT_MISMATCH, FILE_EMPTY, IDEMPOTENCY_KEY_REUSED,
   *   UPLOAD_QUOTA_EXCEEDED, CONCURRENT_CHANGE, and what `checkContent` refuses
   */
  async execute(upload: Upload): Promise<UploadedFile> {
    const at = this.clock.now();
    await this.quotas.assertRoom(upload, 0, at);
    const inspect = async ({ head, size: found, read }: Arrived): Promise<void> => {
      if (found === 0) throw new DomainError('invalid', 'FILE_EMPTY', { vi: 'Tệp không có nội dung.', en: 'The file is empty.' });
      await assertAllowedFile(upload.name, upload.mediaType, head);
      await this.quotas.assertRoom(upload, found, at);
      await this.inTurn(() => checkContent(upload.mediaType, found, read));
    };
    const { sha256, size } = await this.store.put(upload.bytes, { maxBytes: this.maxBytes, inspect });
    const file = { id: newId(), name: upload.name, mediaType: upload.mediaType, size, sha256, ownerId: upload.ownerId, uploadedAt: at };
    const registered = await this.registry.register(file, upload.key, () => this.store.has(sha256));
    if (registered.sha256 !== sha256 || registered.name !== upload.name) {
      throw new DomainError('invalid', 'IDEMPOTENCY_KEY_REUSED', {
        vi: 'Khóa Idempotency-Key này đã được dùng cho một yêu cầu khác.',
        en: 'This Idempotency-Key was used for another request.',
      });
    }
    return registered;
  }

  private inTurn(look: () => Promise<void>): Promise<void> {
    const turn = this.#looking.then(look);
    this.#looking = turn.catch(() => undefined);
    return turn;
  }
}
