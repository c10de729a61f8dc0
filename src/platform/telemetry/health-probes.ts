import { Injectable } from '@nestjs/common';

/** Asks one part of the system; rejects when it is down. */
export type Probe = () => Promise<void>;

export interface ProbeResult {
  readonly name: string;
  readonly up: boolean;
}

const PROBE_TIMEOUT_MS = 2_000;

/** What `/health/ready` asks. Other modules register what they depend on; a probe that throws, or takes over two seconds, is down. */
@Injectable()
export class HealthProbes {
  private readonly probes = new Map<string, Probe>();

  /** Adds a named probe, or replaces the one of that name. */
  register(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  /** Asks all probes at once. */
  async ask(): Promise<readonly ProbeResult[]> {
    return Promise.all([...this.probes].map(async ([name, probe]) => ({ name, up: await isUp(probe) })));
  }
}

async function isUp(probe: Probe): Promise<boolean> {
  let bound: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    bound = setTimeout(resolve, PROBE_TIMEOUT_MS, false);
  });
  try {
    return await Promise.race([probe().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(bound);
  }
}
