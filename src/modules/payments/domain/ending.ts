import type { ConclusionOutcome } from '../../dossiers/index.js';

/** How a dossier ends as far as its money is concerned. */
export const ENDINGS = [
  'not-accepted',
  'withdrawn-before-reception',
  'withdrawn',
  'stopped-before-reception',
  'stopped',
  'refused',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** Whether what was paid is given back when a dossier ends so; data with the date from which it holds. */
export interface RefundRule {
  /** Local date `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly ending: Ending;
  readonly refunds: boolean;
  /** Law, or what it rests on until the law is known. */
  readonly source: string;
}

/** The rule in force on a local date; what no rule speaks of is kept. */
export function refundsOn(rules: readonly RefundRule[], ending: Ending, on: string): boolean {
  const held = rules.filter((rule) => rule.ending === ending && rule.validFrom <= on);
  return held.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]?.refunds ?? false;
}

/** Older entries, which do not say it, are of dossiers that had been received. */
export function endingOf(how: 'withdrawn' | 'stopped', { afterReception = true }: { readonly afterReception?: boolean }): Ending {
  return afterReception ? how : `${how}-before-reception`;
}

/** The ending that a conclusion is; undefined for what was granted, whose fees are earned. */
export function endingOfOutcome(outcome: ConclusionOutcome): Ending | undefined {
  return outcome === 'refused' ? 'refused' : undefined;
}
