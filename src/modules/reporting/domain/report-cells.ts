import type { Channel, DossierStatus } from '../../dossiers/index.js';

/**
 * The cells of a row of II.06a in the order of its columns, with those of dossiers without a deadline beside them, then one for every
 * status that the form does not name.
 */
export const CELLS = [
  'received-total',
  'received-online',
  'received-direct-or-post',
  'carried-over',
  'resolved-total',
  'resolved-early',
  'resolved-on-time',
  'resolved-late',
  'resolved-without-deadline',
  'in-progress-total',
  'in-progress-in-time',
  'in-progress-overdue',
  'in-progress-without-deadline',
  'others-total',
  'awaiting-reception',
  'supplement-required',
  'payment-required',
  'not-accepted',
  'withdrawn',
  'stopped',
] as const;
export type Cell = (typeof CELLS)[number];

/** The cells that a total is the sum of. */
export const SUMS = {
  'received-total': ['received-online', 'received-direct-or-post', 'carried-over'],
  'resolved-total': ['resolved-early', 'resolved-on-time', 'resolved-late', 'resolved-without-deadline'],
  'in-progress-total': ['in-progress-in-time', 'in-progress-overdue', 'in-progress-without-deadline'],
  'others-total': ['awaiting-reception', 'supplement-required', 'payment-required', 'not-accepted', 'withdrawn', 'stopped'],
} as const satisfies Partial<Record<Cell, readonly Cell[]>>;
type Total = keyof typeof SUMS;
type Part = Exclude<Cell, Total>;

/** Everything about a dossier that decides its cells, as of the instant of a report. */
export interface Traits {
  readonly status: DossierStatus;
  readonly channel: Channel;
  /** It was submitted before the period began and was still open then. */
  readonly carriedOver: boolean;
  readonly clock: string;
  /** How its resolution stands; null for what is not resolved. */
  readonly timing: string | null;
  /** Its original due date is before the local date of the instant. */
  readonly pastDue: boolean;
}

type Rule = (traits: Traits) => Part;
const under =
  (cell: Part): Rule =>
  () =>
    cell;
const inProgress: Rule = ({ clock, pastDue }) =>
  clock === 'no-deadline' ? 'in-progress-without-deadline' : pastDue ? 'in-progress-overdue' : 'in-progress-in-time';
const resolved: Rule = ({ timing }) =>
  timing === 'early'
    ? 'resolved-early'
    : timing === 'on-time'
      ? 'resolved-on-time'
      : timing === 'late'
        ? 'resolved-late'
        : 'resolved-without-deadline';

/**
 * The rule of the report: every status has exactly one place, so that received = resolved + in progress + others in every row
 * (form II.06a/VPCP/KSTT of TT 01/2020/TT-VPCP names no place for most of them).
 */
const PLACES: Readonly<Record<DossierStatus, { readonly closed: boolean; readonly cell: Rule }>> = {
  submitted: { closed: false, cell: under('awaiting-reception') },
  received: { closed: false, cell: inProgress },
  'not-accepted': { closed: true, cell: under('not-accepted') },
  'in-progress': { closed: false, cell: inProgress },
  'supplement-required': { closed: false, cell: under('supplement-required') },
  'payment-required': { closed: false, cell: under('payment-required') },
  withdrawn: { closed: true, cell: under('withdrawn') },
  stopped: { closed: true, cell: under('stopped') },
  completed: { closed: true, cell: resolved },
  'result-returned': { closed: true, cell: resolved },
};

/** Whether a dossier in this status leaves the next period's "carried over". */
export function isClosed(status: DossierStatus): boolean {
  return PLACES[status].closed;
}

/** The four cells of its row that a dossier is counted in: where it came from, what became of it, and the totals of both. */
export function cellsOf(traits: Traits): readonly Cell[] {
  const origin: Part = traits.carriedOver ? 'carried-over' : traits.channel === 'online' ? 'received-online' : 'received-direct-or-post';
  const place = PLACES[traits.status].cell(traits);
  return ['received-total', origin, totalOf(place), place];
}

function totalOf(part: Part): Total {
  const [total] = (Object.entries(SUMS) as [Total, readonly Cell[]][]).find(([, parts]) => parts.includes(part))!;
  return total;
}

/** Counts of all cells of a row. */
export type CellCounts = Readonly<Record<Cell, number>>;

/** The counts of a row that is made of these dossiers, so many of each kind. */
export function countCells(kinds: Iterable<{ readonly traits: Traits; readonly count: number }>): CellCounts {
  const counts = Object.fromEntries(CELLS.map((cell) => [cell, 0])) as Record<Cell, number>;
  for (const { traits, count } of kinds) for (const cell of cellsOf(traits)) counts[cell] += count;
  return counts;
}

/** The check of the form: received = resolved + in progress + others, and each total is the sum of its parts. */
export function closes(counts: CellCounts): boolean {
  const sum = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + counts[cell], 0);
  const totals = Object.entries(SUMS) as [Total, readonly Cell[]][];
  return (
    totals.every(([total, parts]) => counts[total] === sum(parts)) &&
    counts['received-total'] === sum(['resolved-total', 'in-progress-total', 'others-total'])
  );
}
