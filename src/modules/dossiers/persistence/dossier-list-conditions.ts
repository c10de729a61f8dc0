import { startOfDay } from '../../../platform/database/instant-texts.js';
import type { Inheritance } from '../../agencies/index.js';
import type { DossierStatus } from '../domain/dossier-status.js';
import { knownTo, viewerValues, visibleRowByRow, visibleTo, type Viewer } from './visible.js';

/**
 * Whose list it is: what a counter received or is to receive, what an agency resolves, what it takes part in otherwise (a step of the
 * process, an opinion), or what a person handed in. Together the first three show every dossier that an agency may open.
 */
export type DossierListKind = 'receiving' | 'resolving' | 'involved' | 'own';

/**
 * By what lists are sorted: latest submitted first, latest received first (only received ones), most urgent first (those without a deadline
 * last).
 */
export const DOSSIER_SORTS = ['submitted', 'received', 'due'] as const;
export type DossierSort = (typeof DOSSIER_SORTS)[number];

/** Filters of a list; every one is optional. Dates are local (`YYYY-MM-DD`) and count in whole, both ends included. */
export interface DossierFilters {
  readonly agencyCode?: string | undefined;
  readonly receivingAgencyCode?: string | undefined;
  readonly open?: boolean | undefined;
  readonly procedureCode?: string | undefined;
  /** Only those on which combined posts acted, or only the others. */
  readonly combinedPosts?: boolean | undefined;
  /** Part of the dossier code, in any case; what begins like an agency code is the beginning of one. */
  readonly code?: string | undefined;
  readonly submittedFrom?: string | undefined;
  readonly submittedTo?: string | undefined;
  readonly receivedFrom?: string | undefined;
  readonly receivedTo?: string | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  /** Only dossiers due before this instant (ISO 8601). */
  readonly dueBefore?: string | undefined;
  /** Applicant's name or its beginning, with or without diacritics. */
  readonly name?: string | undefined;
  /** Words of the applicant's name in any order, with or without diacritics; the last one may be a beginning. */
  readonly words?: string | undefined;
  /** Phone number as anybody writes it: with +84 or 0, with spaces and dots or without. */
  readonly phone?: string | undefined;
  readonly personKey?: string | undefined;
}

/** What a list is asked for, with the rights of the one who asks. */
export interface DossierListQuery {
  readonly kind: DossierListKind;
  /** Agencies whose list it is: a part of the viewer's scope; of no matter for a person's own. */
  readonly agencies: readonly string[];
  /** What these have besides of agencies that are over and not among them. */
  readonly inherited: readonly Inheritance[];
  readonly status?: readonly DossierStatus[] | undefined;
  readonly filters: DossierFilters;
  readonly sort: DossierSort;
  /** Rows to read. */
  readonly rows: number;
  /** Where the page before ended: sort instant (null: none) and id. */
  readonly after?: readonly [at: string | null, id: string] | undefined;
}

const DUE = `coalesce(d.due_at, 'infinity'::timestamptz)`;

/** Each order: the instant that rows are sorted by, its direction, and the comparison of the rows after a cursor. */
export const ORDERS = {
  submitted: { key: 'd.submitted_at', direction: ' desc', behind: '<' },
  received: { key: 'd.received_at', direction: ' desc', behind: '<' },
  due: { key: DUE, direction: '', behind: '>' },
} as const satisfies Record<DossierSort, object>;

/** Conditions of a statement with the values that they name; the first ones are the viewer's. */
export class Conditions {
  readonly where: string[];
  readonly values: unknown[];

  /** @param isRanged whether rows are read in order, page by page, and nearly all of them are the viewer's */
  constructor(viewer: Viewer, kind: DossierListKind, isRanged = false) {
    this.values = viewerValues(viewer);
    const allowed = kind === 'own' ? knownTo : isRanged ? visibleRowByRow : visibleTo;
    this.where = [allowed('d', 1)];
  }

  /** Adds a value and answers its place, such as `$4`. */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Adds a condition on a value, unless it is not given. */
  add(value: unknown, condition: (place: string) => string): void {
    if (value !== undefined) this.where.push(condition(this.bind(value)));
  }
}

/**
 * The filters of a query as conditions. The text depends only on which filters are there, so the number of distinct statements is bounded.
 * @param isRanged whether the ranges that are read are already those of the agency that is asked for
 */
export function filter(on: Conditions, { filters, sort, kind }: DossierListQuery, isRanged = false): void {
  const range = (column: string, from: string | undefined, to: string | undefined): void => {
    on.add(from, (p) => `${column} >= ${startOfDay(p)}`);
    on.add(to, (p) => `${column} < ${startOfDay(`(${p}::date + 1)`)}`);
  };
  const isRange = (of: DossierListKind): boolean => isRanged && kind === of;
  on.add(isRange('resolving') ? undefined : filters.agencyCode, (p) => `d.resolving_agency_code = ${p}`);
  on.add(isRange('receiving') ? undefined : filters.receivingAgencyCode, (p) => `d.receiving_agency_code = ${p}`);
  if (filters.open !== undefined) on.where.push(`d.closed_at is ${filters.open ? '' : 'not '}null`);
  if (filters.combinedPosts !== undefined) on.where.push(`d.combined_by is ${filters.combinedPosts ? 'not ' : ''}null`);
  on.add(filters.procedureCode, (p) => `d.procedure_code = ${p}`);
  on.add(filters.code, (p) => (isBeginning(filters.code) ? `d.code like upper(${p}) || '%'` : `position(upper(${p}) in d.code) > 0`));
  range('d.submitted_at', filters.submittedFrom, filters.submittedTo);
  range('d.received_at', filters.receivedFrom, filters.receivedTo);
  // Nothing is received before it is submitted, so a walk along the submissions need not begin with later ones.
  range('d.submitted_at', undefined, filters.receivedTo);
  range(DUE, filters.dueFrom, filters.dueTo);
  on.add(filters.dueBefore, (p) => `${DUE} < ${p}::timestamptz`);
  on.add(filters.name, (p) => `platform.search_text(d.applicant_name) like platform.search_text(${p}) || '%'`);
  on.add(filters.words, (p) => `to_tsvector('simple', platform.search_text(d.applicant_name)) @@ ${wordsQuery(p)}`);
  on.add(filters.phone, (p) => `dossiers.phone_number(d.applicant_phone) = dossiers.phone_number(${p})`);
  on.add(filters.personKey, (p) => `d.applicant_key = ${p}`);
  if (sort === 'received') on.where.push('d.received_at is not null');
}

/** Whether the filters name so few dossiers that looking for them beats walking along the order of the list. */
export function isPointed({ name, words, phone, personKey, code }: DossierFilters): boolean {
  return [name, words, phone, personKey].some((each) => each !== undefined) || isBeginning(code);
}

/** Dossier codes begin with the code of an agency: a letter and two digits (QĐ 20/2020/QĐ-TTg, article 4). */
function isBeginning(code: string | undefined): boolean {
  return code !== undefined && /^[a-z]\d\d/i.test(code);
}

/** All words, the last one as a beginning; only letters and digits of any script make a word. */
function wordsQuery(place: string): string {
  const words = `nullif(btrim(regexp_replace(platform.search_text(${place}), '[^[:alnum:]]+', ' ', 'g')), '')`;
  return `to_tsquery('simple', replace(${words}, ' ', ' & ') || ':*')`;
}
