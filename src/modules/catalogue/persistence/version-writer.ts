import type { PoolClient } from 'pg';
import { localDate } from '../../../shared/clock.js';
import type { ImportedRow } from '../domain/import/read-procedure-row.js';
import type { ProcedureContent } from '../domain/procedure.js';
import { nextVersion, type NewestVersion, type VersionStart } from '../domain/procedure-version.js';
import { contentHash, versionId } from './version-key.js';

/** What became of imported rows: procedures that are new, that got a further version, and that say what they said before. */
export interface WrittenRows {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

interface HashedRow {
  readonly row: ImportedRow;
  readonly hash: string;
}

interface NewVersion extends HashedRow {
  readonly start: VersionStart;
}

/**
 * Publishes what is new in some imported rows (at most 500), within the caller's transaction. Rows are locked in the order of their
 * codes, after the sectors and before the revision, so that imports at the same moment wait for each other and never lock each other out.
 */
export async function writeVersions(client: PoolClient, rows: readonly ImportedRow[], at: Date): Promise<WrittenRows> {
  const hashed = rows.map((row) => ({ row, hash: contentHash(row.content) }));
  const known = await newestVersions(client, rows);
  const pending = hashed.filter(({ row, hash }) => known.get(row.code)?.contentHash !== hash);
  if (pending.length === 0) return { added: 0, changed: 0, unchanged: rows.length };
  await addSectors(client, pending);
  await addAndLock(client, pending);
  const newest = await newestVersions(
    client,
    pending.map(({ row }) => row),
  );
  const versions = pending.flatMap(({ row, hash }) => {
    const stated = { effectiveFrom: row.effective.on, effectiveFromSource: row.effective.from };
    const start = nextVersion(newest.get(row.code), hash, stated, localDate(at));
    return start ? [{ row, hash, start }] : [];
  });
  await publish(client, versions, at);
  const added = versions.filter(({ start }) => start.versionNo === 1).length;
  return { added, changed: versions.length - added, unchanged: rows.length - versions.length };
}

async function newestVersions(client: PoolClient, rows: readonly ImportedRow[]): Promise<ReadonlyMap<string, NewestVersion>> {
  const found = await client.query<NewestVersion & { code: string }>(
    `select distinct on (procedure_code) procedure_code as code, version_no as "versionNo",
      effective_from::text as "effectiveFrom", content_hash as "contentHash"
     from catalogue.procedure_version where procedure_code = any($1::text[]) order by procedure_code, version_no desc`,
    [rows.map(({ code }) => code)],
  );
  return new Map(found.rows.map((version) => [version.code, version]));
}

async function addSectors(client: PoolClient, rows: readonly HashedRow[]): Promise<void> {
  const sectors = new Map(
    rows.flatMap(({ row: { content } }) =>
      content.sectorCode !== null && content.sectorName !== null ? [[content.sectorCode, content.sectorName]] : [],
    ),
  );
  await client.query(
    `insert into catalogue.sector as s (code, name) select code, name from unnest($1::text[], $2::text[]) as r (code, name) order by code
     on conflict (code) do update set name = excluded.name where s.name <> excluded.name`,
    [[...sectors.keys()], [...sectors.values()]],
  );
}

const COLUMNS = 'name, sector_code, sector_name, levels, online_level, kind, internal, agency_codes, effective_from';
const RECORD =
  '(code text, name text, sector_code text, sector_name text, levels text[], online_level text, kind text, internal bool, ' +
  'agency_codes text[], effective_from date)';

async function addAndLock(client: PoolClient, rows: readonly HashedRow[]): Promise<void> {
  const records = JSON.stringify(rows.map(({ row }) => searchColumns(row.content, row.effective.on)));
  await client.query(
    `insert into catalogue.procedure (code, ${COLUMNS}) select code, ${COLUMNS}
      from jsonb_to_recordset($1::jsonb) as r ${RECORD} order by code on conflict (code) do nothing`,
    [records],
  );
  await client.query('select from catalogue.procedure where code = any($1::text[]) order by code for update', [
    rows.map(({ row }) => row.code),
  ]);
}

async function publish(client: PoolClient, versions: readonly NewVersion[], at: Date): Promise<void> {
  if (versions.length === 0) return;
  const changed = versions.filter(({ start }) => start.versionNo > 1);
  const set = COLUMNS.split(', ').map((column) => `${column} = r.${column}`);
  await client.query(
    `update catalogue.procedure p set ${set.join(', ')} from jsonb_to_recordset($1::jsonb) as r ${RECORD} where p.code = r.code`,
    [JSON.stringify(changed.map(({ row, start }) => searchColumns(row.content, start.effectiveFrom)))],
  );
  const records = versions.map(({ row, hash, start }) => ({
    id: versionId(row.code, start.versionNo),
    code: row.code,
    number: start.versionNo,
    effective_from: start.effectiveFrom,
    source: start.effectiveFromSource,
    content: row.content,
    hash,
  }));
  await client.query(
    `insert into catalogue.procedure_version (id, procedure_code, version_no, effective_from, effective_from_source,
      content, content_hash, published_at)
     select id, code, number, effective_from, source, content, hash, $2::timestamptz
     from jsonb_to_recordset($1::jsonb) as r (id uuid, code text, number int4, effective_from date, source text, content jsonb, hash text)`,
    [JSON.stringify(records), at.toISOString()],
  );
  await client.query('update catalogue.revision set revision = revision + 1 where id = 1');
}

function searchColumns(content: ProcedureContent, effectiveFrom: string): object {
  const { executing, authority, authorised } = content.agencies;
  const agencies = new Set([...executing, ...authority, ...authorised].flatMap(({ code }) => code ?? []));
  return {
    code: content.code,
    name: content.name,
    sector_code: content.sectorCode,
    sector_name: content.sectorName,
    levels: content.levels,
    online_level: content.onlineLevel,
    kind: content.kind,
    internal: content.internal,
    agency_codes: [...agencies],
    effective_from: effectiveFrom,
  };
}
