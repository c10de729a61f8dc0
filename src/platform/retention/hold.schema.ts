import { EntitySchema } from 'typeorm';

/** What must not be deleted or disposed of, why, and who said so; never changed, ended by a row of `hold_lift`. */
const HoldSchema = new EntitySchema({
  name: 'Hold',
  schema: 'platform',
  tableName: 'hold',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'hold_pk' },
    kind: { type: 'text' },
    subject: { type: 'text' },
    reason: { type: 'text' },
    set_by: { type: 'uuid' },
    set_at: { type: 'timestamptz' },
  },
  indices: [{ name: 'hold_by_subject', columns: ['subject', 'kind'] }],
});

/** Ends of holds. */
const HoldLiftSchema = new EntitySchema({
  name: 'HoldLift',
  schema: 'platform',
  tableName: 'hold_lift',
  columns: {
    hold_id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'hold_lift_pk' },
    reason: { type: 'text' },
    lifted_by: { type: 'uuid' },
    lifted_at: { type: 'timestamptz' },
  },
  foreignKeys: [{ name: 'hold_lift_hold_fk', target: 'Hold', columnNames: ['hold_id'], referencedColumnNames: ['id'] }],
});

/** The tables of holds. */
export const HOLD_SCHEMAS = [HoldSchema, HoldLiftSchema] as unknown as readonly EntitySchema[];
