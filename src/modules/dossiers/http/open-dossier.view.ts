import { ChoiceField, IdField, InstantField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { AgencyNames } from '../../agencies/index.js';
import { DOSSIER_STATUS_NAMES, type DossierStatus } from '../domain/dossier-status.js';
import type { OpenDossier } from '../persistence/touched-dossiers.reader.js';
import { STATUS_NAME, statusNameOf } from './status-words.js';
import { EFFECTS } from '../use-cases/list-touched-dossiers.js';

const CODE = { max: 35 } as const;
const NAME = { max: 300, nullable: true } as const;

/** A dossier that is not resolved yet, and what becomes of it: nothing of persons. */
export class OpenDossierView {
  @IdField({ vi: 'Định danh nội bộ', en: 'Id' })
  readonly id: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50, nullable: true })
  readonly code: string | null;

  @ChoiceField({ vi: 'Trạng thái', en: 'Status', values: DOSSIER_STATUS_NAMES, name: 'DossierStatus' })
  readonly status: DossierStatus;

  @TextField(STATUS_NAME)
  readonly statusName: string;

  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', ...CODE })
  readonly receivingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan tiếp nhận', en: 'Name of the receiving agency', ...NAME })
  readonly receivingAgencyName: string | null;

  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', ...CODE })
  readonly resolvingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan giải quyết', en: 'Name of the resolving agency', ...NAME })
  readonly resolvingAgencyName: string | null;

  @InstantField({ vi: 'Nộp lúc', en: 'When it was handed in' })
  readonly submittedAt: string;

  @InstantField({ vi: 'Tiếp nhận lúc; null: đang chờ tiếp nhận', en: 'When it was received; null: it waits for that', nullable: true })
  readonly receivedAt: string | null;

  @InstantField({ vi: 'Hạn trả kết quả; được giữ nguyên', en: 'Due instant, which stays', nullable: true })
  readonly dueAt: string | null;

  @WholeField({ vi: 'Phiên bản mà hồ sơ tiếp tục theo', en: 'Version that it stays on', min: 1, max: 1_000_000, example: 1 })
  readonly versionNo: number;

  @ChoiceField({
    vi:
      'Không có gì thay đổi với hồ sơ này: đã tiếp nhận theo phiên bản trên, hoặc đã nộp theo phiên bản đó và đang chờ tiếp nhận; ' +
      'chỉ quy tắc tiếp nhận và tính hạn lấy theo thời điểm tiếp nhận',
    en:
      'Nothing changes for this dossier: it was received under that version, or was handed in under it and waits for reception; ' +
      'rules of intake and of the clock alone are those of its reception',
    values: EFFECTS,
    name: 'EffectOnDossier',
  })
  readonly effect: (typeof EFFECTS)[number];
}

/** What is shown of an open dossier as it is stored. */
export function openDossierShown(
  { id, code, status, receivingAgencyCode, resolvingAgencyCode, submittedAt, receivedAt, dueAt }: OpenDossier,
  nameOf: AgencyNames,
): Omit<OpenDossierView, 'versionNo' | 'effect'> {
  return {
    id,
    code,
    status,
    statusName: statusNameOf(status),
    receivingAgencyCode,
    receivingAgencyName: nameOf(receivingAgencyCode),
    resolvingAgencyCode,
    resolvingAgencyName: nameOf(resolvingAgencyCode),
    submittedAt: localIso(submittedAt),
    receivedAt: receivedAt && localIso(receivedAt),
    dueAt: dueAt && localIso(dueAt),
  };
}
