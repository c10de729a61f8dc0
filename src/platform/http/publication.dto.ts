import type { Publication } from '../../shared/publication.js';
import { DateField, ObjectField, TextField } from './fields.js';
import { DECISION_NUMBER } from './forms.js';

/** The decision that approves what is published. */
export class ApprovingDecisionDto {
  @TextField({ vi: 'Số, ký hiệu quyết định', en: 'Number and symbol of the decision', ...DECISION_NUMBER, example: '1234/QĐ-UBND' })
  readonly number: string;

  @TextField({ vi: 'Cơ quan ban hành', en: 'Who issued it', max: 300, example: 'Ủy ban nhân dân tỉnh' })
  readonly issuer: string;

  @DateField({ vi: 'Ngày ký, muộn nhất là hôm nay', en: 'Day of signing, today at the latest', example: '2026-11-02' })
  readonly signedOn: string;
}

/** Whatever is done by a decision. */
export class ApprovedDto {
  @ObjectField({ vi: 'Quyết định phê duyệt', en: 'The approving decision', type: () => ApprovingDecisionDto })
  readonly decision: ApprovingDecisionDto;
}

/** What a publication says. */
export class PublicationDto extends ApprovedDto implements Publication {
  @DateField({
    vi: 'Có hiệu lực từ ngày, sớm nhất là hôm nay',
    en: 'In force from this local date on, today at the earliest',
    example: '2099-01-01',
  })
  readonly effectiveFrom: string;
}
