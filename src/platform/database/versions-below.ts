/**
 * SQL of the versions below one on which rows stand, as a recursive relation of a name with the column `version`, and nulls: from each to
 * the next by an index that begins with what `where` asks for and the version, so that a million rows on one version cost a look.
 *
 * @param where what holds of the rows, besides their version
 * @param below the version, as SQL
 */
export function versionsBelow(name: string, table: string, column: string, where: string, below: string): string {
  const next = (after: string): string => `select min(${column}) from ${table} where ${where} and ${column} < ${below}${after}`;
  return `${name}(version) as (${next('')}
    union all select (${next(` and ${column} > ${name}.version`)}) from ${name} where ${name}.version is not null)`;
}
