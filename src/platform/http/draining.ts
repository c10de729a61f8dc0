import { DomainError } from '../../shared/domain-error.js';

/** Counts requests being served, and refuses new ones once the server stops. */
export class Draining {
  private readonly served = new Set<object>();
  private readonly stopping = new AbortController();
  private idle: (() => void) | undefined;

  /** Whether the request may begin. */
  begin(request: object): boolean {
    if (this.isStopping) return false;
    this.served.add(request);
    return true;
  }

  end(request: object): void {
    this.served.delete(request);
    if (this.served.size === 0) this.idle?.();
  }

  /** Whether the server is on its way down. */
  get isStopping(): boolean {
    return this.signal.aborted;
  }

  /** Aborts when the server begins to stop: for requests that take long. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** Refuses new requests from now on; resolves when those being served are done, or after `boundMs` milliseconds. */
  async drain(boundMs: number): Promise<void> {
    this.stopping.abort();
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

/** 503: the server is on its way down. */
export function shuttingDown(): DomainError {
  return new DomainError('unavailable', 'SHUTTING_DOWN', {
    vi: 'Hệ thống đang dừng để bảo trì. Vui lòng thử lại sau ít giây.',
    en: 'The server is stopping. Try again in a few seconds.',
  });
}
