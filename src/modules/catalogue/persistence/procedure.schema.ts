import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { Procedure } from '../domain/procedure-life.js';
import { ProcedureDraftSchema, ProcedureRepealSchema, ProcedureVersionSchema, WithdrawalSchema } from './version.schema.js';

/** Procedures: codes, which are never trimmed, and the streams that record their lives. */
export const ProcedureSchema = new EntitySchema<Procedure>({
  name: 'Procedure',
  target: Procedure,
  schema: 'catalogue',
  tableName: 'procedure',
  columns: {
    id: { type: 'uuid' },
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'procedure_pk' },
  },
  uniques: [{ name: 'procedure_id_uq', columns: ['id'] }],
});

/** The tables of a procedure, which has a stream of its own. */
export const PROCEDURE_MAP: AggregateMap<Procedure> = {
  root: ProcedureSchema,
  streamColumn: 'id',
  childColumn: 'procedure_id',
  isOfNoAgency: true,
  children: {
    versions: ProcedureVersionSchema,
    drafts: ProcedureDraftSchema,
    repeals: ProcedureRepealSchema,
    withdrawals: WithdrawalSchema,
  },
};
