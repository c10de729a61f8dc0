import { ChoiceField, DateField, FlagField, IdField, InstantField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import type { AgencyNames } from '../../agencies/index.js';
import { CONSENT_EVIDENCE, CONSENT_STATES } from '../domain/consent.js';
import { MOST_REVOKED, type RevokedConsents } from '../use-cases/revoke-consents.js';
import type { ConsentOutcome } from '../use-cases/consent-outcome.js';
import type { SeenConsent } from '../use-cases/look-at-consents.js';

/** What every command on a consent answers. */
export class ConsentOutcomeView implements ConsentOutcome {
  @IdField({
    vi: 'Định danh sự đồng ý; dùng làm consentId khi tra cứu',
    en: 'Id of the consent; the consentId of a search',
    example: '019ab7f2-7c1e-7000-8000-000000000001',
  })
  readonly id: string;

  @TextField({ vi: 'Cơ quan được đồng ý', en: 'Agency to which it was given', max: 35, example: 'H21.195' })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan được đồng ý', en: 'Name of the agency to which it was given', max: 300, nullable: true })
  readonly agencyName: string | null;

  @ChoiceField({
    vi: 'Còn hiệu lực, hết hiệu lực hay đã rút lại',
    en: 'In force, expired or revoked',
    values: CONSENT_STATES,
    name: 'ConsentState',
    example: 'in-force',
  })
  readonly state: ConsentOutcome['state'];

  @InstantField({ vi: 'Đồng ý lúc', en: 'Given at', example: '2026-11-20T14:10:00+07:00' })
  readonly givenAt: string;

  @DateField({ vi: 'Ngày cuối còn hiệu lực', en: 'Last day on which it holds', example: '2026-11-20' })
  readonly validUntil: string;

  static done({ id, agencyCode, state, givenAt, validUntil }: ConsentOutcome, nameOf: AgencyNames): ConsentOutcomeView {
    return Object.assign(new ConsentOutcomeView(), { id, agencyCode, agencyName: nameOf(agencyCode), state, givenAt, validUntil });
  }
}

/** A consent as its owner and the agency see it: who recorded it, when, and the evidence. */
export class ConsentView extends ConsentOutcomeView {
  @TextField({ vi: 'Người đồng ý', en: 'Who consented', max: 300 })
  readonly ownerName: string;

  @ChoiceField({
    vi: 'Căn cứ: đăng nhập, bản ký trên giấy, có mặt tại quầy',
    en: 'Evidence: signed in, a signed form, present at the counter',
    values: CONSENT_EVIDENCE,
    name: 'ConsentEvidence',
  })
  readonly evidence: string;

  @TextField({ vi: 'SHA-256 của bản ký đã quét', en: 'SHA-256 of the scanned form', max: 64, pattern: '^[0-9a-f]{64}$', nullable: true })
  readonly formSha256: string | null;

  @TextField({ vi: 'Người ghi nhận', en: 'Who recorded it', max: 300 })
  readonly recordedByName: string;

  @InstantField({ vi: 'Rút lại lúc', en: 'Revoked at', nullable: true })
  readonly revokedAt: string | null;

  static of(consent: SeenConsent, nameOf: AgencyNames): ConsentView {
    const { id, agencyCode, state, validUntil, ownerName, evidence, formSha256, recordedByName } = consent;
    const instants = { givenAt: localIso(consent.givenAt), revokedAt: consent.revokedAt && localIso(consent.revokedAt) };
    return Object.assign(
      new ConsentView(),
      { id, agencyCode, agencyName: nameOf(agencyCode), state, validUntil, ownerName, evidence, formSha256, recordedByName },
      instants,
    );
  }
}

/** A page of consents, newest first. */
export class ConsentListView {
  @ObjectField({ vi: 'Các sự đồng ý', en: 'Consents', type: () => ConsentView, list: { max: 200 } })
  readonly items: readonly ConsentView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, pattern: '^[A-Za-z0-9_-]+$', optional: true })
  readonly next?: string;

  static of({ items, ...more }: Page<SeenConsent>, nameOf: AgencyNames): ConsentListView {
    return Object.assign(new ConsentListView(), { items: items.map((row) => ConsentView.of(row, nameOf)), ...more });
  }
}

/** What was taken back at once. */
export class RevokedConsentsView implements RevokedConsents {
  @IdField({ vi: 'Các sự đồng ý đã rút lại', en: 'Consents that were taken back', list: { max: MOST_REVOKED }, example: [] })
  readonly ids: readonly string[];

  @FlagField({ vi: 'Còn sự đồng ý chưa rút lại; gửi lại yêu cầu', en: 'Whether more are left: ask again', example: false })
  readonly isMoreLeft: boolean;
}
