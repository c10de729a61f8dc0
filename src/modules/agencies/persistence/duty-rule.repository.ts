import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { namedId } from '../../../platform/context/named-id.js';
import { DutyRule } from '../domain/duty-rule.js';
import { DUTY_RULE_MAP } from './duty-rule.schema.js';

/** Loads and saves rules of duties within the open unit of work. */
@Injectable()
export class DutyRuleRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** The rule of an agency from a date on, as it was said before or new: its id follows from both. */
  async of(agencyCode: string, validFrom: string): Promise<DutyRule> {
    const id = namedId(`mot-cua:duty-rule:${agencyCode}:${validFrom}`);
    const known = await this.aggregates.load(DUTY_RULE_MAP, id);
    if (known) return known;
    const rule = DutyRule.begin(id, agencyCode, validFrom);
    this.aggregates.add(DUTY_RULE_MAP, rule, id);
    return rule;
  }

  save(rule: DutyRule): Promise<DutyRule> {
    return this.aggregates.save(rule);
  }
}
