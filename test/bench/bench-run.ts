import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { makeCeilingPlan } from './ceiling/make-ceiling-plan.js';
import type { BenchDatabase } from './dataset/bench-database.js';
import { haveFollowed } from './dataset/followed-rows.js';
import { LoadProcess, type MeasuredWindow } from './load/load-process.js';
import { HTTP_WORKLOADS, type HttpWorkload, type LoadPlan } from './load/load-plan.js';
import { makePlans, slotsByAgency } from './load/make-plan.js';
import { familyTime } from './load/processor-time.js';
import { officerTokens } from './load/tokens.js';
import type { BenchOptions } from './options.js';
import { captureAll, statementCounts, type CapturedWorkloads } from './reference/capture-all.js';
import { findPgbench, runPgbench } from './reference/pgbench.js';
import { pgbenchScripts } from './reference/pgbench-scripts.js';
import { summarise, type Round, type WorkloadSummary } from './report/summary.js';
import { verifyRun, type Verification } from './report/verify.js';
import { launch, launchRecorder, launchServer, type RunningServer } from './server/launch-server.js';

const WARM_UP = { ms: 1_000, requests: 100 };
const FIRST_WARM_UP = { ms: 3_000, requests: 4_000 };
const POOL_SIZE = 12;
const FOLLOW_PATIENCE_MS = 120_000;
/** Cases that are spent on recording. */
const SPENT_CASES = 20;

/** What the run found. */
export interface BenchFindings {
  readonly summaries: readonly WorkloadSummary[];
  readonly verified: Verification;
}

/** The workloads that go over HTTP, against a database that is this run's own. */
export class BenchRun {
  readonly #client: Client;
  #postmasterPid = 0;

  constructor(
    private readonly database: BenchDatabase,
    private readonly folder: string,
    private readonly options: BenchOptions,
  ) {
    this.#client = new Client({ connectionString: database.server.adminUrl.replace(/\/[^/]*$/, new URL(database.urls.ownerUrl).pathname) });
  }

  /** Records, then measures workload by workload, and holds what was answered against what is in the database. */
  async execute(): Promise<BenchFindings> {
    await this.#client.connect();
    try {
      return await this.measured();
    } finally {
      await this.#client.end();
    }
  }

