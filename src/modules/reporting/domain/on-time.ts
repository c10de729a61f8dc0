import { groupBy } from './group-by.js';
import { countCells, type CellCounts, type Traits } from './report-cells.js';

/** So many dossiers of one kind, by agency and procedure. */
export interface CountedProcedure {
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly procedureCode: string;
  readonly procedureName: string | null;
  readonly traits: Traits;
  readonly count: number;
}

/** How much of what was resolved was resolved in time; the parts are the cells of II.06a. */
export interface OnTimeRow {
  readonly agencyCode: string | null;
  readonly agencyName: string | null;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  /** Resolved with a deadline. */
  readonly resolved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  /** Resolved without a deadline: in no share. */
  readonly withoutDeadline: number;
  /** (early + on time) of resolved in percent, cut to two decimals; null where nothing with a deadline was resolved. */
  readonly share: number | null;
}

/**
 * Rows by agency and procedure, a row per agency, and the total, for which both are null. Rows without anything resolved are left out.
 * The share is cut and not rounded, as provinces publish it (98.9456 % is 98.94), so that 100 means that nothing was late.
 */
export function onTimeRows(kinds: readonly CountedProcedure[]): OnTimeRow[] {
  const agencies = [...groupBy(kinds, ({ agencyCode }) => agencyCode)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = agencies.flatMap(([, own]) => {
    const { agencyCode, agencyName } = own[0]!;
    const procedures = [...groupBy(own, ({ procedureCode }) => procedureCode)].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      onTimeRow({ agencyCode, agencyName }, own),
      ...procedures.map(([procedureCode, its]) =>
        onTimeRow({ agencyCode, agencyName, procedureCode, procedureName: its[0]!.procedureName }, its),
      ),
    ];
  });
  return [...rows.filter(({ resolved, withoutDeadline }) => resolved + withoutDeadline > 0), onTimeRow({}, kinds)];
}

function onTimeRow(place: Partial<OnTimeRow>, kinds: readonly CountedProcedure[]): OnTimeRow {
  const cells: CellCounts = countCells(kinds);
  const [early, onTime, late] = [cells['resolved-early'], cells['resolved-on-time'], cells['resolved-late']];
  const resolved = early + onTime + late;
  return {
    agencyCode: null,
    agencyName: null,
    procedureCode: null,
    procedureName: null,
    ...place,
    resolved,
    early,
    onTime,
    late,
    withoutDeadline: cells['resolved-without-deadline'],
    share: resolved === 0 ? null : Math.floor(((early + onTime) * 10_000) / resolved) / 100,
  };
}
