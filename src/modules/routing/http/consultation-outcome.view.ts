import { ChoiceField, IdField, InstantField, TextField, WholeField } from '../../../platform/http/fields.js';
import { CLASSIFICATIONS, type Classification } from '../../../shared/working-calendar/index.js';
import type { AgencyNames } from '../../agencies/index.js';
import { CONSULTATION_STATES, type ConsultationState } from '../domain/consultation.js';
import type { ConsultationOutcome } from '../use-cases/consultation-outcome.js';

/** What every command on a consultation answers. */
export class ConsultationOutcomeView implements ConsultationOutcome {
  @IdField({ vi: 'Định danh hồ sơ', en: 'Id of the dossier' })
  readonly dossierId: string;

  @IdField({ vi: 'Định danh yêu cầu lấy ý kiến', en: 'Id of the consultation' })
  readonly consultationId: string;

  @TextField({ vi: 'Cơ quan được lấy ý kiến', en: 'Agency that is asked', max: 35, example: 'H21.195' })
  readonly askedAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan được lấy ý kiến', en: 'Name of the agency that is asked', max: 300, nullable: true })
  readonly askedAgencyName: string | null;

  @ChoiceField({ vi: 'Tình trạng', en: 'State', values: CONSULTATION_STATES, name: 'ConsultationState', example: 'open' })
  readonly state: ConsultationState;

  @InstantField({ vi: 'Hạn trả lời', en: 'Due instant', example: '2026-11-27T17:00:00+07:00' })
  readonly dueAt: string;

  @ChoiceField({ vi: 'So với hạn trả lời', en: 'Against its own deadline', values: CLASSIFICATIONS, name: 'Timing', example: 'in-time' })
  readonly timing: Classification;

  @WholeField({
    vi: 'Phiên bản hồ sơ, dùng cho If-Match',
    en: 'Version of the dossier, for If-Match',
    min: 0,
    max: 2_147_483_647,
    example: 7,
  })
  readonly version: number;

  static of(
    { dossierId, consultationId, askedAgencyCode, state, dueAt, timing, version }: ConsultationOutcome,
    nameOf: AgencyNames,
  ): ConsultationOutcomeView {
    const askedAgencyName = nameOf(askedAgencyCode);
    return Object.assign(new ConsultationOutcomeView(), {
      dossierId,
      consultationId,
      askedAgencyCode,
      askedAgencyName,
      state,
      dueAt,
      timing,
      version,
    });
  }
}
