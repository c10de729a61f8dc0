const PATIENCE_MS = 10 * 60_000;

/** Ends a run in which no suite ends any more, and says which ones were under way: the runner itself waits for ever. */
export default class StuckRun {
  #running = new Set();
  #timer;

  onRunStart() {
    this.#wait();
  }

  onTestFileStart({ path }) {
    this.#running.add(path);
  }

  onTestFileResult({ path }) {
    this.#running.delete(path);
    this.#wait();
  }

  onRunComplete() {
    clearTimeout(this.#timer);
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      console.error(`No suite has ended for ${PATIENCE_MS / 60_000} minutes; under way: ${[...this.#running].join(', ')}`);
      process.exit(1);
    }, PATIENCE_MS);
  }
}
