/** What is known about one business module. */
export interface Floor {
  /** A module may import every module of a lower number and none of the same or a higher one. */
  readonly floor: number;
  /** Operational tables belong to a dossier, so their keys begin with it; reference tables and projections do not. */
  readonly tables: 'reference' | 'operational' | 'projection';
}

/**
 * Every business module of the house, built or planned. All floor rules are generated from this table; a folder without a line here stops
 * the check.
 */
export const MODULES: Readonly<Record<string, Floor>> = {
  reporting: { floor: 8, tables: 'projection' },
  privacy: { floor: 8, tables: 'reference' },
  notices: { floor: 7, tables: 'operational' },
  routing: { floor: 6, tables: 'operational' },
  portal: { floor: 6, tables: 'operational' },
  archive: { floor: 6, tables: 'operational' },
  workflow: { floor: 5, tables: 'operational' },
  payments: { floor: 5, tables: 'operational' },
  feedback: { floor: 5, tables: 'operational' },
  dossiers: { floor: 4, tables: 'operational' },
  catalogue: { floor: 3, tables: 'reference' },
  documents: { floor: 3, tables: 'reference' },
  partners: { floor: 2, tables: 'reference' },
  agencies: { floor: 1, tables: 'reference' },
};

/**
 * Folders of the platform from below: each imports those before it and none after it. What lies beside them is wiring and may import all.
 */
export const PLATFORM_FOLDERS: readonly string[] = [
  'config',
  'json-schema',
  'context',
  'telemetry',
  'database',
  'cluster',
  'jobs',
  'retention',
  'journal',
  'commands',
  'files',
  'disposal',
  'auth',
  'http',
  'printing',
  'sandbox',
  'operations',
];

/** Folders below each of these folders; whatever else appears there has to be thought about and written down here first. */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  src: ['launcher', 'modules', 'platform', 'seed', 'shared'],
  'src/modules': Object.keys(MODULES),
  'src/modules/*': ['domain', 'gateways', 'http', 'jobs', 'persistence', 'proof', 'seed', 'use-cases'],
  'src/platform': PLATFORM_FOLDERS,
  'src/shared': ['working-calendar'],
  test: ['architecture', 'bench', 'faults', 'journeys', 'module', 'support', 'unit'],
};

/** Database schemas that belong to the platform; every module owns the schema of its own name. */
export const PLATFORM_DATABASE_SCHEMAS: readonly string[] = ['platform', 'journal'];

/** Modules that the given one may import, lowest floor first. */
export function importableFrom(module: string): readonly string[] {
  const own = MODULES[module]?.floor ?? 0;
  return Object.keys(MODULES)
    .filter((other) => MODULES[other]!.floor < own)
    .sort((a, b) => MODULES[a]!.floor - MODULES[b]!.floor);
}
