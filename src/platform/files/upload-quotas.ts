import { localDate, startOfLocalDate } from '../../shared/clock.js';
import type { ActorKind } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Database } from '../database/database.js';

/** Who uploads, and by which key: a repeat takes no room. */
export interface Uploader {
  readonly ownerId: string;
  readonly ownerKind: ActorKind;
  readonly key: string;
}

const USAGE = `
  select q.max_files as "maxFiles", q.max_bytes::float8 as "maxBytes", (select count(*)::int4 from today) as files,
    (select coalesce(sum(size), 0)::float8 from today) as bytes, exists (select 1 from platform.stored_file
    where owner_id = $1::uuid and upload_key = $5) as known
  from (select max_files, max_bytes from platform.upload_quota where actor_kind = $2 and valid_from <= $4::date
  order by valid_from desc limit 1) q`;
const WITH_TODAY = `with today as (select size from platform.stored_file where owner_id = $1::uuid
  and uploaded_at >= $3::timestamptz) ${USAGE}`;

interface Usage {
  readonly maxFiles: number;
  readonly maxBytes: number;
  readonly files: number;
  readonly bytes: number;
  readonly known: boolean;
}

/** How many files and bytes a person may upload on a local day; the numbers are data with the date from which they hold. */
export class UploadQuotas {
  constructor(private readonly database: Database) {}

  /**
   * Two uploads at the same moment may pass together: the bound is for a day and not for a byte. @throws DomainError UPLOAD_QUOTA_EXCEEDED
   * (429)
   */
  async assertRoom({ ownerId, ownerKind, key }: Uploader, size: number, at: Date): Promise<void> {
    const today = localDate(at);
    const [usage] = await this.database.read<Usage & Record<string, unknown>>(WITH_TODAY, [
      ownerId,
      ownerKind,
      startOfLocalDate(today),
      today,
      key,
    ]);
    if (!usage || usage.known || (usage.files < usage.maxFiles && usage.bytes + size <= usage.maxBytes)) return;
    const { maxFiles, maxBytes } = usage;
    throw new DomainError(
      'rate-limited',
      'UPLOAD_QUOTA_EXCEEDED',
      {
        vi: 'Bạn đã tải lên hết số tệp hoặc dung lượng của ngày hôm nay; hãy tiếp tục vào ngày mai.',
        en: 'You have used up the files or bytes allowed per day; please continue tomorrow.',
      },
      { maxFiles, maxBytes },
    );
  }
}
