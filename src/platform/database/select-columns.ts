import type { EntitySchema } from 'typeorm';

/**
 * The select list of a table, each column under its property's name: `d.case_key as "caseKey", d.code`.
 *
 * @param alias of the table in the statement
 * @param leftOut properties whose columns are not read
 */
export function selectColumns<Entity>(schema: EntitySchema<Entity>, alias: string, leftOut: readonly (keyof Entity)[] = []): string {
  return Object.entries(schema.options.columns)
    .filter(([property]) => !leftOut.includes(property as keyof Entity))
    .map(([property, column]) => {
      const name = (column as { readonly name?: string }).name ?? property;
      return name === property ? `${alias}.${name}` : `${alias}.${name} as "${property}"`;
    })
    .join(', ');
}
