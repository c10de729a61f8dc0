import type { EntitlementYear } from '../../catalogue/index.js';
import type { Receivable } from './receivable.js';

/** That a dossier uses an entitlement of its applicant: one of a kind and year for each person. */
export interface EntitlementUse extends EntitlementYear {
  readonly personKey: string;
  readonly dossierId: string;
}

/**
 * What the receivables of a dossier use up by the benefits that were applied. Once the dossier ended without being granted, only what was
 * paid and is kept counts as used.
 */
export function usedBy(receivables: readonly Pick<Receivable, 'state' | 'explanation'>[], ended: boolean): readonly EntitlementYear[] {
  return receivables
    .filter(({ state }) => !ended || state === 'settled')
    .flatMap(({ explanation }) => explanation?.benefits ?? [])
    .flatMap(({ state, entitlement }) =>
      state === 'applied' && entitlement ? [{ assetKind: entitlement.assetKind, yearFrom: entitlement.yearFrom }] : [],
    );
}
