import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../src/platform/database/roles.js';

interface TestServer extends DatabaseUrls {
  readonly adminUrl: string;
  readonly template: string;
}

/** A database of one suite, with a connection string per role. */
export interface TestDatabase extends DatabaseUrls {
  readonly name: string;
  drop(): Promise<void>;
}

/** What the global set-up of the run left for the suites. */
export function testServer(): TestServer {
  const described = process.env['MOTCUA_TEST_DATABASES'];
  if (!described) throw new Error('This suite runs without a database; only test/unit does.');
  return JSON.parse(described) as TestServer;
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: testServer().adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Clones the migrated template (or another one), in about 20 ms: call it once per suite and drop the clone at its end. */
export async function cloneDatabase(template = testServer().template): Promise<TestDatabase> {
  const server = testServer();
  const name = `suite_${process.pid}_${randomUUID().slice(0, 8)}`;
  const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  // Copying files costs two checkpoints, which are nearly free on a server that never waits for its disk.
  await asAdmin(`create database ${name} owner motcua_owner template ${template} strategy file_copy`);
  return {
    name,
    ownerUrl: at(server.ownerUrl),
    appUrl: at(server.appUrl),
    disposalUrl: at(server.disposalUrl),
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  };
}
