import { createHmac } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { StartRefusal } from '../config/start-refusal.js';
import { inTurn } from './in-turn.js';

/** Passwords of the server's superuser and of the three roles of the product. */
export interface DatabasePasswords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly disposal: string;
}

/** The role that owns every table; only migrations connect as it. */
export const OWNER_ROLE = 'motcua_owner';
/** The role of the running application. */
export const APP_ROLE = 'motcua_app';
/** The only role that may delete personal data at the end of its retention. */
export const DISPOSAL_ROLE = 'motcua_disposal';

/** Connection strings of one database, one per role. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly disposalUrl: string;
}

/** The same connection string for another user, and for another database when one is named. */
export function urlFor(base: string, role: string, password: string, database?: string): string {
  const url = new URL(base);
  url.username = role;
  url.password = encodeURIComponent(password);
  if (database !== undefined) url.pathname = `/${database}`;
  return url.href;
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates the roles that are missing and sets the passwords of all. */
async function ensureRoles(client: Client, roles: ReadonlyMap<string, string>): Promise<void> {
  for (const [role, password] of roles) {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    const verb = found.rowCount ? 'alter' : 'create';
    await client.query(`${verb} role ${escapeIdentifier(role)} login password ${password ? escapeLiteral(password) : 'null'}`);
  }
}

/**
 * Prepares a database of a server where we are superuser: the three roles with their passwords, and the database, owned by the owner
 * role. May be repeated.
 */
export async function prepareRoles(adminUrl: string, database: string, passwords: DatabasePasswords): Promise<DatabaseUrls> {
  const roles = new Map([
    [OWNER_ROLE, passwords.owner],
    [APP_ROLE, passwords.app],
    [DISPOSAL_ROLE, passwords.disposal],
  ]);
  // Roles are shared by the whole server, and neither they nor extensions have a `create ... if not exists` that is safe.
  await inTurn(adminUrl, 'roles', (client) => ensureRoles(client, roles));
  await connected(adminUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!found.rowCount) await client.query(`create database ${escapeIdentifier(database)} owner ${escapeIdentifier(OWNER_ROLE)}`);
  });
  return {
    ownerUrl: urlFor(adminUrl, OWNER_ROLE, passwords.owner, database),
    appUrl: urlFor(adminUrl, APP_ROLE, passwords.app, database),
    disposalUrl: urlFor(adminUrl, DISPOSAL_ROLE, passwords.disposal, database),
  };
}

/** What is given about a PostgreSQL that is not ours. */
export interface GivenDatabase {
  /** Connection of the owner: migrations run as it. */
  readonly databaseUrl: string;
  readonly appDatabaseUrl?: string;
  readonly disposalDatabaseUrl?: string;
}

/**
 * Prepares a given database. Roles whose connection is not given are created through the owner's connection; their passwords are derived
 * from the owner's, so that every replica comes to the same ones and nothing has to be stored or shared.
 * @throws Error that names the statements an administrator has to run, when the owner may not create roles or the extension
 */
export async function prepareGivenDatabase(given: GivenDatabase): Promise<DatabaseUrls> {
  const secret = decodeURIComponent(new URL(given.databaseUrl).password);
  const derive = (role: string): string => secret && createHmac('sha256', secret).update(role).digest('base64url');
  const wanted = new Map<string, string>();
  if (!given.appDatabaseUrl) wanted.set(APP_ROLE, derive(APP_ROLE));
  if (!given.disposalDatabaseUrl) wanted.set(DISPOSAL_ROLE, derive(DISPOSAL_ROLE));
  await inTurn(given.databaseUrl, 'roles', async (client) => {
    await ensureRoles(client, wanted);
    // The first migration would create it as well; here a refusal still becomes a sentence for the administrator.
    await client.query('create extension if not exists unaccent schema public');
  }).catch((error: unknown) => {
    throw refusal(error);
  });
  return {
    ownerUrl: given.databaseUrl,
    appUrl: given.appDatabaseUrl ?? urlFor(given.databaseUrl, APP_ROLE, derive(APP_ROLE)),
    disposalUrl: given.disposalDatabaseUrl ?? urlFor(given.databaseUrl, DISPOSAL_ROLE, derive(DISPOSAL_ROLE)),
  };
}

function refusal(error: unknown): StartRefusal {
  const code = (error as { code?: string }).code;
  if (code !== '42501')
    return new StartRefusal(
      `DATABASE_URL: không chuẩn bị được cơ sở dữ liệu: ${String(error)}`,
      `the database could not be prepared: ${String(error)}`,
      { cause: error },
    );
  const roles = [APP_ROLE, DISPOSAL_ROLE].map((role) => `create role ${role} login password '...'`);
  const statements = `"${[...roles, 'create extension unaccent schema public'].join('; ')}"`;
  return new StartRefusal(
    `DATABASE_URL: người dùng này không được chuẩn bị cơ sở dữ liệu. ` +
      `Hãy cấp quyền CREATEROLE, hoặc nhờ quản trị viên chạy ${statements} rồi đặt APP_DATABASE_URL và DISPOSAL_DATABASE_URL.`,
    `The user of DATABASE_URL may not prepare the database. Either grant it CREATEROLE, or let an administrator run ${statements} ` +
      'and set APP_DATABASE_URL and DISPOSAL_DATABASE_URL to those two roles.',
    { cause: error },
  );
}
