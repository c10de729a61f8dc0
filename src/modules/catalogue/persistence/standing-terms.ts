import type { Database } from '../../../platform/database/database.js';
import { scopeKey, type LocalScope } from '../domain/local/local-scope.js';
import type { StandingTerm } from '../domain/local/local-term.js';

/** SQL of whether a local term was not withdrawn. @param term alias of the row */
export function termStands(term: string): string {
  return `not exists (select from catalogue.local_scope_withdrawal x where x.id = ${term}.id)`;
}

/** Everything that stands of what the province says, by the key of its scope. */
export type StandingTerms = ReadonlyMap<string, readonly StandingTerm[]>;

/** Reads what the province says of all scopes: a few thousand short rows at most. */
export async function readStandingTerms(database: Database): Promise<StandingTerms> {
  const rows = await database.read<StandingTerm & LocalScope>(
    `select s.kind, s.code, t.id as "termId", t.part, t.value, t.national_hash as "nationalHash",
       t.effective_from::text as "effectiveFrom", t.decision_number as "decisionNumber", t.decision_issuer as "decisionIssuer",
       t.decided_on::text as "decidedOn", t.published_at as "publishedAt"
     from catalogue.local_scope_part t join catalogue.local_scope s on s.id = t.scope_id where ${termStands('t')}`,
  );
  const byScope = new Map<string, StandingTerm[]>();
  for (const { kind, code, ...term } of rows) {
    const key = scopeKey({ kind, code } as LocalScope);
    byScope.set(key, [...(byScope.get(key) ?? []), term]);
  }
  return byScope;
}
