import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { MaskedField } from '../../../platform/http/masked-field.js';
import type { Receipt } from '../use-cases/write-receipt.js';
import { ApplicantView } from './applicant.view.js';
import { SubmitterView } from './submitter.view.js';
import { ComponentView, shown } from './dossier-parts.view.js';
import { OfficialFormView } from './official-form.view.js';
import { RETURN_METHODS } from './hand-in.dto.js';

/** What the receipt and appointment slip says (form 01). */
export class ReceiptView {
  @ObjectField({ vi: 'Mẫu', en: 'Which form it is', type: () => OfficialFormView })
  readonly form: OfficialFormView;

  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50 })
  readonly code: string;

  @TextField({ vi: 'Nội dung mã QR', en: 'What the QR code says', max: 50 })
  readonly qrText: string;

  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', max: 500 })
  readonly receivingAgencyName: string;

  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', max: 500 })
  readonly resolvingAgencyName: string;

  @ObjectField({ vi: 'Chủ hồ sơ', en: 'Applicant', type: () => ApplicantView })
  readonly applicant: ApplicantView;

  @MaskedField()
  readonly personalDataMasked: boolean;

  @ObjectField({ vi: 'Người nộp', en: 'Submitter', type: () => SubmitterView, nullable: true })
  readonly submitter: SubmitterView | null;

  @TextField({ vi: 'Nội dung yêu cầu giải quyết', en: 'What is asked for', max: 3000 })
  readonly subject: string;

  @ObjectField({ vi: 'Thành phần hồ sơ', en: 'Components', type: () => ComponentView, list: { max: 300 } })
  readonly components: readonly ComponentView[];

  @WholeField({ vi: 'Số lượng bộ hồ sơ', en: 'Number of sets', min: 1, max: 99 })
  readonly sets: number;

  @TextField({ vi: 'Thời gian giải quyết theo quy định', en: 'Processing time by law', max: 10_000, min: 0, nullable: true })
  readonly processingTime: string | null;

  @InstantField({ vi: 'Thời điểm nhận hồ sơ', en: 'Received at' })
  readonly receivedAt: string | null;

  @InstantField({
    vi: 'Thời điểm hẹn trả kết quả, đã tính gia hạn; khi tạm dừng vẫn là hẹn đã ghi trước đó',
    en: 'Appointment for the result, with the extension; while the clock is stopped, as it was before',
    nullable: true,
  })
  readonly appointmentAt: string | null;

  @InstantField({ vi: 'Hạn trả kết quả ban đầu, không tính gia hạn', en: 'Original due instant, without extensions', nullable: true })
  readonly originalDueAt: string | null;

  @ChoiceField({ vi: 'Cách nhận kết quả', en: 'How the result is returned', values: RETURN_METHODS, name: 'ReturnMethod' })
  readonly returnMethod: string;

  @TextField({ vi: 'Người tiếp nhận hồ sơ', en: 'Receiving officer', max: 300, nullable: true })
  readonly receiverName: string | null;

  static of({ form, dossier: d, receivingAgencyName, resolvingAgencyName, receiverName, appointmentAt }: Receipt): ReceiptView {
    return Object.assign(new ReceiptView(), {
      form,
      dossierId: d.id,
      code: d.code,
      qrText: d.code,
      receivingAgencyName,
      resolvingAgencyName,
      applicant: ApplicantView.of(d),
      personalDataMasked: !d.personalShown,
      submitter: d.submitter,
      subject: d.summary ?? d.procedureName,
      components: d.components,
      sets: d.sets,
      processingTime: processingTimeOf(d),
      receivedAt: shown(d.receivedAt),
      appointmentAt: shown(appointmentAt),
      originalDueAt: shown(d.originalDueAt),
      returnMethod: d.returnMethod,
      receiverName,
    });
  }
}

const UNITS = {
  'working-hours': 'giờ làm việc',
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  months: 'tháng',
  'same-day': 'Trong ngày làm việc',
} as const;

/** What the slip says of the time: the words of the procedure, or what the agency stated where the procedure says nothing. */
function processingTimeOf({ duration, durationText, durationDecision }: Receipt['dossier']): string | null {
  if (duration && durationDecision !== null) return `${writtenDuration(duration)} (${durationDecision})`;
  return durationText ?? (duration && writtenDuration(duration));
}

/** A duration as a person reads it on the slip, where the procedure states it as a number only. */
function writtenDuration({ unit, value }: NonNullable<Receipt['dossier']['duration']>): string {
  return unit === 'same-day' ? UNITS[unit] : `${String(value).replace('.', ',')} ${UNITS[unit]}`;
}
