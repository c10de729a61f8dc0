import { ExactlyOne } from '../../../platform/http/exactly-one.js';
import { FlagField, IdField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { FeeQuoteDto } from '../../catalogue/index.js';
import type { FeeFactsOutcome } from '../use-cases/state-fee-facts.js';
import { MOST_VND } from './receivable.dto.js';

/** Facts by which the fees of a dossier are reckoned, with what proves them. */
@ExactlyOne(['evidence'], ['evidenceFileId'])
export class StateFeeFactsDto extends FeeQuoteDto {
  @IdField({
    vi: 'Tệp của hồ sơ chứng minh; hoặc nêu giấy tờ đã kiểm tra',
    en: 'File of the dossier that proves it; or name the paper that was seen',
    optional: true,
    nullable: true,
  })
  readonly evidenceFileId?: string | null;

  @ReasonField({
    vi: 'Giấy tờ, dữ liệu đã kiểm tra; hoặc nêu tệp của hồ sơ',
    en: 'Paper or data that was seen; or name a file of the dossier',
    max: 500,
    optional: true,
    nullable: true,
    example: 'Tờ khai và giấy tờ kèm theo hồ sơ',
  })
  readonly evidence?: string | null;
}

/** What stating facts answers. */
export class FeeFactsOutcomeView implements FeeFactsOutcome {
  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @WholeField({
    vi: 'Tổng các khoản chưa nộp (đồng); null khi chưa tính được hết',
    en: 'What is left to pay in all, in đồng; null while not all is known',
    min: 0,
    max: MOST_VND,
    nullable: true,
    example: 75_000,
  })
  readonly owed: number | null;

  @TextField({ vi: 'Tên các thông tin còn thiếu', en: 'Names of the facts that are missing', max: 40, list: { max: 100 } })
  readonly missing: readonly string[];

  @FlagField({ vi: 'Hồ sơ không còn khoản nào phải nộp', en: 'Nothing is left to pay for the dossier', example: false })
  readonly feeSettled: boolean;

  @WholeField({
    vi: 'Phiên bản hồ sơ, dùng cho If-Match',
    en: 'Version of the dossier, for If-Match',
    min: 1,
    max: 2_147_483_647,
    example: 6,
  })
  readonly version: number;
}
