import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { verdictLines } from '../../../src/modules/reporting/proof/proof-lines.js';
import { runRecount } from '../../../src/seed/demo/recount.js';
import type { Month } from '../../../src/seed/demo/month.js';
import type { MonthTable } from '../../../src/seed/demo/summary.js';
import type { Findings } from './deliveries.js';

/** All chains of the journal verify. */
export async function chainFindings(url: string): Promise<{ readonly said: string; readonly findings: Findings }> {
  const { streams, entries, breaks } = await verifyJournal(url, () => undefined);
  return {
    said: `${streams} chains with ${entries} entries verified, ${breaks.length} broken`,
    findings: breaks.map(({ streamId, seq, what }) => `chain ${streamId} is broken at entry ${seq}: ${what}`),
  };
}

/** The table and a recount of the journal agree, at the end and as of earlier instants. */
export async function recountFindings(
  { asked, rows }: MonthTable,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly said: readonly string[]; readonly findings: Findings }> {
  const proofs = await runRecount(asked, environment);
  const lines = proofs.map(verdictLines);
  const shown = rows.at(-1)?.cells['received-total'];
  const counted = proofs[0]?.recounted['received-total'];
  return {
    said: lines.flat(),
    findings: [
      ...lines.filter((_, index) => proofs[index]!.differences.length > 0).flat(),
      ...(shown === counted ? [] : [`the table shows ${shown} dossiers, the journal has ${counted}`]),
    ],
  };
}

/** Facts that are dropped and made anew from the journal are the same, and so is the table. */
export async function rebuildFindings(database: Client, month: Month, table: MonthTable): Promise<Findings> {
  const facts = async (): Promise<unknown[]> =>
    (await database.query('select * from reporting.dossier_fact order by dossier_id, seq')).rows as unknown[];
  const before = await facts();
  const operator = await month.town.staff.as({ subject: 'van-hanh-he-thong', name: 'Đặng Minh Vận', roles: ['operator'] });
  await operator.post('/v1/admin/reports/rebuild', undefined);
  const controller = await month.town.staff.officer('H21', 'procedure-controller');
  const { rows } = await controller.get(table.query);
  return [
    ...(isDeepStrictEqual(await facts(), before) ? [] : ['facts made anew are not what they were']),
    ...(isDeepStrictEqual(rows, table.rows) ? [] : ['the table from facts made anew is not what it was']),
  ];
}

/** A month that was disturbed ends with the table, and with the counts of the demo, of one that was not. */
export async function sameMonthFindings(
  month: Month,
  table: MonthTable,
  undisturbed: { readonly tally: ReadonlyMap<string, number>; readonly table: MonthTable },
): Promise<Findings> {
  const cells = ({ rows }: MonthTable): unknown =>
    rows.map(({ kind, agencyCode, sectorCode, closes, cells: counts }) => ({ kind, agencyCode, sectorCode, closes, counts }));
  const names = [...new Set([...month.town.tally.keys(), ...undisturbed.tally.keys()])];
  return [
    ...(isDeepStrictEqual(cells(table), cells(undisturbed.table)) ? [] : ['the table is not that of an undisturbed month']),
    ...names
      .filter((name) => month.town.tally.get(name) !== undisturbed.tally.get(name))
      .map((name) => `${name}: ${month.town.tally.get(name) ?? 0} times, undisturbed ${undisturbed.tally.get(name) ?? 0} times`),
  ];
}
