import { EntitySchema } from 'typeorm';
import type { RefundRule } from '../domain/ending.js';

/** Which endings give money back, with the date from which it holds. */
export const RefundRuleSchema = new EntitySchema<RefundRule>({
  name: 'RefundRule',
  schema: 'payments',
  tableName: 'refund_rule',
  columns: {
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'refund_rule_pk' },
    ending: { type: 'text', primary: true, primaryKeyConstraintName: 'refund_rule_pk' },
    refunds: { type: 'bool' },
    source: { type: 'text' },
  },
});
