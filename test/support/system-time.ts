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

  giveBack(): void {
    Date.now = this.real;
  }
}
