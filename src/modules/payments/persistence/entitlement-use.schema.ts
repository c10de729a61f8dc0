import { EntitySchema } from 'typeorm';
import type { EntitlementUse } from '../domain/entitlement-use.js';

/** Its key, which a second use in a year breaks. */
export const ENTITLEMENT_KEY = 'entitlement_use_pk';

/** Entitlements that persons have used: unique by person, kind of asset and year, whoever takes them at the same moment. */
export const EntitlementUseSchema = new EntitySchema<EntitlementUse>({
  name: 'EntitlementUse',
  schema: 'payments',
  tableName: 'entitlement_use',
  columns: {
    personKey: { type: 'text', name: 'person_key', primary: true, primaryKeyConstraintName: ENTITLEMENT_KEY },
    assetKind: { type: 'text', name: 'asset_kind', primary: true, primaryKeyConstraintName: ENTITLEMENT_KEY },
    yearFrom: { type: 'date', name: 'year_from', primary: true, primaryKeyConstraintName: ENTITLEMENT_KEY },
    dossierId: { type: 'uuid', name: 'dossier_id' },
  },
  indices: [{ name: 'entitlement_use_of_dossier', columns: ['dossierId'] }],
});
