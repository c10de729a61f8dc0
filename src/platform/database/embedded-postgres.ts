import { rmSync } from 'node:fs';
import { chmod, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { locateBinaries } from './embedded/binaries.js';
import { clusterExists, clusterPath, prepareCluster } from './embedded/cluster.js';
import { serverIdentity } from './embedded/identity.js';
import { occupy } from './embedded/occupancy.js';
import { openPasswords, type DatabasePasswords } from './embedded/passwords.js';
import { disownStalePid, freePort, halt, isAlive, launchPostmaster, readPostmaster, type Launch } from './embedded/postmaster.js';
import { DURABLE_SETTINGS, THROWAWAY_SETTINGS } from './embedded/settings.js';

const START_PATIENCE_MS = 300_000;
const STEP_MS = 20;
const RETRY_MS = 250;
const MAX_LAUNCHES = 80;

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
export class DataFolderInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `Another copy of Một Cửa is already running on the data folder ${dataDir} (its database is process ${pid}). ` +
        'Stop that copy first, or set MOTCUA_DATA_DIR to another folder to run a second, separate one.',
    );
  }
}

/** A PostgreSQL of our own on a loopback port, held by this process alone until `stop`. */
export class EmbeddedPostgres {
  private stopping = false;
  private launched: { pid: number | undefined; output: () => Promise<string> } | undefined;
  private lock: pg.Client | undefined;
  private pid = 0;

  /** Call `startEmbeddedPostgres` instead. */
  constructor(
    private readonly dataDir: string,
    private readonly launch: Omit<Launch, 'port'>,
    readonly passwords: DatabasePasswords,
    public port = 0,
  ) {}

  /** Connection string of the superuser, for preparing roles and databases. */
  get adminUrl(): string {
    return this.url('postgres');
  }

  /** Connection string of a database, by default as the superuser. */
  url(database: string, role = 'postgres', password = this.passwords.superuser): string {
    return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
  }

  /**
   * Starts the server, or adopts the one that a killed process left behind, until it is ours.
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
        if (++launches > MAX_LAUNCHES) throw new Error(`PostgreSQL does not start; its log is ${this.launch.logFile}.`);
        await this.spawn();
      }
      if (Date.now() > deadline) throw new Error(`PostgreSQL was not ready in time; its log is ${this.launch.logFile}.`);
    }
  }

  /** Fast shutdown: open transactions are rolled back, a checkpoint is written, the process is gone when this settles. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.lock?.end().catch(() => undefined);
    await halt(this.launch.cluster, this.pid);
  }

  /** Kills a throw-away server and deletes its folder, at once and without waiting, so that exit handlers may call it. */
  discard(): void {
    this.stopping = true;
    if (isAlive(this.pid)) process.kill(this.pid, 'SIGQUIT');
    for (const folder of [this.launch.cluster, this.dataDir]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
    }
  }

  private async spawn(): Promise<void> {
    // The first port is kept for later launches, so that connection strings handed out stay true.
    const launched = await launchPostmaster({ ...this.launch, port: this.port || (await freePort()) });
    this.launched = launched;
    await Promise.race([launched.died, this.whenReady(launched.pid)]);
    if ((await readPostmaster(this.launch.cluster))?.pid === launched.pid) return;
    this.launched = undefined;
  }
}
