import { composed } from '../../../../shared/text.js';
import type { Role } from '../../../../shared/actor.js';
import type { ProcessLevel, StepAgency } from '../process-definition.js';
import type { RawRoleGroup, RawStep } from './raw-process.js';

const ROLES_OF_GROUPS = {
  desk: 'desk-officer',
  'case-officer': 'case-officer',
  'unit-head': 'unit-head',
  'agency-head': 'agency-head',
  'committee-head': 'agency-head',
  'registry-clerk': 'registry-clerk',
  // Councils and outsiders have no role yet; their processes are refused.
  council: null,
  other: null,
} as const satisfies Record<RawRoleGroup, Role | null>;

const OFFICER = /^[-\s]*(chuyên viên|công chức|viên chức|cán bộ)(?!\p{L})/iu;
const OFFICE_HEAD = /^[-\s]*lãnh đạo văn phòng(?!\p{L})/iu;
const PROVINCE = /(UBND|ủy ban nhân dân) (tỉnh|thành phố)/iu;
const COMMUNE = /(UBND|ủy ban nhân dân)[^;.]*(xã|phường)/iu;
const TO_PROVINCE = /trình lãnh đạo văn phòng,? (và )?lãnh đạo (UBND|ủy ban nhân dân) (tỉnh|thành phố)/iu;
/** With its capital: a `cơ sở` is any establishment, a `Sở` is a department of the province. */
const DEPARTMENT = /(^|[^\p{L}])Sở(?!\p{L})/u;

/** The performer of a step, read from the words of the decision; the group is used only where they do not name one. */
export interface StepPerformer {
  readonly role: Role | null;
  readonly agency: StepAgency;
  /** The words of the unit say something else than the group. */
  readonly differsFromGroup: boolean;
  /** The step contains an approval by the leaders of the province. */
  readonly holdsHigherApproval: boolean;
}

/** Reads the performer of a step. */
export function readPerformer(step: RawStep): StepPerformer {
  const unit = composed(step.unit);
  const byGroup: Role | null = ROLES_OF_GROUPS[step.role];
  const namesOfficer = OFFICER.test(unit) && step.role !== 'desk' && step.role !== 'other';
  const namesOfficeHead = OFFICE_HEAD.test(unit) && step.role === 'committee-head';
  const byUnit = namesOfficer ? 'case-officer' : namesOfficeHead ? 'unit-head' : byGroup;
  const holdsHigherApproval = TO_PROVINCE.test(composed(step.content));
  const agency = step.role === 'desk' ? 'receiving' : holdsHigherApproval || PROVINCE.test(unit) ? 'province' : 'resolving';
  return { role: byUnit, agency, differsFromGroup: byUnit !== byGroup, holdsHigherApproval };
}

/** Level of the resolving agency; null when the table names both levels or none. */
export function readLevel(steps: readonly RawStep[]): ProcessLevel | null {
  const units = steps.filter(({ role }) => role !== 'desk').map(({ unit }) => composed(unit));
  const isCommune = units.some((unit) => COMMUNE.test(unit));
  const isProvince = units.some((unit) => DEPARTMENT.test(unit) || PROVINCE.test(unit));
  return isCommune === isProvince ? null : isCommune ? 'commune' : 'province';
}
