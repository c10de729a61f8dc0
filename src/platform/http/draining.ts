/** Counts requests being served, and refuses new ones once the server stops. */
export class Draining {
  private readonly served = new Set<object>();
  private stopping = false;
  private idle: (() => void) | undefined;

  /** Whether the request may begin. */
  begin(request: object): boolean {
    if (this.stopping) return false;
    this.served.add(request);
    return true;
  }

  end(request: object): void {
    this.served.delete(request);
    if (this.served.size === 0) this.idle?.();
  }

  /** Whether the server is on its way down. */
  get isStopping(): boolean {
    return this.stopping;
  }

  /** Refuses new requests from now on; resolves when those being served are done, or after `boundMs` milliseconds. */
  async drain(boundMs: number): Promise<void> {
    this.stopping = true;
    if (this.served.size === 0) return;
    await new Promise<void>((resolve) => {
      const bound = setTimeout(resolve, boundMs);
      this.idle = () => {
        clearTimeout(bound);
        resolve();
      };
    });
  }
}
