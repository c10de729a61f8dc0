import { rmSync } from 'node:fs';
import { chmod, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { ownMode } from '../config/data-folder.js';
import { StartRefusal } from '../config/start-refusal.js';
import { locateBinaries } from './binaries.js';
import { clusterExists, clusterPath, prepareCluster } from './cluster.js';
import { serverIdentity } from './identity.js';
import { occupy } from './occupancy.js';
import type { DatabasePasswords } from '../database/roles.js';
import { openPasswords } from './passwords.js';
import { disownStalePid, freePort, halt, isAlive, lastWords, launchPostmaster, readPostmaster, type Launch } from './postmaster.js';
import { DURABLE_SETTINGS, THROWAWAY_SETTINGS } from './settings.js';

const START_PATIENCE_MS = 300_000;
const STEP_MS = 20;
const RETRY_MS = 250;
const MAX_LAUNCHES = 40;

/** How to start the embedded server. */
export interface EmbeddedPostgresOptions {
  /** Folder that holds the cluster, its log and its passwords; made when missing. */
  readonly dataDir: string;
  /** False switches off every guard against power loss: for tests only. */
  readonly durable: boolean;
  /** Server settings that override ours, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Another process serves from the same data folder. */
export class DataFolderInUse extends StartRefusal {
  constructor(dataDir: string, pid: number) {
    super(
      `Một bản Một Cửa khác đang chạy trên thư mục dữ liệu ${dataDir} (cơ sở dữ liệu của nó là tiến trình ${pid}). ` +
        'Hãy dừng bản đó, hoặc đặt MOTCUA_DATA_DIR là thư mục khác để chạy thêm một bản riêng.',
      `Another copy of Một Cửa is already running on the data folder ${dataDir} (its database is process ${pid}). ` +
        'Stop that copy first, or set MOTCUA_DATA_DIR to another folder to run a second, separate one.',
    );
  }
}

/** A PostgreSQL of our own on a loopback port, held by this process alone until `stop`. Made by `startEmbeddedPostgres`. */
export class EmbeddedPostgres {
  /** Port on 127.0.0.1; stays the same while this process lives. */
  port = 0;
  private pid = 0;
  private launched = false;
  private stopping = false;
  private recovery: Promise<void> | undefined;
  private lock: Client | undefined;

  constructor(
    private readonly dataDir: string,
    private readonly launch: Omit<Launch, 'port'>,
    readonly passwords: DatabasePasswords,
  ) {}

  /** Connection string of the superuser, for preparing roles and databases. */
  get adminUrl(): string {
    return this.url('postgres');
  }

  /** Connection string of the superuser for a database of this server. */
  url(database: string): string {
    return this.urlAt(this.port, database);
  }

  /**
   * Starts the server, or adopts the one that a killed process left behind, until this process holds it.
   * @throws DataFolderInUse when another process holds it
   */
  async bringUp(): Promise<void> {
    const deadline = Date.now() + START_PATIENCE_MS;
    for (let launches = 0; !this.stopping; await pause(STEP_MS)) {
      const found = await readPostmaster(this.launch.cluster);
      if (found && found.pid !== process.pid && isAlive(found.pid)) {
        if (found.ready && (await this.adopt(found.pid, found.port))) return;
        await disownStalePid(this.launch.cluster, found);
      } else if (!this.launched) {
        if (++launches > MAX_LAUNCHES) break;
        // The backends of a killed server need a moment to notice and go; until then Postgres refuses to start.
        if (launches > 1) await pause(RETRY_MS);
        await this.spawn();
      }
      if (Date.now() > deadline) break;
    }
    if (!this.stopping)
      throw new Error(`PostgreSQL did not start. ${this.launch.logFile} ends with:\n${await lastWords(this.launch.logFile)}`);
  }

  /** Fast shutdown: open transactions are rolled back, a checkpoint is written, and the server has gone when this settles. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.recovery;
    await this.lock?.end().catch(() => undefined);
    await halt(this.launch.cluster, this.pid);
  }

  /** Kills a throw-away server and deletes its folder, at once and without waiting, so that exit handlers may call it. */
  discard(): void {
    this.stopping = true;
    if (this.pid > 0 && isAlive(this.pid)) process.kill(this.pid, 'SIGQUIT');
    for (const folder of [this.launch.cluster, this.dataDir]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
    }
  }

  private urlAt(port: number, database: string): string {
    return `postgresql://postgres:${this.passwords.superuser}@127.0.0.1:${port}/${database}`;
  }

  private async spawn(): Promise<void> {
    // A later launch keeps the first port, so that the connection strings handed out stay true.
    this.launched = true;
    const port = this.port || (await freePort());
    this.pid = await launchPostmaster({ ...this.launch, port }, () => (this.launched = false));
  }

  private async adopt(pid: number, port: number): Promise<boolean> {
    const lock = await occupy(this.urlAt(port, 'postgres'), this.launch.cluster);
    if (lock === 'taken') throw new DataFolderInUse(this.dataDir, pid);
    if (lock === 'not-ours') return false;
    this.pid = pid;
    this.port = port;
    this.lock = lock;
    lock.once('end', () => (this.recovery = this.recover()));
    return true;
  }

  /** The connection that holds the lock was lost: the server crashed, or restarted after a crash of one of its backends. */
  private async recover(): Promise<void> {
    if (this.stopping) return;
    await this.bringUp().catch((error: unknown) => {
      process.stderr.write(`The embedded PostgreSQL was lost and could not be started again: ${String(error)}\n`);
    });
  }
}

/**
 * Starts PostgreSQL on the given data folder, with no set-up of the machine, as root or as an ordinary user. It makes the cluster on the
 * first start, adopts a server whose owner was killed, recovers after a crash, and starts a server again that dies while in use.
 * @throws DataFolderInUse when another process serves from that folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const made = await mkdir(resolve(options.dataDir), { recursive: true });
  // A folder that people made is left as they made it.
  if (made) await chmod(resolve(options.dataDir), ownMode());
  const dataDir = await realpath(options.dataDir);
  const identity = await serverIdentity(clusterPath(dataDir));
  const native = await locateBinaries(identity);
  const passwords = await openPasswords(dataDir, clusterExists(dataDir));
  const cluster = await prepareCluster({ native, dataDir, identity, password: passwords.superuser, durable: options.durable });
  const settings = { ...(options.durable ? DURABLE_SETTINGS : THROWAWAY_SETTINGS), ...options.settings };
  const server = new EmbeddedPostgres(dataDir, { native, cluster, logFile: join(dataDir, 'postgres.log'), settings, identity }, passwords);
  await server.bringUp();
  return server;
}
