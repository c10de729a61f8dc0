import { ChoiceField, DateField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { EXCEPTION_KINDS, type LocalSource } from '../domain/local/local-terms.js';

/** Why a paper is asked for although a connected database has its data. */
export class SourceExceptionDto {
  @ChoiceField({
    vi: 'Sự cố hệ thống, hoặc dữ liệu không chính xác',
    en: 'The system is down, or the data is not right',
    values: EXCEPTION_KINDS,
    name: 'SourceExceptionKind',
    example: 'incident',
  })
  readonly kind: (typeof EXCEPTION_KINDS)[number];

  @TextField({ vi: 'Số, ký hiệu quyết định', en: 'Number and symbol of the decision', max: 200, example: '15/QĐ-UBND' })
  readonly decision: string;

  @DateField({ vi: 'Ngày cuối cùng còn yêu cầu giấy tờ', en: 'Last date on which the paper is asked for', example: '2099-12-31' })
  readonly until: string;
}

/** A paper whose data a connected database has. */
export class LocalSourceDto implements LocalSource {
  @TextField({
    vi: 'Tên trường hợp, đúng như trong phiên bản đang có hiệu lực; null: mọi trường hợp có giấy tờ này',
    en: 'Name of the case as the version in force has it; null: every one that asks for the paper',
    max: 20_000,
    nullable: true,
    example: null,
  })
  readonly caseName: string | null;

  @TextField({
    vi: 'Tên giấy tờ, đúng như trong thủ tục',
    en: 'Name of the paper as the procedure has it',
    max: 20_000,
    example: 'Bản sao căn cước công dân',
  })
  readonly name: string;

  @TextField({
    vi: 'Mã cơ sở dữ liệu đã kết nối: /v1/public/connected-databases',
    en: 'Code of the connected database: /v1/public/connected-databases',
    max: 60,
    example: 'dan-cu',
  })
  readonly databaseCode: string;

  @ObjectField({
    vi: 'Ngoại lệ: vẫn yêu cầu giấy tờ trong một thời gian; null: không yêu cầu (NĐ 309/2026/NĐ-CP, Điều 4.2a)',
    en: 'The exception by which the paper is asked for, for a time; null: it is not asked for (NĐ 309/2026/NĐ-CP, 4.2a)',
    type: () => SourceExceptionDto,
    nullable: true,
    example: null,
  })
  readonly exception: SourceExceptionDto | null;
}
