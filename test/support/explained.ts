import type { Database } from '../../src/platform/database/database.js';

/** A node of a plan that was carried out. */
export interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

/** A statement with its values. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The one statement by which something is read. */
export async function statementOf(database: Database, work: () => Promise<unknown>): Promise<SentStatement> {
  const sent: SentStatement[] = [];
  const read = database.read.bind(database);
  database.read = (text, values = []) => {
    sent.push({ text, values });
    return read(text, values);
  };
  await work().finally(() => delete (database as Partial<Database>).read);
  expect(sent).toHaveLength(1);
  return sent[0]!;
}

/** How the tables of a statement are read, when it is carried out. */
export async function scansOf(database: Database, { text, values }: SentStatement): Promise<readonly Plan[]> {
  const [row] = await database.read<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${text}`, values);
  const all = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(all)];
  return all(row!['QUERY PLAN'][0]!.Plan).filter((plan) => /Seq Scan|Index/.test(plan['Node Type']));
}
