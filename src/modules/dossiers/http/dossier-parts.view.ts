import { ChoiceField, FlagField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { DossierDetail } from '../persistence/dossier.reader.js';
import type { DatabaseOfPaper } from '../domain/intake-checklist.js';
import { DatabaseExceptionDto } from './decisions.dto.js';

/** Instants inside JSON come as Postgres writes them; the world sees the offset of Viet Nam. */
export const shown = (instant: string | Date | null): string | null => (instant === null ? null : localIso(new Date(instant)));

/** A connected database by code and name. */
export class DatabaseOfPaperView implements DatabaseOfPaper {
  @TextField({ vi: 'Mã cơ sở dữ liệu', en: 'Code of the database', max: 60, example: 'dan-cu' })
  readonly code: string;

  @TextField({ vi: 'Tên cơ sở dữ liệu', en: 'Name of the database', max: 300 })
  readonly name: string;
}

/** A paper of the dossier. */
export class ComponentView {
  @TextField({ vi: 'Khóa', en: 'Key', max: 20, example: '1' })
  readonly key: string;

  @TextField({ vi: 'Mã giấy tờ', en: 'Code of the paper', max: 100, nullable: true })
  readonly code: string | null;

  @TextField({ vi: 'Tên giấy tờ', en: 'Name of the paper', max: 10_000, min: 0 })
  readonly name: string;

  @FlagField({ vi: 'Bắt buộc', en: 'Required' })
  readonly required: boolean;

  @WholeField({ vi: 'Số bản chính', en: 'Originals', min: 0, max: 999 })
  readonly originals: number;

  @WholeField({ vi: 'Số bản sao', en: 'Copies', min: 0, max: 999 })
  readonly copies: number;

  @IdField({ vi: 'Tệp', en: 'File', nullable: true })
  readonly fileId: string | null;

  @IdField({
    vi: 'Giấy tờ được tái sử dụng từ kho dữ liệu của chủ hồ sơ',
    en: "Document reused from the applicant's repository",
    nullable: true,
  })
  readonly reusedDocumentId: string | null;

  @TextField({ vi: 'Lý do không nộp', en: 'Why it was left out', max: 500, nullable: true })
  readonly absence: string | null;

  @TextField({ vi: 'Nộp bằng biểu mẫu điện tử mang mã này', en: 'Handed in by the electronic form of this code', max: 60, nullable: true })
  readonly formCode: string | null;

  @TextField({ vi: 'Tên biểu mẫu ấy', en: 'Name of that form', max: 500, nullable: true })
  readonly formName: string | null;

  @ObjectField({
    vi: 'Lấy từ cơ sở dữ liệu đã kết nối này, không phải nộp; null: không lấy từ cơ sở dữ liệu',
    en: 'To be taken from this connected database, and not asked for; null: from none',
    type: () => DatabaseOfPaperView,
    nullable: true,
    example: null,
  })
  readonly heldIn: DatabaseOfPaperView | null;
}

/** A file of the dossier. */
export class DossierFileView {
  @IdField({ vi: 'Tệp', en: 'File' })
  readonly fileId: string;

  @ChoiceField({ vi: 'Mục đích', en: 'Purpose', values: ['component', 'supplement', 'result'], name: 'FilePurpose' })
  readonly purpose: string;

  @TextField({ vi: 'Tên tệp', en: 'File name', max: 255 })
  readonly name: string;

  @TextField({ vi: 'Loại tệp', en: 'Media type', max: 100 })
  readonly mediaType: string;

  @WholeField({ vi: 'Dung lượng (byte)', en: 'Size in bytes', min: 0, max: 9_007_199_254_740_991 })
  readonly size: number;

  @TextField({ vi: 'SHA-256', en: 'SHA-256', max: 64, pattern: '^[0-9a-f]{64}$' })
  readonly sha256: string;

  @InstantField({ vi: 'Thời điểm thêm', en: 'Added at' })
  readonly addedAt: string | null;

  static of({ fileId, purpose, name, mediaType, size, sha256, addedAt }: DossierDetail['files'][number]): DossierFileView {
    return Object.assign(new DossierFileView(), { fileId, purpose, name, mediaType, size, sha256, addedAt: shown(addedAt) });
  }
}

/** A request for papers. */
export class SupplementView {
  @IdField({ vi: 'Yêu cầu', en: 'Request' })
  readonly id: string;

  @WholeField({ vi: 'Lần thứ', en: 'Round', min: 1, max: 99 })
  readonly round: number;

  @TextField({ vi: 'Giấy tờ cần bổ sung', en: 'Papers to add', max: 500, list: { max: 100 } })
  readonly items: readonly string[];

  @TextField({ vi: 'Lý do', en: 'Reason', max: 2000 })
  readonly reason: string;

  @TextField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, nullable: true })
  readonly legalBasis: string | null;

  @ObjectField({
    vi: 'Vì sao vẫn yêu cầu giấy tờ đã có trong cơ sở dữ liệu; null: không có giấy tờ như vậy',
    en: 'Why papers are asked for that a database has; null where none is',
    type: () => DatabaseExceptionDto,
    nullable: true,
    example: null,
  })
  readonly exception: DatabaseExceptionDto | null;

  @InstantField({ vi: 'Yêu cầu lúc', en: 'Requested at' })
  readonly requestedAt: string | null;

  @InstantField({ vi: 'Trả lời lúc', en: 'Answered at', nullable: true })
  readonly answeredAt: string | null;

  @InstantField({ vi: 'Cơ quan hủy yêu cầu lúc', en: 'Taken back at', nullable: true })
  readonly cancelledAt: string | null;

  @TextField({ vi: 'Giải trình', en: 'Explanation', max: 2000, nullable: true, min: 0 })
  readonly answer: string | null;

  static of(request: DossierDetail['supplements'][number]): SupplementView {
    const { requestedAt, answeredAt, cancelledAt } = request;
    return Object.assign(new SupplementView(), request, {
      requestedAt: shown(requestedAt),
      answeredAt: shown(answeredAt),
      cancelledAt: shown(cancelledAt),
    });
  }
}

