import { ExactlyOne } from '../../../platform/http/exactly-one.js';
import { IdField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { FeeQuoteDto } from '../../catalogue/index.js';

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
