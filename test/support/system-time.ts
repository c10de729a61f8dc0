/** System time, which tokens and key sets live by, run ahead for the tests of one file. */
export class SystemTime {
  private readonly real = Date.now;
  private aheadMs = 0;

  constructor() {
    Date.now = () => this.real() + this.aheadMs;
  }

  ahead(seconds: number): void {
    this.aheadMs += seconds * 1000;
  }

  /** Does something in no time, however long the machine takes for it. */
  async held<T>(work: () => Promise<T>): Promise<T> {
    const running = Date.now;
    const now = running();
    Date.now = () => now;
    try {
      return await work();
    } finally {
      Date.now = running;
    }
  }

  giveBack(): void {
    Date.now = this.real;
  }
}
