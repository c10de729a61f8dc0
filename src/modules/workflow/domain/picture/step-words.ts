import { ROLE_NAMES } from '../../../../shared/role.js';
import type { StatedDuration, StepAgency } from '../process-definition.js';
import type { ProcessNode } from '../process-graph.js';
import { isOneTime, type StepTime } from '../stated-time.js';

const AGENCY_WORDS: Readonly<Record<StepAgency, string>> = {
  receiving: 'nơi tiếp nhận',
  resolving: 'cơ quan giải quyết',
  province: 'UBND cấp tỉnh',
};

const UNIT_WORDS: Readonly<Record<StatedDuration['unit'], string>> = {
  'working-hours': 'giờ làm việc',
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  months: 'tháng',
};

/** Who does it: role and agency. */
export function performerWords({ performer }: Pick<ProcessNode, 'performer'>): string {
  if (performer === null) return 'Chưa rõ người thực hiện';
  const role = performer.role === null ? 'Chưa rõ vai trò' : ROLE_NAMES[performer.role];
  return `${role} (${AGENCY_WORDS[performer.agency]})`;
}

/** How long it takes, as it is stated; by its share where a duration beside it says something else, as cases run. */
export function timeWords(time: StepTime, whole: StatedDuration | undefined): string {
  const { duration, share } = time;
  if (duration !== null && isOneTime(time, whole)) return durationWords(duration);
  return share === null ? 'Theo hạn của hồ sơ' : `${decimal(share * 100)} % thời hạn`;
}

/** A duration in words. */
export function durationWords({ value, unit }: StatedDuration): string {
  return `${decimal(value)} ${UNIT_WORDS[unit]}`;
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}