/** An extension of the deadline with its letter of apology. */
export class ExtensionView {
  @WholeField({ vi: 'Lần thứ', en: 'Number', min: 1, max: 99 })
  readonly number: number;

  @InstantField({ vi: 'Hạn trước khi gia hạn', en: 'Due instant before it' })
  readonly previousDueAt: string | null;

  @InstantField({ vi: 'Hạn mới khi gia hạn', en: 'New due instant as it was granted' })
  readonly dueAt: string | null;

  @InstantField({ vi: 'Gia hạn lúc', en: 'Granted at' })
  readonly grantedAt: string | null;

  @TextField({ vi: 'Lý do', en: 'Reason', max: 2000 })
  readonly reason: string;

  @TextField({ vi: 'Số, ký hiệu văn bản xin lỗi', en: 'Number and symbol of the letter of apology', max: 100, nullable: true })
  readonly letterNumber: string | null;

  static of({ number, previousDueAt, dueAt, grantedAt, reason, letterNumber }: DossierDetail['extensions'][number]): ExtensionView {
    return Object.assign(new ExtensionView(), {
      number,
      previousDueAt: shown(previousDueAt),
      dueAt: shown(dueAt),
      grantedAt: shown(grantedAt),
      reason,
      letterNumber,
    });
  }
}

/** A time in which the clock is suspended. */
export class SuspensionView {
  @IdField({ vi: 'Lần tạm dừng', en: 'Suspension' })
  readonly id: string;

  @ChoiceField({ vi: 'Lý do', en: 'Reason', values: ['supplement', 'financial-obligation', 'external-opinion'], name: 'SuspensionReason' })
  readonly reason: string;

  @TextField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, nullable: true })
  readonly legalBasis: string | null;

  @InstantField({ vi: 'Từ', en: 'From' })
  readonly fromAt: string | null;

  @InstantField({ vi: 'Đến', en: 'To', nullable: true })
  readonly toAt: string | null;

  static of(suspension: DossierDetail['suspensions'][number]): SuspensionView {
    return Object.assign(new SuspensionView(), suspension, { fromAt: shown(suspension.fromAt), toAt: shown(suspension.toAt) });
  }
}
