import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { inTurn } from './in-turn.js';
import { APP_ROLE, DISPOSAL_ROLE } from './roles.js';
import { APPEND_ONLY_TABLES, DISPOSABLE_TABLES } from './protected-tables.js';

/** Where TypeORM notes what it ran. */
const MIGRATIONS = 'public.migrations';
const UNDEFINED_TABLE = '42P01';

/** The database is older than the program; the message says what to do. */
export class DatabaseNotMigrated extends Error {
  override readonly name = 'DatabaseNotMigrated';

  constructor() {
    super('The database has not been brought to this version. Run `npm run migrate` with DATABASE_URL of the owner, or give DATABASE_URL to this start.');
  }
}

/**
 * Brings the database to the newest schema as its owner, then grants exactly what the application and the disposal role
 * may do. Safe to run again, and by several processes at once, which take turns.
 *
 * @returns names of the migrations that were run
 */
export function runMigrations(ownerUrl: string): Promise<string[]> {
  return inTurn(ownerUrl, 'migrations', () => migrate(ownerUrl));
}

/**
 * Migrates where the owner's connection is known, and otherwise makes sure that somebody has.
 * @returns names of the migrations that were run
 * @throws DatabaseNotMigrated
 */
export async function bringUpToDate({ ownerUrl, appUrl }: { readonly ownerUrl?: string; readonly appUrl: string }): Promise<string[]> {
  if (ownerUrl !== undefined) return runMigrations(ownerUrl);
  await assertMigrated(appUrl);
  return [];
}

async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = new DataSource({ type: 'postgres', url: ownerUrl, migrations: await migrationClasses(), migrationsTransactionMode: 'each' });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations();
    await grantRights(dataSource);
    return done.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function assertMigrated(appUrl: string): Promise<void> {
  const wanted = (await migrationClasses()).map(({ name }) => name);
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ missing: string }>(`select wanted as missing from unnest($1::text[]) wanted where wanted not in (select name from ${MIGRATIONS})`, [wanted]);
    if (rows.length > 0) throw new DatabaseNotMigrated();
  } catch (error) {
    throw (error as { code?: string }).code === UNDEFINED_TABLE ? new DatabaseNotMigrated() : error;
  } finally {
    await client.end();
  }
}

type MigrationClass = new () => MigrationInterface;

/** The classes in the folder `migrations`, compiled or as sources, whichever this file is. */
async function migrationClasses(): Promise<MigrationClass[]> {
  const here = fileURLToPath(import.meta.url);
  const folder = join(dirname(here), '..', '..', '..', 'migrations');
  const extension = here.endsWith('.ts') ? '.ts' : '.js';
  const files = readdirSync(folder).filter((file) => file.endsWith(extension) && !file.endsWith('.d.ts')).sort();
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(folder, file)).href) as Promise<Record<string, MigrationClass>>));
  return modules.flatMap((module) => Object.values(module).filter((value) => typeof value === 'function'));
}

async function grantRights(dataSource: DataSource): Promise<void> {
  await dataSource.query(`grant select on ${MIGRATIONS} to ${APP_ROLE}`);
  const schemas: { name: string }[] = await dataSource.query(
    `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
  );
  for (const { name } of schemas) {
    await dataSource.query(`grant usage on schema ${name} to ${APP_ROLE}, ${DISPOSAL_ROLE}`);
    await dataSource.query(`grant select, insert, update, delete on all tables in schema ${name} to ${APP_ROLE}`);
    await dataSource.query(`grant execute on all functions in schema ${name} to ${APP_ROLE}`);
  }
  const existing: { name: string }[] = await dataSource.query(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname || '.' || tablename = any($1)`,
    [[...APPEND_ONLY_TABLES, ...DISPOSABLE_TABLES]],
  );
  for (const { name } of existing) {
    if (APPEND_ONLY_TABLES.includes(name)) await dataSource.query(`revoke update, delete, truncate on ${name} from ${APP_ROLE}`);
    if (DISPOSABLE_TABLES.includes(name)) await dataSource.query(`grant select, delete on ${name} to ${DISPOSAL_ROLE}`);
  }
}
