import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { personKey } from '../../../src/platform/auth/person-key.js';
import type { SeededRandom } from '../../bench/dataset/seeded-random.js';
import { ENDED, type OfficerAtWork } from './world.js';

/** Tables that hold something of a dossier which a route shows: the column that names the dossier, and that of ids of their own. */
const TABLES: readonly (readonly [table: string, dossier: string, own?: string])[] = [
  ['dossiers.dossier', 'id', 'id'],
  ['dossiers.code_registry', 'dossier_id'],
  ['dossiers.access_grant', 'dossier_id'],
  ['dossiers.component', 'dossier_id'],
  ['dossiers.dossier_file', 'dossier_id'],
  ['dossiers.supplement_request', 'dossier_id', 'id'],
  ['dossiers.suspension', 'dossier_id', 'id'],
  ['dossiers.extension', 'dossier_id'],
  ['workflow.work_case', 'dossier_id'],
  ['workflow.task', 'dossier_id', 'id'],
  ['workflow.deadline_watch', 'dossier_id'],
  ['routing.consulted_dossier', 'dossier_id'],
  ['routing.consultation', 'dossier_id', 'id'],
  ['payments.receivable_account', 'dossier_id'],
  ['payments.receivable', 'dossier_id', 'id'],
  ['payments.payment', 'dossier_id', 'id'],
  ['archive.record', 'dossier_id'],
  ['archive.record_file', 'dossier_id'],
  ['archive.record_successor', 'dossier_id'],
  ['feedback.satisfaction', 'dossier_id'],
  ['reporting.dossier_fact', 'dossier_id'],
  ['notices.partner_event', 'dossier_id', 'id'],
  ['journal.stream', 'stream_id'],
  ['journal.entry', 'stream_id'],
  ['journal.personal_part', 'stream_id'],
];
const PERSONS = 40;
const RESTRICTED_SHARE = 0.15;
const TAKEN_SHARE = 0.35;

type Row = Record<string, unknown>;

/** A dossier as it stood: its rows by table. */
export interface Model {
  readonly id: string;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

/** A procedure that dossiers are about. */
export interface Subject {
  readonly procedureCode: string;
  readonly versionId: string;
  readonly sectorCode: string;
}

/** Who takes over from an agency that ended: of some sectors, or of all others. */
export interface Successor {
  readonly agencyCode: string;
  readonly sectorCodes?: readonly string[];
}

/** Where copies may be of, and who has what was left of the one among the places that ended. */
interface Places {
  readonly places: readonly string[];
  readonly successors: readonly Successor[];
}

/** Everything of all dossiers at this moment. */
export async function readModels(owner: Client): Promise<readonly Model[]> {
  const models = new Map<string, Map<string, Row[]>>();
  for (const [table, dossier] of TABLES) {
    const { rows } = await owner.query<{ id: string; row: Row }>(
      `select t.${dossier} as id, to_jsonb(t) as row from ${table} t where t.${dossier} in (select id from dossiers.dossier) order by 1`,
    );
    for (const { id, row } of rows) {
      const of = models.get(id) ?? new Map<string, Row[]>();
      models.set(id, of.set(table, [...(of.get(table) ?? []), row]));
    }
  }
  return [...models].map(([id, rows]) => ({ id, rows }));
}

/** Persons by their number among those of the data. */
export function personOf(number: number): { readonly name: string; readonly identityNumber: string } {
  return { name: `Phan Ngẫu Nhiên ${number}`, identityNumber: `0520${String(80_000_000 + number)}` };
}

/**
 * Copies models under other ids, agencies, persons, sectors, procedures and degrees of confidentiality, all drawn at random. What one
 * dossier says of itself stays of one piece, because the same word is replaced by the same wherever it stands. Chains of the journal are
 * not made anew: no route reads them.
 */
export class CopiedDossiers {
  #codes = 0;
  #position = 1_000_000;

  constructor(
    private readonly random: SeededRandom,
    private readonly at: Places,
    private readonly subjects: readonly Subject[],
    private readonly officers: readonly OfficerAtWork[],
  ) {}

  /** Writes the copies. @param owner connected as the owner of the tables */
  async write(owner: Client, models: readonly Model[], count: number): Promise<void> {
    const rows = new Map<string, Row[]>(TABLES.map(([table]) => [table, []]));
    for (let made = 0; made < count; made += 1)
      for (const [table, its] of this.copyOf(models[made % models.length]!)) rows.get(table)!.push(...its);
    for (const [table, its] of rows) await insert(owner, table, its);
  }

