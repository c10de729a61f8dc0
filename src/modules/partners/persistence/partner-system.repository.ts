import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { Database } from '../../../platform/database/database.js';
import { RightsRevision } from '../../agencies/index.js';
import { nameKeyOf, type PartnerSystem } from '../domain/partner-system.js';
import { PARTNER_SYSTEM_MAP } from './partners.schema.js';

/** Loads and saves registered systems within the open unit of work. What is saved changes rights: callers are asked anew. */
@Injectable()
export class PartnerSystemRepository {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly database: Database,
    private readonly rights: RightsRevision,
  ) {}

  find(id: string): Promise<PartnerSystem | undefined> {
    return this.aggregates.load(PARTNER_SYSTEM_MAP, id);
  }

  /** Whether the account is that of something else: of an officer. */
  isTaken(id: string): Promise<boolean> {
    return this.aggregates.isTaken(id);
  }

  /** The system of an agency that has a name. Of two that take it at once, the second one meets the constraint and looks again. */
  async named(agencyCode: string, name: string): Promise<string | undefined> {
    const [row] = await this.database.read<{ id: string }>(
      'select id from partners.partner_system where agency_code = $1 and name_key = $2',
      [agencyCode, nameKeyOf(name)],
    );
    return row?.id;
  }

  add(system: PartnerSystem): Promise<PartnerSystem> {
    this.aggregates.add(PARTNER_SYSTEM_MAP, system, system.id);
    return this.save(system);
  }

  save(system: PartnerSystem): Promise<PartnerSystem> {
    this.rights.raise();
    return this.aggregates.save(system);
  }
}
