import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { StartRefusal } from '../config/start-refusal.js';
import { inTurn } from './in-turn.js';
import type { PersonalColumns } from './personal-columns.js';
import { personalRegister } from './personal-register.js';
import { MIGRATIONS, restoreRights } from './table-rights.js';

const UNDEFINED_TABLE = '42P01';

/** The database is older than the program; the message says what to do. */
export class DatabaseNotMigrated extends StartRefusal {
  constructor() {
    super(
      'Cơ sở dữ liệu chưa được đưa lên phiên bản này. Hãy chạy `npm run migrate` với DATABASE_URL của chủ sở hữu, hoặc đặt ' +
        'DATABASE_URL cho lần khởi động này.',
      'The database has not been brought to this version. Run `npm run migrate` with DATABASE_URL of the owner, or give DATABASE_URL ' +
        'to this start.',
    );
  }
}

/** Persons are still stored under bare hashes, and no secret for keyed ones is configured. */
export class PersonSecretNeeded extends StartRefusal {
  constructor(options: ErrorOptions) {
    super(
      'MOTCUA_PERSON_KEY: cần khóa này để chuyển đổi mã định danh người đã lưu. Hãy đặt cùng giá trị như cho máy chủ (tạo mới: `openssl ' +
        'rand -base64 32`) rồi chạy lại.',
      'is needed to convert the keys of persons that are stored. Set the value that the server has (a new one: `openssl rand -base64 ' +
        '32`) and migrate again.',
      options,
    );
  }
}

/** Raised by `keyed_person` where it has no secret. */
const NO_SECRET = 'MC001';

/**
 * How far to migrate. `expand` leaves in place what replicas of the version before read, so that they keep running while they are replaced;
 * `finish` takes that away, once none of them runs.
 */
export type Reach = 'expand' | 'finish';

/**
 * Brings the database to the newest schema as its owner. Each migration gives the application and the disposal role exactly what they may
 * do, in its own transaction. Safe to run again, and by several processes at once, which take turns.
 *
 * @param personSecret secret of the keys of persons; needed only where rows from before it are converted
 * @returns names of the migrations that were run
 * @throws PersonSecretNeeded
 */
export function runMigrations(ownerUrl: string, reach: Reach, personSecret?: Buffer): Promise<string[]> {
  return inTurn(ownerUrl, 'migrations', () => migrate(ownerUrl, reach, personSecret));
}

/**
 * Migrates where the owner's connection is configured, and otherwise checks that the database is migrated.
 * @returns names of the migrations that were run
 * @throws DatabaseNotMigrated
 */
export async function bringUpToDate(
  { ownerUrl, appUrl }: { readonly ownerUrl?: string; readonly appUrl: string },
  reach: Reach = 'expand',
  personSecret?: Buffer,
): Promise<string[]> {
  if (ownerUrl !== undefined) return runMigrations(ownerUrl, reach, personSecret);
  await assertMigrated(appUrl);
  return [];
}

async function migrate(ownerUrl: string, reach: Reach, personSecret?: Buffer): Promise<string[]> {
  const register = await personalRegister();
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: (await migrationClasses(reach)).map((each) => inItsPlace(each, register, personSecret)),
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations().catch((error: unknown) => {
      throw (error as { code?: string }).code === NO_SECRET ? new PersonSecretNeeded({ cause: error }) : error;
    });
    // Rights of a version with other rules, or that an administrator changed, are brought back too.
    await dataSource.transaction(({ queryRunner }) => restoreRights(queryRunner!, register));
    return done.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function assertMigrated(appUrl: string): Promise<void> {
  const wanted = (await migrationClasses('expand')).map(({ name }) => name);
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ missing: string }>(
      `select wanted as missing from unnest($1::text[]) wanted where wanted not in (select name from ${MIGRATIONS})`,
      [wanted],
    );
    if (rows.length > 0) throw new DatabaseNotMigrated();
  } catch (error) {
    throw (error as { code?: string }).code === UNDEFINED_TABLE ? new DatabaseNotMigrated() : error;
  } finally {
    await client.end();
  }
}

/** A migration; one that `finishes` is run only once no replica of the version before reads what it takes away. */
type MigrationClass = (new () => MigrationInterface) & { readonly finishes?: true };

/** The classes in the folder `migrations`, compiled or as sources, whichever this file is. */
async function migrationClasses(reach: Reach): Promise<MigrationClass[]> {
  const here = fileURLToPath(import.meta.url);
  const folder = join(dirname(here), '..', '..', '..', 'migrations');
  const extension = here.endsWith('.ts') ? '.ts' : '.js';
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(extension) && !file.endsWith('.d.ts'))
    .sort();
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(folder, file)).href) as Promise<Record<string, MigrationClass>>),
  );
  const all = modules.flatMap((module) => Object.values(module).filter((value) => typeof value === 'function'));
  return reach === 'finish' ? all : all.filter(({ finishes }) => finishes !== true);
}

/** The migration, which may read the secret of persons, and restores the rights to what it made before anybody else sees it. */
function inItsPlace(Migration: MigrationClass, register: readonly PersonalColumns[], personSecret: Buffer | undefined): MigrationClass {
  return class implements MigrationInterface {
    readonly name = Migration.name;

    async up(runner: QueryRunner): Promise<void> {
      if (personSecret) await runner.query(`select set_config('motcua.person_secret', $1, true)`, [personSecret.toString('hex')]);
      await new Migration().up(runner);
      await restoreRights(runner, register);
    }

    down(runner: QueryRunner): Promise<void> {
      return new Migration().down(runner);
    }
  };
}
