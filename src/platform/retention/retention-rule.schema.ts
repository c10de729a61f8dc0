import { EntitySchema } from 'typeorm';

/** How long rows are kept that are no record of what was decided, with the date from which it holds. */
export const RetentionRuleSchema = new EntitySchema({
  name: 'PlatformRetentionRule',
  schema: 'platform',
  tableName: 'retention_rule',
  columns: {
    subject: { type: 'text', primary: true, primaryKeyConstraintName: 'retention_rule_pk' },
    valid_from: { type: 'date', primary: true, primaryKeyConstraintName: 'retention_rule_pk' },
    keep_days: { type: 'int4' },
    basis: { type: 'text' },
  },
});

/** How long logs are kept at the least, whatever their rule says, with the date from which it holds. */
export const RetentionFloorSchema = new EntitySchema({
  name: 'PlatformRetentionFloor',
  schema: 'platform',
  tableName: 'retention_floor',
  columns: {
    subject: { type: 'text', primary: true, primaryKeyConstraintName: 'retention_floor_pk' },
    valid_from: { type: 'date', primary: true, primaryKeyConstraintName: 'retention_floor_pk' },
    keep_months: { type: 'int4' },
    basis: { type: 'text' },
  },
});
