import { ChoiceField, DateField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '../domain/document.js';
import type { SeenDocument } from '../use-cases/look-at-documents.js';

/** A document in the repository of its owner. */
export class DocumentView {
  @IdField({ vi: 'Định danh giấy tờ; dùng làm documentId khi tái sử dụng', en: 'Id of the document; the documentId when it is reused' })
  readonly id: string;

  @ChoiceField({
    vi: 'Giấy tờ số hóa (paper) hoặc kết quả giải quyết (result)',
    en: 'Digitised paper or result of a procedure',
    values: DOCUMENT_KINDS,
    name: 'DocumentKind',
  })
  readonly kind: string;

  @TextField({ vi: 'Mã giấy tờ, mã kết quả', en: 'Code of the kind of paper or result', max: 100, nullable: true })
  readonly code: string | null;

  @TextField({ vi: 'Tên giấy tờ, kết quả', en: 'Title', max: 10_000 })
  readonly title: string;

  @TextField({ vi: 'Số, ký hiệu', en: 'Number and symbol', max: 100, nullable: true })
  readonly symbol: string | null;

  @TextField({ vi: 'Cơ quan ban hành', en: 'Issuing agency', max: 500 })
  readonly issuer: string;

  @DateField({ vi: 'Ngày ban hành', en: 'Issued on' })
  readonly issuedOn: string;

  @DateField({ vi: 'Có giá trị đến hết ngày; trống là không thời hạn', en: 'Last day of validity; null: no end', nullable: true })
  readonly validUntil: string | null;

  @ChoiceField({
    vi: 'Còn giá trị, hết giá trị hay đã thu hồi',
    en: 'Valid, expired or revoked',
    values: DOCUMENT_STATES,
    name: 'DocumentState',
  })
  readonly state: string;

  @InstantField({ vi: 'Thu hồi lúc', en: 'Revoked at', nullable: true })
  readonly revokedAt: string | null;

  @IdField({ vi: 'Hồ sơ đã tạo ra giấy tờ', en: 'Dossier that it comes from' })
  readonly sourceDossierId: string;

  @IdField({ vi: 'Tệp', en: 'File' })
  readonly fileId: string;

  @TextField({ vi: 'Tên tệp', en: 'File name', max: 255 })
  readonly name: string;

  @TextField({ vi: 'Loại tệp', en: 'Media type', max: 100 })
  readonly mediaType: string;

  @WholeField({ vi: 'Dung lượng (byte)', en: 'Size in bytes', min: 0, max: 9_007_199_254_740_991 })
  readonly size: number;

  @TextField({ vi: 'SHA-256', en: 'SHA-256', max: 64, pattern: '^[0-9a-f]{64}$' })
  readonly sha256: string;

  static of(document: SeenDocument): DocumentView {
    return Object.assign(new DocumentView(), document, { revokedAt: document.revokedAt && localIso(document.revokedAt) });
  }
}

/** A page of documents, newest first. */
export class DocumentListView {
  @ObjectField({ vi: 'Giấy tờ, kết quả', en: 'Documents', type: () => DocumentView, list: { max: 200 } })
  readonly items: readonly DocumentView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, pattern: '^[A-Za-z0-9_-]+$', optional: true })
  readonly next?: string;

  static of({ items, ...more }: Page<SeenDocument>): DocumentListView {
    return Object.assign(new DocumentListView(), { items: items.map((row) => DocumentView.of(row)), ...more });
  }
}
