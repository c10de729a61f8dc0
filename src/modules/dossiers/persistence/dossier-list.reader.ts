import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { exactInstant, localText, shownLocal } from '../../../platform/database/instant-texts.js';
import { DOSSIER_STATUS_NAMES, type DossierStatus } from '../domain/dossier-status.js';
import type { FeeState } from '../domain/fee-state.js';
import { Conditions, filter, isPointed, ORDERS, type DossierListQuery } from './dossier-list-conditions.js';
import { ofPerson, visibleTo, type Viewer } from './visible.js';

/** A row of a list; instants are ISO 8601 text with the offset of Viet Nam. */
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
  /** Null for a submitter, who may not see what is owed. */
  readonly feeState: FeeState | null;
  readonly completedAt: string | null;
  readonly returnedAt: string | null;
}

/** A row with what it is sorted by. */
export type PlacedDossierRow = DossierListRow & { readonly sortedAt: string | null };

/** What rows are made of; nothing else is carried through the order of a page. */
const NEEDED =
  'd.id, d.code, d.status, d.procedure_code, d.procedure_name, d.channel, d.receiving_agency_code, d.resolving_agency_code, ' +
  'd.applicant_name, ' +
  'd.sector_code, d.confidentiality, d.submitted_at, d.received_at, d.due_at, d.original_due_at, d.closed_at, d.deadline_state, ' +
  'd.fee_state, d.completed_at, d.returned_at';

/** As `shownClock` says it. */
const SHOWN_CLOCK = `
  case when d.closed_at is not null and d.deadline_state in ('running', 'suspended') then 'finished' else d.deadline_state end`;

const columns = (
  feeState: string,
): string => `d.id, d.code, d.status, d.procedure_code as "procedureCode", d.procedure_name as "procedureName", d.channel,
  d.receiving_agency_code as "receivingAgencyCode", d.resolving_agency_code as "resolvingAgencyCode", d.applicant_name as "applicantName",
  ${localText('d.submitted_at', 'submittedAt')}, ${localText('d.received_at', 'receivedAt')}, ${localText('d.due_at', 'dueAt')},
  ${localText('d.original_due_at', 'originalDueAt')}, ${SHOWN_CLOCK} as "deadlineState", ${feeState} as "feeState",
  ${localText('d.completed_at', 'completedAt')}, ${localText('d.returned_at', 'returnedAt')}`;

/** Most rows that an exact count looks at; beyond it the answer says "at least". */
export const COUNT_BOUND = 10_000;

/** A person's own list shows what is owed for dossiers that the person may see, not for those of which only the standing is shown. */
const OWN_FEE_STATE = `case when ${visibleTo('d', 1)} then d.fee_state end`;

/** Lists of dossiers under the viewer's rights: keyset pages on indexes, never an offset. */
@Injectable()
export class DossierListReader {
  constructor(private readonly database: Database) {}

  /** Rows of a page, in the order of its sort; at most `rows`. */
  async list(query: DossierListQuery, viewer: Viewer): Promise<PlacedDossierRow[]> {
    const ranged = isRanged(query);
    const on = new Conditions(viewer, query.kind, ranged);
    const { direction } = ORDERS[query.sort];
    const text = `select ${columns(query.kind === 'own' ? OWN_FEE_STATE : 'd.fee_state')},
      ${exactInstant('d.key')} as "sortedAt" from (${foundIn(query, on)}) d order by d.key${direction}, d.id${direction}`;
    // Ranges of an index are the one plan that is good for everybody, and planning them costs as much as reading them.
    const rows = await (ranged
      ? this.database.read<PlacedDossierRow>(text, on.values)
      : this.database.readPlanned<PlacedDossierRow>(text, on.values));
    return rows.map(withOffsets);
  }

  /** How many there are, counted up to `COUNT_BOUND`; only when asked for. */
  async count(query: DossierListQuery, viewer: Viewer): Promise<number> {
    const on = new Conditions(viewer, query.kind);
    on.where.push(listOf(query, on));
    filter(on, query);
    on.add(query.status, (p) => `d.status = any(${p}::text[])`);
    const [row] = await this.database.readPlanned<{ count: number }>(
      `select count(*)::int4 as count from (select 1 from dossiers.dossier d where ${on.where.join(' and ')} limit ${COUNT_BOUND}) bounded`,
      on.values,
    );
    return row?.count ?? 0;
  }
}

