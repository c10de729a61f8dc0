import { Injectable } from '@nestjs/common';

/** Asks one part of the system; rejects when it is down. */
export type Probe = () => Promise<void>;

export interface ProbeResult {
  readonly name: string;
  readonly up: boolean;
}

/**
 * What works in the background and how it is doing; it never takes a replica out of service, because another one would be as far behind.
 */
export interface BackgroundState {
  readonly name: string;
  /** False when it needs an operator: it is far behind, nobody runs it, or failed work waits for a retry. */
  readonly ok: boolean;
  /** In whole seconds. */
  readonly lagSeconds: number;
  /** How long it has been due without having been begun, in whole seconds: on a quiet system nothing else shows that nobody runs it. */
  readonly dueSeconds: number;
  readonly parked: number;
  readonly dead: number;
}

/** Asks for the state of background work; where it cannot be asked nothing is said. */
export type BackgroundProbe = () => Promise<readonly BackgroundState[]>;

/** Something that ends on a known day and has to be seen to before, such as the last decided day of a working calendar. */
export interface Horizon {
  readonly name: string;
  /** False from the day on which an operator has to act. */
  readonly ok: boolean;
  /** The last local date, `YYYY-MM-DD`. */
  readonly endsOn: string;
  /** Whole days left; negative when it is over. */
  readonly daysLeft: number;
}

/** Whether what was written through any replica is found by this one. */
export interface StoreState {
  readonly name: string;
  /** False when an operator has to look: this replica does not see what others store. */
  readonly ok: boolean;
  /** How many of the newest were looked for. */
  readonly looked: number;
  readonly missing: number;
}

/** How far back a log reaches. */
export interface LogState {
  readonly name: string;
  /** False when its rule is under what the law asks for; even so nothing younger than that is deleted. */
  readonly ok: boolean;
  /** For how many days it has to be kept; null for one that is kept for good. */
  readonly leastDays: number | null;
  /** For how many days its rule says that it is; null where none does, and nothing is deleted. */
  readonly keptDays: number | null;
  /** Local date of what is oldest in it, `YYYY-MM-DD`; null while it is empty. */
  readonly oldestOn: string | null;
}

/** Asks how far back logs reach; where it cannot be asked nothing is said. */
export type LogProbe = () => Promise<readonly LogState[]>;

/** Asks for the state of a store; where it cannot be asked nothing is said. */
export type StoreProbe = () => Promise<readonly StoreState[]>;

/** Asks what ends when; where it cannot be asked nothing is said. */
export type HorizonProbe = () => Promise<readonly Horizon[]>;

const PROBE_TIMEOUT_MS = 2_000;

/** What `/health/ready` asks. Other modules register what they depend on; a probe that throws, or takes over two seconds, is down. */
@Injectable()
export class HealthProbes {
  private readonly probes = new Map<string, Probe>();
  private readonly background: BackgroundProbe[] = [];
  private readonly horizons: HorizonProbe[] = [];
  private readonly stores: StoreProbe[] = [];
  private readonly logs: LogProbe[] = [];

  /** Adds a named probe, or replaces the one of that name. */
  register(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  /** Adds a probe of background work. */
  watch(probe: BackgroundProbe): void {
    this.background.push(probe);
  }

  /** Adds a probe of how far ahead something reaches. */
  foresee(probe: HorizonProbe): void {
    this.horizons.push(probe);
  }

  /** Adds a probe of a store that all replicas share. */
  lookInto(probe: StoreProbe): void {
    this.stores.push(probe);
  }

  /** Adds a probe of how far back logs reach. */
  reach(probe: LogProbe): void {
    this.logs.push(probe);
  }

  /** Asks how far back logs reach. */
  async askLogs(): Promise<readonly LogState[]> {
    return (await Promise.all(this.logs.map((probe) => withinTime(probe(), [])))).flat();
  }

  /** Asks whether this replica finds what is stored. */
  async askStores(): Promise<readonly StoreState[]> {
    return (await Promise.all(this.stores.map((probe) => withinTime(probe(), [])))).flat();
  }

  /** Asks what ends when, what is to be seen to first. */
  async askHorizons(): Promise<readonly Horizon[]> {
    return (await Promise.all(this.horizons.map((probe) => withinTime(probe(), [])))).flat().sort((a, b) => a.daysLeft - b.daysLeft);
  }

  /** Asks how all background work is doing. */
  async askBackground(): Promise<readonly BackgroundState[]> {
    return (await Promise.all(this.background.map((probe) => withinTime(probe(), [])))).flat();
  }

  /** Asks all probes at once. */
  async ask(): Promise<readonly ProbeResult[]> {
    return Promise.all([...this.probes].map(async ([name, probe]) => ({ name, up: await isUp(probe) })));
  }
}

function isUp(probe: Probe): Promise<boolean> {
  return withinTime(
    probe().then(() => true),
    false,
  );
}

/** What was asked for, or the other value when it fails or takes too long. */
async function withinTime<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  let bound: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    bound = setTimeout(resolve, PROBE_TIMEOUT_MS, otherwise);
  });
  try {
    return await Promise.race([asked, late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(bound);
  }
}
