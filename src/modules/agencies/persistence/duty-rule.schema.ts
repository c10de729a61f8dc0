import { EntitySchema } from 'typeorm';
import type { DutyRule } from '../domain/duty-rule.js';

/** Duties of agencies with the date from which they hold. */
export const DutyRuleSchema = new EntitySchema<DutyRule>({
  name: 'DutyRule',
  schema: 'agencies',
  tableName: 'duty_rule',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'duty_rule_pk' },
    agencyCode: { type: 'text', name: 'agency_code' },
    validFrom: { type: 'date', name: 'valid_from' },
    appraiserMayDecide: { type: 'bool', name: 'appraiser_may_decide' },
    receiverMayResolve: { type: 'bool', name: 'receiver_may_resolve' },
    decision: { type: 'text' },
    setBy: { type: 'uuid', name: 'set_by' },
    setAt: { type: 'timestamptz', name: 'set_at' },
  },
  uniques: [{ name: 'duty_rule_once', columns: ['agencyCode', 'validFrom'] }],
});
