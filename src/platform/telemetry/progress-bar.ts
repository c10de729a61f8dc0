const WIDTH = 30;

/** A progress bar on the terminal, or a line every tenth where there is no terminal. */
export class ProgressBar {
  #tenth = -1;
  readonly #start = Date.now();

  constructor(
    private readonly label: string,
    private readonly out: NodeJS.WriteStream = process.stdout,
  ) {}

  /** Shows how much of how much is done. */
  show(done: number, total: number): void {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const tenth = Math.floor(share * 10);
    const text = `${this.label} ${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')} ${done}/${total}`;
    if (this.out.isTTY) this.out.write(`\r${text}${share === 1 ? '\n' : ''}`);
    else if (tenth > this.#tenth) this.out.write(`${text} (${((Date.now() - this.#start) / 1000).toFixed(1)} s)\n`);
    this.#tenth = tenth;
  }
}
