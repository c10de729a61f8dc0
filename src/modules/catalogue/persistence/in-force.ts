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