/** The row with its instants as they are shown. Assigned in place: copying each row of a page costs more than reading it. */
function withOffsets(row: { -readonly [Name in keyof PlacedDossierRow]: PlacedDossierRow[Name] }): PlacedDossierRow {
  row.submittedAt = shownLocal(row.submittedAt);
  row.receivedAt = shownLocal(row.receivedAt);
  row.dueAt = shownLocal(row.dueAt);
  row.originalDueAt = shownLocal(row.originalDueAt);
  row.completedAt = shownLocal(row.completedAt);
  row.returnedAt = shownLocal(row.returnedAt);
  return row;
}

/**
 * The rows of a page with their sort instants. An agency's list is read as one index range per agency (by submission: and per status), each
 * in order and bounded, so that a page costs the same however many dossiers there are; what names a person or a code is looked for by that.
 */
function foundIn(query: DossierListQuery, on: Conditions): string {
  const { kind, sort, after, status } = query;
  const { key, direction, behind } = ORDERS[sort];
  const ranged = isRanged(query);
  filter(on, query, ranged);
  if (after)
    on.where.push(`(${key}, d.id) ${behind} (coalesce(${on.bind(after[0])}::timestamptz, 'infinity'), ${on.bind(after[1])}::uuid)`);
  const rows = `${on.bind(query.rows)}::int4`;
  const ordered = (from: string, where: readonly string[]): string =>
    `select ${NEEDED}, ${key} as key from ${from} where ${where.join(' and ')} order by ${key}${direction}, d.id${direction} limit ${rows}`;
  if (!ranged) {
    on.where.push(listOf(query, on));
    on.add(status, (p) => `d.status = any(${p}::text[])`);
    return ordered('dossiers.dossier d', on.where);
  }
  const byStatus = sort === 'submitted';
  if (!byStatus) on.add(status, (p) => `d.status = any(${p}::text[])`);
  const statuses = byStatus ? ` cross join unnest(${on.bind(status ?? DOSSIER_STATUS_NAMES)}::text[]) s` : '';
  const rangesAt = (codes: string, of: readonly string[]): string =>
    `select p.* from ${codes}${statuses} cross join lateral (${ordered('dossiers.dossier d', [
      ...of,
      ...(byStatus ? ['d.status = s'] : []),
      ...on.where,
    ])}) p`;
  const own = rangesAt(`unnest(${on.bind(rangesOf(query))}::text[]) a`, [`d.${kind}_agency_code = a`]);
  const found = query.inherited.length === 0 ? own : `select p.* from (${own} union all ${inheritedIn(query, on, rangesAt)}) p`;
  return `${found} order by p.key${direction}, p.id${direction} limit ${rows}`;
}

/** The ranges of what agencies have of others that are over. */
function inheritedIn(
  { kind, inherited }: DossierListQuery,
  on: Conditions,
  rangesAt: (codes: string, of: readonly string[]) => string,
): string {
  const successors = on.bind(inherited.map(({ successorCode }) => successorCode));
  const predecessors = on.bind(inherited.map(({ predecessorCode }) => predecessorCode));
  return rangesAt(`unnest(${successors}::text[], ${predecessors}::text[]) i (successor, predecessor)`, [
    `d.${kind}_successor_code = i.successor`,
    `d.${kind}_agency_code = i.predecessor`,
  ]);
}

/** Whether a page is read as ranges of an index: one per agency, each in the order of the list. */
function isRanged({ kind, filters }: DossierListQuery): boolean {
  return kind !== 'own' && kind !== 'involved' && !isPointed(filters);
}

/** Agencies whose ranges hold the list: where one is asked for, that one. */
function rangesOf({ kind, agencies, filters }: DossierListQuery): readonly string[] {
  const asked = kind === 'resolving' ? filters.agencyCode : filters.receivingAgencyCode;
  return asked === undefined ? agencies : agencies.filter((code) => code === asked);
}

/** The condition that a dossier is of the list at all. */
function listOf({ kind, agencies, inherited }: DossierListQuery, on: Conditions): string {
  if (kind === 'own') return ofPerson('d', 1);
  const codes = `any(${on.bind(agencies)}::text[])`;
  if (kind !== 'involved') {
    const own = `d.${kind}_agency_code = ${codes}`;
    if (inherited.length === 0) return own;
    return `(${own} or d.${kind}_successor_code = any(${on.bind(inherited.map(({ successorCode }) => successorCode))}::text[]))`;
  }
  return `d.id in (select g.dossier_id from dossiers.access_grant g where g.grantee_kind = 'agency' and g.grantee_key = ${codes}
    and g.reason not in ('receiving', 'resolving', 'succeeding'))`;
}
