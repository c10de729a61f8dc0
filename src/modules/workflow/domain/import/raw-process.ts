/** Groups that the shipped data sorts the performers of steps into, by reading their units. */
export type RawRoleGroup =
  | 'desk'
  | 'case-officer'
  | 'unit-head'
  | 'agency-head'
  | 'registry-clerk'
  | 'committee-head'
  | 'council'
  | 'other';

/** One row of a process table as read from the decision. */
export interface RawStep {
  readonly seq: number;
  /** Number as printed (`2*`, `7`); left out where it is `seq`. */
  readonly no?: string;
  readonly unit: string;
  readonly role: RawRoleGroup;
  readonly content: string;
  readonly timeText: string | null;
}

/** One process of `src/seed/processes/processes.json`; fields that are not needed are left out. */
export interface RawProcess {
  readonly id: string;
  readonly procedureCode: string | null;
  readonly procedureName: string;
  readonly decision: string;
  readonly issuer: string;
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string | null;
  readonly totalText: string | null;
  readonly quality: 'good' | 'fair' | 'poor';
  readonly steps: readonly RawStep[];
}
