import { ChoiceField, NumberField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import {
  CHANNELS,
  DURATION_UNITS,
  FEE_KINDS,
  type Channel,
  type ChannelTerms,
  type FeeItem,
  type LegalDuration,
  type ServiceCase,
} from '../domain/procedure.js';

/** A legal duration (thời hạn giải quyết). */
export class LegalDurationView {
  @ChoiceField({ vi: 'Đơn vị', en: 'Unit', values: DURATION_UNITS, name: 'DurationUnit', example: 'working-days' })
  readonly unit: LegalDuration['unit'];

  @NumberField({
    vi: 'Số đơn vị, có thể lẻ với ngày và giờ làm việc; không có khi giải quyết trong ngày',
    en: 'Number of units, with a fraction for working days and hours; absent for the same day',
    min: 0,
    max: 10_000,
    optional: true,
    example: 3,
  })
  readonly value?: number;
}

/** A line of fees; only `amount` is ever charged. */
export class FeeItemView implements FeeItem {
  @ChoiceField({ vi: 'Phí, lệ phí hoặc giá', en: 'Fee, charge or price', values: FEE_KINDS, name: 'FeeKind', nullable: true })
  readonly kind: FeeItem['kind'];

  @WholeField({
    vi: 'Số tiền (đồng); null khi nguồn không ghi rõ',
    en: 'Amount in đồng; null when the source does not state it clearly',
    min: 0,
    max: 1_000_000_000_000,
    nullable: true,
  })
  readonly amount: number | null;

  @TextField({ vi: 'Số tiền như nguồn ghi', en: 'Amount as the source writes it', max: 1000, lines: true, nullable: true })
  readonly rawAmount: string | null;

  @TextField({ vi: 'Tiền tệ như nguồn ghi', en: 'Currency as the source writes it', max: 100, nullable: true })
  readonly currency: string | null;

  @TextField({ vi: 'Mô tả', en: 'Text', max: 10_000, lines: true, nullable: true })
  readonly text: string | null;
}

/** Time and money for one way of applying. */
export class ChannelTermsView implements Omit<ChannelTerms, 'duration'> {
  @TextField({ vi: 'Khóa trong phiên bản', en: 'Key within the version', max: 50, example: 'direct-1' })
  readonly key: string;

  @ChoiceField({
    vi: 'Hình thức nộp: trực tiếp, trực tuyến, bưu chính',
    en: 'How the dossier is submitted',
    values: CHANNELS,
    name: 'Channel',
    example: 'direct',
  })
  readonly channel: Channel;

  @ObjectField({
    vi: 'Thời hạn giải quyết; null khi nguồn không ghi bằng số',
    en: 'Duration; null when the source does not state a number',
    type: () => LegalDurationView,
    nullable: true,
  })
  readonly duration: LegalDurationView | null;

  @TextField({ vi: 'Thời hạn bằng chữ', en: 'Duration as text', max: 10_000, lines: true, nullable: true })
  readonly durationText: string | null;

  @TextField({
    vi: 'Số và đơn vị như nguồn ghi',
    en: 'Number and unit as the source writes them',
    max: 10_000,
    lines: true,
    nullable: true,
  })
  readonly durationRaw: string | null;

  @ObjectField({ vi: 'Phí, lệ phí', en: 'Fees', type: () => FeeItemView, list: { max: 1000 } })
  readonly fees: readonly FeeItemView[];
}

/** A public service below the procedure (dịch vụ công). */
export class ServiceCaseView implements Omit<ServiceCase, 'duration'> {
  @TextField({ vi: 'Mã dịch vụ công', en: 'Code of the service', max: 500, verbatim: true, nullable: true })
  readonly code: string | null;

  @TextField({ vi: 'Tên dịch vụ công', en: 'Name of the service', max: 20_000, min: 0, lines: true })
  readonly name: string;

  @ObjectField({ vi: 'Thời hạn giải quyết', en: 'Duration', type: () => LegalDurationView, nullable: true })
  readonly duration: LegalDurationView | null;

  @TextField({
    vi: 'Số và đơn vị như nguồn ghi',
    en: 'Number and unit as the source writes them',
    max: 10_000,
    lines: true,
    nullable: true,
  })
  readonly durationRaw: string | null;
}