  private copyOf({ rows }: Model): [table: string, rows: Row[]][] {
    const { procedureCode, versionId, sectorCode } = this.random.of(this.subjects);
    const words = this.wordsFor(rows, sectorCode);
    const pattern = new RegExp(
      [...words.keys()]
        .map(literally)
        .sort((a, b) => b.length - a.length)
        .join('|'),
      'g',
    );
    const traits: Row = {
      procedure_code: procedureCode,
      procedure_version_id: versionId,
      sector_code: sectorCode,
      confidentiality: this.random.next() < RESTRICTED_SHARE ? 'restricted' : 'ordinary',
    };
    return [...rows].map(([table, its]) => [
      table,
      its.map((row) => {
        const copied = JSON.parse(JSON.stringify(row).replace(pattern, (word) => words.get(word)!)) as Row;
        for (const [column, value] of Object.entries(traits)) if (column in copied) copied[column] = value;
        return this.asItMayBe(table, copied);
      }),
    ]);
  }

  /** What stands in no other column, and what is left to chance. */
  private asItMayBe(table: string, row: Row): Row {
    if (table === 'notices.partner_event') return { ...row, position: (this.#position += 1) };
    // Nothing is told of copies.
    if (table === 'workflow.deadline_watch') return { ...row, next_at: null };
    const isOpen = table === 'workflow.task' && row['closed_at'] === null;
    if (!isOpen || this.random.next() > TAKEN_SHARE) return row;
    const colleagues = this.officers.filter(({ agencyCode }) => agencyCode === row['agency_code']);
    return colleagues.length === 0 ? row : { ...row, state: 'claimed', assignee_id: this.random.of(colleagues).id };
  }

  /** The words of a model that are others in the copy, as they stand in JSON. */
  private wordsFor(rows: Model['rows'], sectorCode: string): ReadonlyMap<string, string> {
    const words = new Map<string, string>();
    const quoted = (from: string, to: string): void => void words.set(JSON.stringify(from), JSON.stringify(to));
    const [dossier] = rows.get('dossiers.dossier')!;
    for (const [table, , own] of TABLES)
      if (own !== undefined) for (const row of rows.get(table) ?? []) words.set(row[own] as string, randomUUID());
    const agencies = new Set([...rows.values()].flat().flatMap(agenciesIn));
    // What is of the agency that ended was handed down, by its sector; everything else is of others.
    const { places, successors } = this.at;
    const successor = (successors.find(({ sectorCodes }) => sectorCodes?.includes(sectorCode)) ?? successors.at(-1)!).agencyCode;
    const handedTo = [dossier!['receiving_successor_code'], dossier!['resolving_successor_code']].filter((code) => code !== null);
    const fixed = new Map(handedTo.length === 0 ? [] : [[ENDED, ENDED], ...handedTo.map((code) => [code as string, successor] as const)]);
    const left = places.filter((place) => place !== ENDED && ![...fixed.values()].includes(place));
    for (const code of agencies) quoted(code, fixed.get(code) ?? left.splice(this.random.below(left.length), 1)[0]!);
    const code = dossier!['code'];
    if (typeof code === 'string') words.set(code, `${code.replace(/-.*/, '')}-261130-${String((this.#codes += 1)).padStart(5, '0')}`);
    const applicant = this.random.below(PERSONS);
    this.otherPerson(dossier!['applicant_name'], dossier!['applicant_identity_number'], applicant, quoted);
    const submitter = dossier!['submitter'] as Row | null;
    if (submitter) this.otherPerson(submitter['name'], submitter['identityNumber'], (applicant + 1) % PERSONS, quoted);
    return words;
  }

  private otherPerson(name: unknown, number: unknown, is: number, quoted: (from: string, to: string) => void): void {
    const other = personOf(is);
    quoted(name as string, other.name);
    quoted(number as string, other.identityNumber);
    quoted(personKey(number as string), personKey(other.identityNumber));
  }
}

function literally(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

function agenciesIn(row: Row): string[] {
  const named = Object.entries(row).filter(([column]) => /(^|_)agency_code$/.test(column) || column === 'grantee_key');
  return named.flatMap(([, value]) => (typeof value === 'string' && /^[A-Z]\d\d/.test(value) ? [value] : []));
}

async function insert(owner: Client, table: string, rows: readonly Row[]): Promise<void> {
  const { rows: columns } = await owner.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     and attgenerated = '' order by attnum`,
    [table],
  );
  const names = columns.map(({ name }) => name).join(', ');
  for (let from = 0; from < rows.length; from += 2_000)
    await owner.query(`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(rows.slice(from, from + 2_000)),
    ]);
}
