import type { PlacedKind } from '../use-cases/place-dossiers.js';
import { countCells } from '../domain/report-cells.js';
import { reportRows, type ReportRow } from '../domain/report-rows.js';
import type { Recount } from './journal-recount.js';

/** Counts by row: `total`, a level, `agency`, `agency/sector`, `agency/sector/version of a procedure`. */
export type ProvenRows = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** A cell in which the report and the journal do not agree. */
export interface Difference {
  readonly row: string;
  readonly cell: string;
  readonly reported: number;
  readonly recounted: number;
}

/** Where the dossiers of an agency and of a version of a procedure stand. */
export interface Place {
  readonly level: string;
  readonly sectorCode: string;
}

/** The rows that the report answers, and below them those of each version. */
export function reportedRows(kinds: readonly PlacedKind[]): ProvenRows {
  const rows = new Map<string, Readonly<Record<string, number>>>(reportRows(kinds).map((row) => [nameOf(row), row.cells]));
  for (const { agencyCode, sectorCode, versionId } of kinds) {
    const name = `${agencyCode}/${sectorCode}/${versionId}`;
    if (!rows.has(name)) rows.set(name, countCells(kinds.filter((kind) => kind.agencyCode === agencyCode && kind.versionId === versionId)));
  }
  return rows;
}

function nameOf({ kind, level, agencyCode, sectorCode }: ReportRow): string {
  return kind === 'total' ? 'total' : kind === 'level' ? level! : kind === 'agency' ? agencyCode! : `${agencyCode}/${sectorCode}`;
}

/** The same rows from a recount. @param placeOf level and sector, asked elsewhere than in the report */
export function recountedRows(
  recount: ReadonlyMap<string, Recount>,
  placeOf: (agencyCode: string, versionId: string) => Place,
): ProvenRows {
  const rows = new Map<string, Recount>([['total', {}]]);
  for (const [key, counts] of recount) {
    const [agencyCode = '', versionId = ''] = key.split('|');
    const { level, sectorCode } = placeOf(agencyCode, versionId);
    for (const name of ['total', level, agencyCode, `${agencyCode}/${sectorCode}`, `${agencyCode}/${sectorCode}/${versionId}`]) {
      const row = rows.get(name) ?? {};
      for (const [cell, count] of Object.entries(counts)) row[cell] = (row[cell] ?? 0) + count;
      rows.set(name, row);
    }
  }
  return rows;
}

/** Every cell of every row in which the two differ; a cell or row that one of them does not have counts as 0. */
export function differencesOf(reported: ProvenRows, recounted: ProvenRows): Difference[] {
  return [...new Set([...reported.keys(), ...recounted.keys()])].flatMap((row) => {
    const [said, counted] = [reported.get(row) ?? {}, recounted.get(row) ?? {}];
    const cells = [...new Set([...Object.keys(said), ...Object.keys(counted)])];
    return cells
      .map((cell) => ({ row, cell, reported: said[cell] ?? 0, recounted: counted[cell] ?? 0 }))
      .filter((each) => each.reported !== each.recounted);
  });
}
