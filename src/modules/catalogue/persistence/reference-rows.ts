import type { EntitySchema } from 'typeorm';
import type { Database } from '../../../platform/database/database.js';
import { CATALOGUE_FORMAT, type ReferenceKind, type ReferenceLine } from '../domain/import/catalogue-line.js';
import { BaseSalarySchema } from './base-salary.schema.js';
import { ConnectedDatabaseSchema } from './connected-database.schema.js';
import { PublicationLimitSchema } from './publication-limit.schema.js';
import { StandardIssuerSchema } from './standard-issuer.schema.js';

/** The tables of dated rows that come with the product. */
export const REFERENCE_SCHEMAS: Readonly<Record<ReferenceKind, EntitySchema>> = {
  'base-salary': BaseSalarySchema as unknown as EntitySchema,
  'publication-limit': PublicationLimitSchema as unknown as EntitySchema,
  'connected-database': ConnectedDatabaseSchema as unknown as EntitySchema,
  'standard-issuer': StandardIssuerSchema as unknown as EntitySchema,
};
export const REFERENCE_KINDS = Object.keys(REFERENCE_SCHEMAS) as readonly ReferenceKind[];

/** Every row of a kind in the order of its key, as an export has them: some dozens at most. */
export async function readReferences(database: Database, kind: ReferenceKind): Promise<readonly ReferenceLine[]> {
  const { columns, schema, tableName } = REFERENCE_SCHEMAS[kind].options;
  const stated = Object.entries(columns).map(([property, column]) => ({ property, name: column?.name ?? property, ...column }));
  const pairs = stated.map(({ property, name }) => `'${property}', t."${name}"`);
  const keys = stated.filter(({ primary }) => primary).map(({ name }) => `t."${name}"`);
  const rows = await database.read<{ row: ReferenceLine['row'] }>(
    `select json_build_object(${pairs.join(', ')}) as row from "${schema}"."${tableName}" t order by ${keys.join(', ')}`,
  );
  return rows.map(({ row }) => ({ format: CATALOGUE_FORMAT, kind, row }) as ReferenceLine);
}
