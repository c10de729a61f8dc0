import type { Database } from '../../../platform/database/database.js';
import type { StandingTerm } from '../domain/local/local-term.js';

/** SQL of whether a local term was not withdrawn. @param term alias of the row */
export function termStands(term: string): string {
  return `not exists (select from catalogue.local_procedure_withdrawal x where x.id = ${term}.id)`;
}

/** Everything that stands of what the province says, by code of the procedure. */
export type StandingTerms = ReadonlyMap<string, readonly StandingTerm[]>;

/** Reads what the province says of all procedures: a few thousand short rows at most. */
export async function readStandingTerms(database: Database): Promise<StandingTerms> {
  const rows = await database.read<StandingTerm & { readonly procedureCode: string }>(
    `select t.procedure_code as "procedureCode", t.id as "termId", t.part, t.value, t.national_hash as "nationalHash",
       t.effective_from::text as "effectiveFrom", t.decision_number as "decisionNumber", t.decision_issuer as "decisionIssuer",
       t.decided_on::text as "decidedOn", t.published_at as "publishedAt"
     from catalogue.local_procedure_part t where ${termStands('t')}`,
  );
  const byCode = new Map<string, StandingTerm[]>();
  for (const { procedureCode, ...term } of rows) byCode.set(procedureCode, [...(byCode.get(procedureCode) ?? []), term]);
  return byCode;
}
