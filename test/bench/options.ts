import { parseArgs } from 'node:util';
import { PERIOD } from './dataset/slots.js';
import { HTTP_WORKLOADS, type HttpWorkload } from './load/load-plan.js';

/** What `npm run bench -- ...` was asked for. */
export interface BenchOptions {
  readonly dossiers: number;
  /** How many of them live through the domain at most; the others are twins of these. */
  readonly lives: number;
  readonly seed: number;
  /** Locale of the database as ICU names it, such as `vi`; null for C. */
  readonly locale: string | null;
  /** Present of the data set, ISO 8601; the present itself when it is loaded. */
  readonly until: string | undefined;
  /** Whether the data set is loaded anew. */
  readonly fresh: boolean;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly workloads: readonly (HttpWorkload | 'W11')[];
  /** Whether the server writes a profile of its processor time into `.bench`. */
  readonly profile: boolean;
  /** Whether the worst input of every operation is measured instead, on a database of its own. */
  readonly worstInput: boolean;
  /** Whether every list of the API is explained instead. */
  readonly plans: boolean;
  /** Whether the lag of jobs beside a subscriber that never answers is measured instead. */
  readonly darkSubscriber: boolean;
  /** Whether ways to check bodies are measured instead. */
  readonly validation: boolean;
}

/** What a person reads who asks with `--help`. */
export const USAGE = `npm run bench -- [--dossiers 100000] [--lives 25000] [--fresh] [--rounds 3] [--seconds 4] [--connections 16]
                 [--only W1,W2,W3,W4,W11,W12] [--seed 1] [--locale vi] [--until 2026-11-25T00:00:00Z] [--profile]
npm run bench -- --only W12              public search over the whole catalogue
npm run bench -- --worst-input
npm run bench -- --plans [--dossiers 1000000]
npm run bench -- --dark-subscriber
npm run bench -- --validation`;

/** Reads the command line. The number of dossiers is rounded up to whole rounds of the pattern in which agencies get theirs. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dossiers: { type: 'string', default: '100000' },
      lives: { type: 'string', default: '25000' },
      seed: { type: 'string', default: '1' },
      locale: { type: 'string' },
      until: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      connections: { type: 'string', default: '16' },
      only: { type: 'string', default: [...HTTP_WORKLOADS, 'W11'].join(',') },
      profile: { type: 'boolean', default: false },
      'worst-input': { type: 'boolean', default: false },
      plans: { type: 'boolean', default: false },
      'dark-subscriber': { type: 'boolean', default: false },
      validation: { type: 'boolean', default: false },
    },
  });
  return {
    dossiers: Math.ceil(whole(values.dossiers, 'dossiers') / PERIOD) * PERIOD,
    lives: Math.ceil(whole(values.lives, 'lives') / PERIOD) * PERIOD,
    seed: whole(values.seed, 'seed'),
    locale: values.locale === undefined ? null : /^[a-z-]+$/i.exec(values.locale)![0],
    until: values.until,
    fresh: values.fresh,
    rounds: whole(values.rounds, 'rounds'),
    seconds: whole(values.seconds, 'seconds'),
    connections: whole(values.connections, 'connections'),
    workloads: values.only.split(',').map(workload),
    profile: values.profile,
    worstInput: values['worst-input'],
    plans: values.plans,
    darkSubscriber: values['dark-subscriber'],
    validation: values.validation,
  };
}

function whole(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} must be a whole number of at least 1\n${USAGE}`);
  return value;
}

function workload(text: string): HttpWorkload | 'W11' {
  const known = [...HTTP_WORKLOADS, 'W11' as const].find((each) => each === text.trim());
  if (!known) throw new Error(`--only knows ${[...HTTP_WORKLOADS, 'W11'].join(', ')} and not ${text}\n${USAGE}`);
  return known;
}
