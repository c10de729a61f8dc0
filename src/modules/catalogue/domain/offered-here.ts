import type { EndingRepeal, VersionPeriod } from './procedure-version.js';

/** What decides whether the public is shown a version. */
export interface Offered {
  readonly internal: boolean;
  /** Code of the province that it is specific to; null: it is one of the country. */
  readonly provinceCode: string | null;
}

/** When a version holds, for whom, and by which decision it ends. */
export type OfferedPeriod = VersionPeriod & Offered & { readonly repeal: EndingRepeal | null };

export const HIDING_RULES = ['internal', 'other-province'] as const;
/** `internal`: inside the administration; `other-province`: specific to a province that receives no dossiers here. */
export type HidingRule = (typeof HIDING_RULES)[number];

/**
 * By which rule the public of this installation is not shown a version; null: it is shown. Where no province receives dossiers yet, nothing
 * says which one is another.
 *
 * @param here codes of the provinces that receive dossiers here
 */
export function hiddenBy({ internal, provinceCode }: Offered, here: readonly string[]): HidingRule | null {
  if (internal) return 'internal';
  return provinceCode === null || here.length === 0 || here.includes(provinceCode) ? null : 'other-province';
}
