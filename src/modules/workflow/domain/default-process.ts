import type { Role } from '../../../shared/actor.js';
import type { ProcessDefinition, ProcessLevel, ProcessStep, StatedDuration, StepAgency, StepPhase } from './process-definition.js';
import { workingMinutesOf } from './stated-time.js';

/** Processing times of at most this many working minutes (one day) take the short way. */
export const SHORT_MINUTES = 480;

type Row = readonly [code: string, name: string, role: Role, agency: StepAgency, phase: StepPhase, share: number];

const RECEPTION = 'Tiếp nhận và chuyển hồ sơ';
const ASSIGNMENT = 'Phân công thụ lý hồ sơ';
const APPRAISAL = 'Thẩm định hồ sơ, dự thảo kết quả';
const REVIEW = 'Xem xét, trình lãnh đạo cơ quan';
const DECISION = 'Quyết định, ký kết quả giải quyết';
const REGISTRY = 'Vào sổ, đóng dấu, chuyển kết quả về Bộ phận Một cửa';

/** Shares are parts of the dossier's whole time, so that no duration can be exceeded; what is not shared out is reserve. */
const TABLES = {
  'default-province': [
    ['reception', RECEPTION, 'desk-officer', 'receiving', 'reception', 0.05],
    ['assignment', ASSIGNMENT, 'unit-head', 'resolving', 'resolution', 0.05],
    ['appraisal', APPRAISAL, 'case-officer', 'resolving', 'resolution', 0.6],
    ['review', REVIEW, 'unit-head', 'resolving', 'resolution', 0.1],
    ['decision', DECISION, 'agency-head', 'resolving', 'decision', 0.15],
    ['registry', REGISTRY, 'registry-clerk', 'resolving', 'result', 0.05],
  ],
  'default-commune': [
    ['reception', RECEPTION, 'desk-officer', 'receiving', 'reception', 0.05],
    ['appraisal', APPRAISAL, 'case-officer', 'resolving', 'resolution', 0.65],
    ['review', REVIEW, 'unit-head', 'resolving', 'resolution', 0.1],
    ['decision', DECISION, 'agency-head', 'resolving', 'decision', 0.15],
    ['registry', REGISTRY, 'registry-clerk', 'resolving', 'result', 0.05],
  ],
  'default-province-short': [
    ['reception', RECEPTION, 'desk-officer', 'receiving', 'reception', 0.1],
    ['appraisal', APPRAISAL, 'case-officer', 'resolving', 'resolution', 0.5],
    ['decision', DECISION, 'agency-head', 'resolving', 'decision', 0.3],
    ['registry', REGISTRY, 'registry-clerk', 'resolving', 'result', 0.1],
  ],
  'default-commune-short': [
    ['reception', RECEPTION, 'desk-officer', 'receiving', 'reception', 0.1],
    ['appraisal', APPRAISAL, 'case-officer', 'resolving', 'resolution', 0.5],
    ['decision', DECISION, 'agency-head', 'resolving', 'decision', 0.4],
  ],
} as const satisfies Record<string, readonly Row[]>;
export type DefaultProcessCode = keyof typeof TABLES;

const NAMES: Readonly<Record<DefaultProcessCode, string>> = {
  'default-province': 'Quy trình chung cấp tỉnh',
  'default-commune': 'Quy trình chung cấp xã',
  'default-province-short': 'Quy trình chung cấp tỉnh, giải quyết trong ngày',
  'default-commune-short': 'Quy trình chung cấp xã, giải quyết trong ngày',
};

/** The processes for procedures that have none of their own. */
export const DEFAULT_PROCESSES: readonly ProcessDefinition[] = (Object.keys(TABLES) as DefaultProcessCode[]).map((code) => ({
  code,
  name: NAMES[code],
  source: { decision: null, issuer: null, decidedOn: null },
  procedureCode: null,
  level: code.includes('commune') ? 'commune' : 'province',
  duration: null,
  steps: TABLES[code].map(stepOfRow),
}));

/** The default for a level and a processing time; no time at all takes the long way. */
export function defaultProcessFor(level: ProcessLevel, duration: StatedDuration | 'same-day' | null): DefaultProcessCode {
  const minutes = duration === 'same-day' ? SHORT_MINUTES : duration && workingMinutesOf(duration);
  return `default-${level}${minutes !== null && minutes !== undefined && minutes <= SHORT_MINUTES ? '-short' : ''}`;
}

function stepOfRow([code, name, role, agency, phase, share]: Row, index: number, rows: readonly Row[]): ProcessStep {
  const next = rows[index + 1];
  return {
    code,
    name,
    role,
    unit: '',
    agency,
    phase,
    duration: null,
    share,
    actions: [phase === 'decision' ? 'decide' : 'forward', ...(index > 0 ? (['return'] as const) : [])],
    next: next ? [next[0]] : [],
  };
}
