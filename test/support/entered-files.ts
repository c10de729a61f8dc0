import { Session } from 'node:inspector/promises';

/** Tells which files of the product a piece of work enters: those of which a function runs. */
export class EnteredFiles {
  readonly #session = new Session();

  /** Begins to listen to the engine's own count of calls. */
  async open(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
  }

  close(): void {
    this.#session.disconnect();
  }

  /** Files below `src/modules` that the work enters, as `module/room/file.ts`, in the order of their names. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    // What ran before is handed out and forgotten.
    await this.#session.post('Profiler.takePreciseCoverage');
    await work();
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    await this.#session.post('Profiler.stopPreciseCoverage');
    const entered = result.filter(({ functions }) =>
      functions.some(({ functionName, ranges }) => functionName !== '' && (ranges[0]?.count ?? 0) > 0),
    );
    return entered.flatMap(({ url }) => /\/src\/modules\/(.+)$/.exec(url)?.[1] ?? []).sort();
  }
}

/** The rooms that files lie in: of the module whose request it is by name, of others only the module. */
export function roomsOf(module: string, files: readonly string[]): string[] {
  return [...new Set(files.map((file) => file.split('/')).map(([owner, room]) => (owner === module ? `${owner}/${room}` : `${owner}`)))];
}
