import type { Client } from 'pg';
import type { PersonalColumns, PersonalTable } from '../database/personal-columns.js';
import type { HeldSubject } from '../retention/open-holds.js';

/** Whose personal data goes: of one dossier, or of one person with every dossier, paper and consent of theirs. */
export type DataOwner = { readonly kind: 'dossier'; readonly id: string } | { readonly kind: 'person'; readonly key: string };

/** What is found of an owner; the parameters of the registers. */
export interface OwnedRows {
  readonly dossierIds: readonly string[];
  /** Streams of the journal, those of the dossiers included. */
  readonly streamIds: readonly string[];
  readonly personKeys: readonly string[];
  readonly at: Date;
  readonly fileIds: readonly string[];
}

const TYPED = `with owner as (select $1::uuid[], $2::uuid[], $3::text[], $4::timestamptz, $5::uuid[])`;

/** Runs a statement of a register, which may use any of the parameters. */
function run(client: Client, text: string, owned: OwnedRows) {
  const { dossierIds, streamIds, personKeys, at, fileIds } = owned;
  return client.query<{ id: string }>(`${TYPED} ${text}`, [dossierIds, streamIds, personKeys, at.toISOString(), fileIds]);
}

/** Finds what is an owner's: dossiers and other streams. Files are found later, by `filesOf`. */
export async function ownedBy(client: Client, owner: DataOwner, register: readonly PersonalColumns[], at: Date): Promise<OwnedRows> {
  const nothing = { dossierIds: [], streamIds: [], personKeys: [], at, fileIds: [] };
  if (owner.kind === 'dossier') return { ...nothing, dossierIds: [owner.id], streamIds: [owner.id] };
  const person: OwnedRows = { ...nothing, personKeys: [owner.key] };
  const idsOf = async (texts: readonly (string | undefined)[]): Promise<string[]> => {
    const ids = new Set<string>();
    for (const text of texts) if (text !== undefined) for (const { id } of (await run(client, text, person)).rows) ids.add(id);
    return [...ids].sort();
  };
  const dossierIds = await idsOf(register.map(({ dossiersOf }) => dossiersOf));
  const others = await idsOf(register.map(({ streamsOf }) => streamsOf));
  return { ...person, dossierIds, streamIds: [...new Set([...dossierIds, ...others])].sort() };
}

/** The ids of the files that are an owner's. */
export async function filesOf(client: Client, owned: OwnedRows, register: readonly PersonalColumns[]): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const { table, column, rows } of register.flatMap(({ files }) => files ?? []))
    for (const { id } of (await run(client, `select t.${column} as id from ${table} t where ${rows} and t.${column} is not null`, owned))
      .rows)
      ids.add(id);
  return [...ids].sort();
}

/** Empties a table of what is an owner's. @returns how many rows it was */
export async function emptyTable(client: Client, { table, rows, emptied }: PersonalTable, owned: OwnedRows): Promise<number> {
  const set = Object.entries(emptied === 'rows' ? {} : emptied).map(([column, value]) => `${column} = ${value}`);
  const text = emptied === 'rows' ? `delete from ${table} t where ${rows}` : `update ${table} t set ${set.join(', ')} where ${rows}`;
  return (await run(client, text, owned)).rowCount ?? 0;
}

/** What a hold on would keep an owner's data. */
export function heldSubjects({ dossierIds, personKeys }: OwnedRows, contents: readonly string[]): readonly HeldSubject[] {
  return [
    ...dossierIds.map((key) => ({ kind: 'dossier', key }) as const),
    ...personKeys.map((key) => ({ kind: 'person', key }) as const),
    ...contents.map((key) => ({ kind: 'content', key }) as const),
  ];
}
