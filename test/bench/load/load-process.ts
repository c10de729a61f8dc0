import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadOutcome, LoadPlan } from './load-plan.js';
import { familyTime, processTime } from './processor-time.js';

/** A window with the processor time that it took, in microseconds a request. */
export interface MeasuredWindow extends LoadOutcome {
  readonly serverMicros: number;
  readonly postgresMicros: number;
}

/** Whose processor time is counted. */
export interface Watched {
  readonly serverPid: number;
  readonly postmasterPid: number;
}

/** The process that makes the load. */
export class LoadProcess {
  readonly #child: ChildProcess;

  /** @param planFile where the plan is put for the process to read */
  constructor(plan: LoadPlan, planFile: string, seed: number) {
    writeFileSync(planFile, JSON.stringify(plan));
    this.#child = fork(fileURLToPath(new URL('generator.js', import.meta.url)), [planFile, String(seed)]);
  }

  /** One window; processor time is counted from the end of the warm-up to the last answer. */
  async measure(order: LoadOrder, { serverPid, postmasterPid }: Watched): Promise<MeasuredWindow> {
    this.#child.send(order);
    const first = await this.message();
    if (first !== 'measuring') return { ...(first as LoadOutcome), serverMicros: 0, postgresMicros: 0 };
    const before = [processTime(serverPid), familyTime(postmasterPid)] as const;
    const outcome = (await this.message()) as LoadOutcome;
    const [server, postgres] = [processTime(serverPid) - before[0], familyTime(postmasterPid) - before[1]];
    const per = Math.max(1, outcome.requests);
    return { ...outcome, serverMicros: server / per, postgresMicros: postgres / per };
  }

  stop(): void {
    this.#child.kill('SIGTERM');
  }

  private message(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`the load generator ended with ${String(code)}`));
      this.#child.once('exit', ended);
      this.#child.once('message', (message) => {
        this.#child.off('exit', ended);
        resolve(message);
      });
    });
  }
}
