import { Gauge, type Registry } from 'prom-client';

/** One value of a gauge with its labels. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** How a gauge is called and where its values come from. */
export interface DatabaseGauge {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  /** Asked at every look; what it does not name is gone, so nothing stays at a value that is no longer true. */
  readonly samples: () => Promise<readonly Sample[]>;
}

/**
 * Registers a gauge that is counted in the database at every look. While the database cannot be asked it has no values, and the other
 * figures are shown all the same.
 */
export function registerDatabaseGauge(registry: Registry, { name, help, labels, samples }: DatabaseGauge): void {
  registry.registerMetric(
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [],
      collect: async function (this: Gauge) {
        const found = await samples().catch(() => []);
        this.reset();
        for (const sample of found) this.set({ ...sample.labels }, sample.value);
      },
    }),
  );
}

/** A gauge of a group: its values are taken from what was asked for all of them. */
export type GroupedGauge<T> = Omit<DatabaseGauge, 'samples'> & { readonly samples: (asked: T) => readonly Sample[] };

/** Registers gauges that come from one question, which is asked once at every look. */
export function registerDatabaseGauges<T>(registry: Registry, ask: () => Promise<T>, gauges: readonly GroupedGauge<T>[]): void {
  let asked: Promise<T> | undefined;
  const once = (): Promise<T> =>
    (asked ??= ask().finally(() => {
      asked = undefined;
    }));
  for (const gauge of gauges) registerDatabaseGauge(registry, { ...gauge, samples: async () => gauge.samples(await once()) });
}
