import type { HeldTerms, LocalStatement } from './local-terms.js';

/** What the province said, with what a statement would have made of it: parts that it leaves out stay, null takes one away. */
export function withStatement(held: HeldTerms, statement: LocalStatement): HeldTerms {
  const parts = Object.entries(statement).filter(([, value]) => value !== undefined);
  const stated = parts.map(([part, value]) => [part, value === null ? undefined : { ...UNDECIDED, value }] as const);
  return { ...held, ...(Object.fromEntries(stated) as HeldTerms) };
}

/** A draft has no decision yet. */
const UNDECIDED = { termId: '', decisionNumber: '', decisionIssuer: '', decidedOn: '', effectiveFrom: '' } as const;