  private async measured(): Promise<BenchFindings> {
    this.#postmasterPid = await parentOf((await this.#client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid);
    const mark = `bench ${new Date().toISOString()}`;
    const codes = [...(await slotsByAgency(this.#client)).keys()];
    const recorder = await launchRecorder(this.database.urls, this.folder);
    const { plans, captured } = await this.record(recorder, codes, mark).finally(() => recorder.stop());
    writeFileSync(join(this.folder, 'statements.json'), JSON.stringify(captured, null, 1));
    const recorded = await this.recordedCommands();
    const ours = { ...plans.ours, cases: plans.ours.cases.slice(0, -SPENT_CASES) };
    const summaries = await this.measureAll(ours, plans.references, captured);
    return { summaries, verified: await verifyRun(this.#client, summaries, mark, recorded) };
  }

  private async record(
    recorder: RunningServer,
    agencyCodes: readonly string[],
    mark: string,
  ): Promise<{ plans: Awaited<ReturnType<typeof makePlans>>; captured: CapturedWorkloads }> {
    const plans = await makePlans(this.#client, this.database.plan, await officerTokens(recorder.port, agencyCodes), mark);
    return { plans, captured: await captureAll(recorder, plans.ours, plans.ours.cases.slice(-SPENT_CASES)) };
  }

  private async measureAll(ours: LoadPlan, references: LoadPlan, captured: CapturedWorkloads): Promise<WorkloadSummary[]> {
    const profile = this.options.profile ? ['--cpu-prof', `--cpu-prof-dir=${this.folder}`] : [];
    const server = await launchServer(this.database.urls, this.folder, profile);
    const ceiling = await this.launchCeiling(captured, ours);
    const loads = {
      ours: new LoadProcess(ours, join(this.folder, 'plan-ours.json'), 1),
      ceiling: new LoadProcess(references, join(this.folder, 'plan-references.json'), 2),
    };
    const counts = statementCounts(captured);
    const hasPgbench = await findPgbench();
    if (!hasPgbench) console.log('pgbench is not installed (Debian: postgresql-contrib); its column stays empty.');
    const summaries: WorkloadSummary[] = [];
    try {
      for (const workload of HTTP_WORKLOADS.filter((each) => this.options.workloads.includes(each))) {
        const scripts = pgbenchScripts(workload, captured[workload], ours);
        const rounds: Round[] = [];
        await this.#client.query('checkpoint');
        for (let round = 0; round < this.options.rounds; round += 1) {
          const warmUp = round === 0 ? FIRST_WARM_UP : WARM_UP;
          const measured = await this.window(loads.ours, server, workload, warmUp);
          await this.followed();
          // The followers of our server would go on with what the references write, at the references' cost.
          server.child.kill('SIGSTOP');
          try {
            rounds.push({
              ours: measured,
              pgbench: hasPgbench ? await this.pgbench(workload, scripts, round) : undefined,
              ceiling: await this.window(loads.ceiling, ceiling, workload, warmUp),
            });
          } finally {
            server.child.kill('SIGCONT');
          }
          await this.followed();
        }
        summaries.push(summarise(workload, rounds, counts[workload]));
        console.log(`${workload} measured`);
      }
    } finally {
      for (const load of Object.values(loads)) load.stop();
      await Promise.all([server.stop(), ceiling.stop()]);
    }
    return summaries;
  }

  /** Waits until the followers of the server have come to the end of the journal. */
  private async followed(): Promise<void> {
    for (const deadline = Date.now() + FOLLOW_PATIENCE_MS; !(await haveFollowed(this.#client)); await pause(200)) {
      if (Date.now() > deadline) throw new Error('the followers of the journal did not come to its end');
    }
  }

  private window(load: LoadProcess, server: RunningServer, workload: HttpWorkload, warmUp: typeof WARM_UP): Promise<MeasuredWindow> {
    const { connections, seconds } = this.options;
    const order = { port: server.port, workload, connections, warmUp, windowMs: seconds * 1000 };
    return load.measure(order, { serverPid: server.child.pid!, postmasterPid: this.#postmasterPid });
  }

  private async pgbench(
    workload: HttpWorkload,
    scripts: ReturnType<typeof pgbenchScripts>,
    round: number,
  ): Promise<NonNullable<Round['pgbench']>> {
    const before = familyTime(this.#postmasterPid);
    const base = 200_000_000_000 + (HTTP_WORKLOADS.indexOf(workload) * 100 + round) * 1_000_000_000;
    const outcome = await runPgbench(
      this.database.urls.appUrl,
      join(this.folder, `pgbench-${workload}`),
      scripts,
      this.options.connections,
      this.options.seconds,
      base,
    );
    return { ...outcome, postgresMicros: (familyTime(this.#postmasterPid) - before) / outcome.transactions };
  }

  private launchCeiling(captured: CapturedWorkloads, plan: LoadPlan): Promise<RunningServer> {
    const planFile = join(this.folder, 'ceiling.json');
    writeFileSync(planFile, JSON.stringify(makeCeilingPlan(this.database.urls.appUrl, POOL_SIZE, captured, plan)));
    const program = fileURLToPath(new URL('ceiling/server.js', import.meta.url));
    return launch(program, [planFile], this.folder, 'ceiling', { environment: process.env, ready: /ceiling on (\d+)/ });
  }

  private async recordedCommands(): Promise<Record<'W3' | 'W4', number>> {
    const { rows } = await this.#client.query<{ status: number; n: string }>(
      'select status, count(*) as n from platform.idempotency_key group by status',
    );
    const of = (status: number): number => Number(rows.find((row) => row.status === status)?.n ?? 0);
    return { W3: of(201), W4: of(200) };
  }
}

async function parentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}
