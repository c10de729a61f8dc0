import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { Database } from '../../../platform/database/database.js';
import type { EntitlementUse } from '../domain/entitlement-use.js';
import { refusal } from '../domain/payments.errors.js';
import { ENTITLEMENT_KEY, EntitlementUseSchema } from './entitlement-use.schema.js';

const USES = `select person_key as "personKey", asset_kind as "assetKind", to_char(year_from, 'YYYY-MM-DD') as "yearFrom",
  dossier_id as "dossierId" from payments.entitlement_use`;

/** Entitlements that are used: read, taken and given back within the open unit of work. */
@Injectable()
export class EntitlementUseRepository {
  constructor(
    private readonly database: Database,
    private readonly aggregates: Aggregates,
  ) {}

  ofPerson(personKey: string): Promise<(EntitlementUse & Record<string, unknown>)[]> {
    return this.database.read(`${USES} where person_key = $1`, [personKey]);
  }

  ofDossier(dossierId: string): Promise<(EntitlementUse & Record<string, unknown>)[]> {
    return this.database.read(`${USES} where dossier_id = $1::uuid`, [dossierId]);
  }

  take(use: EntitlementUse): void {
    this.aggregates.addRow(EntitlementUseSchema, use);
  }

  giveBack(use: EntitlementUse): void {
    this.aggregates.dropRow(EntitlementUseSchema, use);
  }
}

/** What the refusal of the registry means; every other failure stays what it is. @throws DomainError ENTITLEMENT_USED (409) */
export function entitlementRefusal(error: unknown): never {
  if ((error as { constraint?: unknown }).constraint === ENTITLEMENT_KEY) throw refusal('ENTITLEMENT_USED');
  throw error;
}
