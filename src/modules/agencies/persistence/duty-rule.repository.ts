import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { namedId } from '../../../platform/context/named-id.js';
import { Database } from '../../../platform/database/database.js';
import type { DutyRule } from '../domain/duty-rule.js';
import { DutyRuleSchema } from './duty-rule.schema.js';

/** Saves rules of duties within the open unit of work, beside the agency whose stream says so. */
@Injectable()
export class DutyRuleRepository {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly database: Database,
  ) {}

  /**
   * Puts a rule in, in place of the one for the same day. The command is in the stream of the agency already: what is set there meanwhile
   * makes it decide again.
   */
  async put(rule: Omit<DutyRule, 'id'>): Promise<void> {
    const id = namedId(`mot-cua:duty-rule:${rule.agencyCode}:${rule.validFrom}`);
    const [known] = await this.database.read('select id from agencies.duty_rule where id = $1::uuid', [id]);
    if (known) this.aggregates.setRow(DutyRuleSchema, { ...rule, id });
    else this.aggregates.addRow(DutyRuleSchema, { ...rule, id });
  }

  /** Takes away all rules of an agency that is not going to be; the journal keeps what was said. */
  async dropAll(agencyCode: string): Promise<void> {
    const rules = await this.database.read<DutyRule>('select id from agencies.duty_rule where agency_code = $1', [agencyCode]);
    for (const rule of rules) this.aggregates.dropRow(DutyRuleSchema, rule);
  }
}
