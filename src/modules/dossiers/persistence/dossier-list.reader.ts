import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { DossierStatus } from '../domain/dossier-status.js';
import type { FeeState } from '../domain/fee-state.js';
import { viewerValues, visibleTo, type Viewer } from './visible.js';

/** What a list is asked for; every filter is optional. */
export interface DossierListQuery {
  /** Resolving agency; the list by due date needs it. */
  readonly agencyCode?: string;
  readonly receivingAgencyCode?: string;
  readonly status?: readonly DossierStatus[];
  readonly open?: boolean;
  /** Only those on which combined posts acted, or only the others. */
  readonly combinedPosts?: boolean;
  /** Only dossiers due before this instant (ISO 8601); sorts by due instant. */
  readonly dueBefore?: string;
  readonly procedureCode?: string;
  /** Dossier code, or its beginning, in either case. */
  readonly code?: string;
  /** Applicant's name or its beginning, with or without diacritics. */
  readonly name?: string;
  /** Phone number as anybody writes it: with +84 or 0, with spaces and dots or without. */
  readonly phone?: string;
  readonly personKey?: string;
  readonly limit: number;
  /** Where the page before ended: due instant (when sorted by it) and id. */
  readonly after?: { readonly dueAt?: string; readonly id: string };
}

/** A row of a list; instants are ISO 8601 text with the offset of Viet Nam, ready to be sent. */
export interface DossierListRow {
  readonly id: string;
  readonly code: string | null;
  readonly status: DossierStatus;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly channel: string;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly applicantName: string;
  readonly submittedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly originalDueAt: string | null;
  readonly deadlineState: string;
  readonly feeState: FeeState;
  readonly completedAt: string | null;
  readonly returnedAt: string | null;
}

const local = (column: string, name: string): string => `to_char(d.${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as "${name}"`;

/** As `shownClock` says it. */
const SHOWN_CLOCK = `case when d.closed_at is not null and d.deadline_state in ('running', 'suspended') then 'finished' else d.deadline_state end`;

const COLUMNS = `d.id, d.code, d.status, d.procedure_code as "procedureCode", d.procedure_name as "procedureName", d.channel,
  d.receiving_agency_code as "receivingAgencyCode", d.resolving_agency_code as "resolvingAgencyCode", d.applicant_name as "applicantName",
  ${local('submitted_at', 'submittedAt')}, ${local('received_at', 'receivedAt')}, ${local('due_at', 'dueAt')}, ${local('original_due_at', 'originalDueAt')}, ${SHOWN_CLOCK} as "deadlineState", d.fee_state as "feeState",
  ${local('completed_at', 'completedAt')}, ${local('returned_at', 'returnedAt')}`;

/** Most rows that an exact count looks at; beyond it the answer says "at least". */
export const COUNT_BOUND = 10_000;

/** Lists of dossiers under the viewer's rights: keyset pages on indexes, never an offset. */
@Injectable()
export class DossierListReader {
  constructor(private readonly database: Database) {}

  /** One page, newest first, or by due instant when `dueBefore` is given. One more row than `limit` tells that there is a next page. */
  list(query: DossierListQuery, viewer: Viewer): Promise<DossierListRow[]> {
    const { where, values } = conditions(query, viewer);
    const order = query.dueBefore === undefined ? 'd.id desc' : 'd.due_at, d.id';
    values.push(query.limit + 1);
    return this.database.readPlanned<DossierListRow>(`select ${COLUMNS} from dossiers.dossier d where ${where.join(' and ')} order by ${order} limit $${values.length}::int4`, values);
  }

  /** How many there are, counted up to `COUNT_BOUND`; only when asked for. */
  async count(query: DossierListQuery, viewer: Viewer): Promise<number> {
    const { where, values } = conditions({ ...query, after: undefined }, viewer);
    const [row] = await this.database.readPlanned<{ count: number }>(
      `select count(*)::int4 as count from (select 1 from dossiers.dossier d where ${where.join(' and ')} limit ${COUNT_BOUND}) bounded`,
      values,
    );
    return row?.count ?? 0;
  }
}

/** The text depends only on which filters are there, so the number of distinct statements is bounded. */
function conditions(query: DossierListQuery, viewer: Viewer): { where: string[]; values: unknown[] } {
  const values = viewerValues(viewer);
  const where: string[] = [];
  const add = (value: unknown, condition: (placeholder: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  add(query.agencyCode, (p) => `d.resolving_agency_code = ${p}`);
  add(query.receivingAgencyCode, (p) => `d.receiving_agency_code = ${p}`);
  if (query.open === true) where.push('d.closed_at is null');
  if (query.open === false) where.push('d.closed_at is not null');
  if (query.combinedPosts !== undefined) where.push(`d.combined_by is ${query.combinedPosts ? 'not null' : 'null'}`);
  add(query.status, (p) => `d.status = any(${p}::text[])`);
  add(query.dueBefore, (p) => `d.due_at < ${p}::timestamptz`);
  add(query.procedureCode, (p) => `d.procedure_code = ${p}`);
  add(query.code?.toUpperCase(), (p) => `d.code like ${p} || '%'`);
  add(query.name, (p) => `platform.search_text(d.applicant_name) like platform.search_text(${p}) || '%'`);
  add(query.phone, (p) => `dossiers.phone_number(d.applicant_phone) = dossiers.phone_number(${p})`);
  add(query.personKey, (p) => `d.applicant_person_key = ${p}`);
  if (query.after?.dueAt !== undefined) {
    values.push(query.after.dueAt, query.after.id);
    where.push(`(d.due_at, d.id) > ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
  } else add(query.after?.id, (p) => `d.id < ${p}::uuid`);
  where.push(visibleTo('d.id', 1));
  return { where, values };
}
