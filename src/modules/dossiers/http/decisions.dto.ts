import { ExactlyOne } from '../../../platform/http/exactly-one.js';
import { ChoiceField, DateField, IdField, MapField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { EXCEPTION_KINDS, type DatabaseException } from '../domain/parts.js';
import { FORM_ANSWERS, RETURN_METHODS } from './hand-in.dto.js';

/** A decision that ends something and therefore names its ground. */
export class GroundedDecisionDto {
  @ReasonField({ vi: 'Lý do', en: 'Reason', max: 2000, example: 'Hồ sơ không thuộc phạm vi giải quyết của cơ quan.' })
  readonly reason: string;

  @ReasonField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, example: 'Điều 17 Nghị định số 118/2025/NĐ-CP' })
  readonly legalBasis: string;
}

/** Why papers are asked for although a connected database has their data. */
export class DatabaseExceptionDto implements DatabaseException {
  @ChoiceField({
    vi: 'Sự cố hệ thống, hoặc dữ liệu không chính xác',
    en: 'The system is down, or the data is not right',
    values: EXCEPTION_KINDS,
    name: 'DatabaseExceptionKind',
    example: 'inaccurate-data',
  })
  readonly kind: DatabaseException['kind'];

  @ReasonField({ vi: 'Lý do cụ thể', en: 'What happened', max: 2000, example: 'Ngày sinh trong cơ sở dữ liệu không khớp giấy khai sinh.' })
  readonly reason: string;

  @TextField({
    vi: 'Khóa các thành phần hồ sơ lấy từ cơ sở dữ liệu mà nay yêu cầu nộp',
    en: 'Keys of the components that are taken from a database and are asked for now',
    max: 20,
    list: { min: 1, max: 100 },
    example: ['1'],
  })
  readonly componentKeys: string[];
}

/** What is missing. */
export class RequestSupplementDto {
  @ReasonField({
    vi: 'Giấy tờ cần bổ sung',
    en: 'Papers to add',
    max: 500,
    list: { min: 1, max: 100 },
    example: ['Bản sao giấy chứng sinh'],
  })
  readonly items: string[];

  @ReasonField({ vi: 'Lý do', en: 'Reason', max: 2000, example: 'Thành phần hồ sơ chưa đầy đủ.' })
  readonly reason: string;

  @ReasonField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, optional: true, nullable: true })
  readonly legalBasis?: string | null;

  @ObjectField({
    vi: 'Ngoại lệ, khi yêu cầu giấy tờ mà dữ liệu đã có trong cơ sở dữ liệu đã kết nối (NĐ 309/2026/NĐ-CP, Điều 4.2a)',
    en: 'The exception, where a paper is asked for whose data a connected database has (NĐ 309/2026/NĐ-CP, 4.2a)',
    type: () => DatabaseExceptionDto,
    optional: true,
    nullable: true,
    example: null,
  })
  readonly exception?: DatabaseExceptionDto | null;
}

/** Why the applicant has to pay now. */
export class RequestPaymentDto {
  @ReasonField({ vi: 'Lý do', en: 'Reason', max: 2000, example: 'Đề nghị nộp lệ phí trước khi giải quyết.' })
  readonly reason: string;

  @ReasonField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, optional: true, nullable: true })
  readonly legalBasis?: string | null;

  @TextField({
    vi: 'Mức phí áp dụng khi thủ tục có nhiều mức theo thời hạn',
    en: 'Terms whose fees apply where the procedure states several',
    max: 40,
    optional: true,
    nullable: true,
  })
  readonly termsKey?: string | null;
}

/** Why a request is withdrawn; the applicant is notified of it. */
export class CancelRequestDto {
  @ReasonField({ vi: 'Lý do hủy yêu cầu', en: 'Reason', max: 2000, example: 'Giấy tờ đã có trong cơ sở dữ liệu.' })
  readonly reason: string;
}

/** An electronic form that is filled in anew. */
export class AnsweredFormDto {
  @TextField({ vi: 'Khóa của thành phần trong trường hợp', en: 'Key of the component within the case', max: 20, example: '1' })
  readonly key: string;

  @MapField({ ...FORM_ANSWERS, example: {} })
  readonly answers: Record<string, unknown>;
}

/** The papers that answer a request. */
export class AnswerSupplementDto {
  @TextField({ vi: 'Giải trình', en: 'Explanation', max: 2000, lines: true, example: 'Đã bổ sung đủ.', optional: true, nullable: true })
  readonly answer?: string | null;

  @IdField({ vi: 'Các tệp bổ sung', en: 'Files added', list: { max: 100 }, example: [] })
  readonly fileIds: string[];

  @ObjectField({
    vi: 'Biểu mẫu điện tử điền lại',
    en: 'Electronic forms filled in anew',
    type: () => AnsweredFormDto,
    list: { max: 100 },
    optional: true,
    example: [],
  })
  readonly forms?: AnsweredFormDto[];
}

/** The letter of apology with its new date. */
@ExactlyOne(['dueOn'], ['workingDays'])
export class ExtendDeadlineDto {
  @DateField({
    vi: 'Ngày hẹn trả mới, là ngày làm việc sau ngày hết hạn hiện nay; hoặc ghi số ngày làm việc',
    en: 'New due date, a working day after the present due date; or give working days',
    optional: true,
    nullable: true,
  })
  readonly dueOn?: string | null;

  @WholeField({
    vi: 'Số ngày làm việc gia hạn, tính từ ngày hết hạn hiện nay; hoặc ghi ngày',
    en: 'Working days that the deadline is extended by, from the present due date; or give the date',
    min: 1,
    max: 500,
    optional: true,
    nullable: true,
    example: 5,
  })
  readonly workingDays?: number | null;

  @ReasonField({
    vi: 'Lý do chậm và xin gia hạn',
    en: 'Reason of the delay and of the extension',
    max: 2000,
    example: 'Cần xác minh thêm tại thực địa.',
  })
  readonly reason: string;

  @TextField({
    vi: 'Số, ký hiệu văn bản xin lỗi',
    en: 'Number and symbol of the letter of apology',
    max: 100,
    example: '15/UBND-XL',
    optional: true,
    nullable: true,
  })
  readonly letterNumber?: string | null;
}

/** Why the applicant takes the dossier back. */
export class WithdrawDossierDto {
  @ReasonField({ vi: 'Lý do rút hồ sơ', en: 'Reason of the withdrawal', max: 2000, example: 'Không còn nhu cầu.' })
  readonly reason: string;
}

/** To whom and how the result is handed over. */
export class HandOverDto {
  @TextField({ vi: 'Người nhận kết quả', en: 'Who receives the result', max: 300, example: 'Nguyễn Văn Thử' })
  readonly returnedTo: string;

  @ChoiceField({ vi: 'Cách trả kết quả', en: 'How it is handed over', values: RETURN_METHODS, name: 'ReturnMethod', example: 'counter' })
  readonly method: string;
}
