/**
 * SQL of whether a row of `catalogue.procedure_version` is the version in force on a local date: it has begun, no later one has, and no
 * repeal from its beginning on; what was withdrawn does not count. The same rule as `periodOn` has in memory.
 *
 * @param version alias of the row
 * @param on expression of the type date
 */
export function isInForce(version: string, on: string): string {
  return `${version}.effective_from <= ${on} and ${stands(version)}
    and not exists (select from catalogue.procedure_version n where n.procedure_code = ${version}.procedure_code
      and n.version_no > ${version}.version_no and n.effective_from <= ${on} and ${stands('n')})
    and not exists (select from catalogue.procedure_repeal r where r.procedure_code = ${version}.procedure_code
      and r.effective_on <= ${on} and r.effective_on >= ${version}.effective_from and ${stands('r')})`;
}

/** SQL of whether a version or a repeal was not withdrawn. @param row alias of the row */
export function stands(row: string): string {
  return `not exists (select from catalogue.withdrawal w where w.id = ${row}.id)`;
}

/** SQL of what is told of a repeal `r`. */
export const REPEAL_FACTS =
  "json_build_object('effectiveFrom', r.effective_on, 'decisionNumber', r.decision, 'decisionIssuer', r.decision_issuer, " +
  "'decidedOn', r.decided_on)";

/** SQL of the repeal that ends a version, in JSON, as `endedBy` has it in memory; null where a later version does, or nothing. */
export function endingRepeal(version: string): string {
  return `(select ${REPEAL_FACTS} from catalogue.procedure_repeal r
    where r.procedure_code = ${version}.procedure_code and r.effective_on >= ${version}.effective_from and ${stands('r')}
      and not exists (select from catalogue.procedure_version n where n.procedure_code = ${version}.procedure_code
        and n.version_no > ${version}.version_no and n.effective_from < r.effective_on and ${stands('n')})
    order by r.effective_on limit 1)`;
}
