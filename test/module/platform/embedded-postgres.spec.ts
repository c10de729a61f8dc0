import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../../../src/platform/config/project-root.js';
import { DataFolderInUse, startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/platform/cluster/embedded-postgres.js';
import { readPostmaster } from '../../../src/platform/cluster/postmaster.js';

const compiled = join(projectRoot, 'dist', 'src', 'platform', 'cluster', 'embedded-postgres.js');

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let server: EmbeddedPostgres;
  const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir, durable: false });
  const postmaster = async (): Promise<number> => (await readPostmaster(join(dataDir, 'postgres')))?.pid ?? 0;
  const ask = async (sql: string, url = server.adminUrl): Promise<unknown> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0]);
    } finally {
      await client.end();
    }
  };
  const whenItAnswers = (sql: string): Promise<unknown> => ask(sql).catch(() => whenItAnswers(sql));

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), `motcua-test-${process.pid}-`));
    server = await start();
    await ask('create table kept (id int)');
    // A throw-away server promises nothing beyond a kill but what a checkpoint has written.
    await ask('checkpoint');
  });
  afterAll(() => server.discard());

  it('speaks UTF-8, sorts by code point and listens on loopback only', async () => {
    expect(await ask(`select lower('ĐẶNG THỊ ỬNG')`)).toEqual(['đặng thị ửng']);
    expect(await ask('show listen_addresses')).toEqual(['127.0.0.1']);
  });

  it('refuses a second owner of the same folder with a sentence that says what to do', async () => {
    await expect(start()).rejects.toThrow(DataFolderInUse);
    await expect(start()).rejects.toThrow(/MOTCUA_DATA_DIR/);
    expect(await ask('select 1')).toEqual([1]);
  });

  it('starts the server again on the same port when it is killed', async () => {
    const killed = await postmaster();
    const { port } = server;
    process.kill(killed, 'SIGKILL');
    expect(await whenItAnswers('select count(*)::int from kept')).toEqual([0]);
    expect(await postmaster()).not.toBe(killed);
    expect(server.port).toBe(port);
  });

  it('adopts the server of an owner that was killed, with the data', async () => {
    await server.stop();
    expect(await postmaster()).toBe(0);
    const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(`file://${compiled}`)});
      await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false }); console.log('ready');`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(owner.stdout, 'data');
    const orphan = await postmaster();
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    server = await start();
    expect(await postmaster()).toBe(orphan);
    expect(await ask('select count(*)::int from kept')).toEqual([0]);
  });

  it('is not misled by a process number that another program has taken since', async () => {
    await server.stop();
    const cluster = join(dataDir, 'postgres');
    const { uid, gid } = await stat(cluster);
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore', cwd: '/', uid, gid });
    await once(bystander, 'spawn');
    const lines = [bystander.pid, cluster, 1, server.port, '', '127.0.0.1', '', 'ready', ''];
    await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'));
    server = await start();
    bystander.kill();
    expect(await ask('select count(*)::int from kept')).toEqual([0]);
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toContain('ready to accept connections');
  });
});
