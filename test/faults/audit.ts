import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { readPostmaster } from '../../src/platform/cluster/postmaster.js';
import type { DatabasePasswords } from '../../src/platform/database/roles.js';
import { COUNTER } from './clerk.js';
import type { Connection } from './connection.js';
import { ENTRY_OF, type Acknowledged, type KnownDossier, type Ledger, type StepKind } from './ledger.js';

const REPEATS = 20;

interface Timeline {
  readonly items: readonly { readonly seq: number; readonly type: string }[];
}

/** Holds what the server says after a restart against what clients were told before: nothing missing, nothing twice. */
export class Audit {
  repeats = 0;
  looked = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly connection: Connection,
  ) {}

  /** The dossiers one by one: each has the version of its last answer, and exactly the entries of its steps. */
  async dossiers(which: readonly KnownDossier[]): Promise<void> {
    for (const dossier of which) {
      this.looked += 1;
      const { items } = await this.connection.read<Timeline>(`/v1/desk/dossiers/${dossier.id}/timeline?limit=200`, dossier.token);
      const seqs = items.map(({ seq }) => seq).reverse();
      if (items.length !== dossier.version || seqs.some((seq, index) => seq !== index + 1)) {
        this.ledger.violation(`${dossier.code} has entries ${seqs.join(',')} but was last answered at version ${dossier.version}`);
      }
      for (const [kind, type] of Object.entries(ENTRY_OF) as [StepKind, string][]) {
        const [told, written] = [dossier.kinds.filter((each) => each === kind).length, items.filter((item) => item.type === type).length];
        if (told !== written)
          this.ledger.violation(`${dossier.code}: ${told} times ${kind} was acknowledged, ${written} times it is in the journal`);
      }
      await this.detail(dossier);
    }
  }

  /** Some steps of this round again, with their keys: each gets its first answer. */
  async repeated(steps: readonly Acknowledged[]): Promise<void> {
    const some = [...steps].sort(() => Math.random() - 0.5).slice(0, REPEATS);
    for (const { kind, asked, answer, token } of some) {
      this.repeats += 1;
      const again = await this.connection.ask(asked, token);
      // The order of the fields within an answer is no promise, their values are.
      if (again.status !== answer.status || !isDeepStrictEqual(JSON.parse(again.text), JSON.parse(answer.text))) {
        this.ledger.violation(`${kind} repeated got ${again.status} ${again.text} instead of ${answer.status} ${answer.text}`);
      }
    }
  }

  /** Codes of the counter: per day from one on, without a gap and without a double. */
  codes(): number {
    const days = new Map<string, number[]>();
    for (const { code } of this.ledger.dossiers.values()) {
      const cut = code.lastIndexOf('-');
      const numbers = days.get(code.slice(0, cut)) ?? [];
      numbers.push(Number(code.slice(cut + 1)));
      days.set(code.slice(0, cut), numbers);
    }
    for (const [day, numbers] of days) {
      numbers.sort((a, b) => a - b);
      const wrong = numbers.find((number, index) => number !== index + 1);
      if (wrong !== undefined) this.ledger.violation(`codes of ${day}: around ${wrong} a number is missing or given twice`);
    }
    return days.size;
  }

  /** What only the tables show: no dossier that nobody was told of, no counter ahead of its codes, no deadline told twice. */
  async tables(database: Client): Promise<{ told: number }> {
    const one = async (text: string): Promise<number> => Number((await database.query<{ n: string }>(`select ${text} as n`)).rows[0]?.n);
    const known = this.ledger.dossiers.size;
    const same = {
      dossiers: 'from dossiers.dossier',
      codes: 'from dossiers.code_registry',
      cases: 'from workflow.work_case',
      coded: 'from dossiers.dossier where code is not null',
    };
    for (const [what, source] of Object.entries(same)) {
      const found = await one(`(select count(*) ${source})`);
      if (found !== known) this.ledger.violation(`there are ${found} ${what}, but ${known} dossiers were acknowledged`);
    }
    const drawn = await one(`(select sum(last) from dossiers.code_counter where agency_code = '${COUNTER}')`);
    if (drawn !== known) this.ledger.violation(`the counter has drawn ${drawn} numbers for ${known} dossiers`);
    const twice = `(select count(*) from (select 1 from journal.entry where type = 'workflow.deadline-told.v1'
      group by facts->>'dossierId', facts->>'target', facts->>'kind', facts->>'dueAt' having count(*) > 1) doubled)`;
    const doubled = await one(twice);
    if (doubled > 0) this.ledger.violation(`${doubled} deadlines were told twice`);
    const told = await one(`(select count(*) from journal.entry where type = 'workflow.deadline-told.v1')`);
    if (told !== (await one('(select count(*) from workflow.deadline_notice)')))
      this.ledger.violation('what was told is not what the journal says was told');
    return { told };
  }

  private async detail(dossier: KnownDossier): Promise<void> {
    const path = `/v1/desk/dossiers/${dossier.id}`;
    const { code, version } = await this.connection.read<{ code: string; version: number }>(path, dossier.token);
    if (code !== dossier.code || version !== dossier.version)
      this.ledger.violation(`${dossier.code} at ${dossier.version} is shown as ${code} at ${version}`);
    if (!dossier.file) return;
    const { status, bytes } = await this.connection.ask({ method: 'GET', path: `${path}/files/${dossier.file.id}` }, dossier.token);
    if (status !== 200 || !bytes.equals(dossier.file.bytes))
      this.ledger.violation(`the file of ${dossier.code} is not what was uploaded (${status})`);
  }
}

/** Connection string of the database of a data folder whose server runs, for looking at everything. */
export async function databaseOf(dataDir: string): Promise<string> {
  const passwords = JSON.parse(await readFile(join(dataDir, 'database-passwords.json'), 'utf8')) as DatabasePasswords;
  const postmaster = await readPostmaster(join(dataDir, 'postgres'));
  return `postgresql://postgres:${passwords.superuser}@127.0.0.1:${postmaster?.port}/motcua`;
}
