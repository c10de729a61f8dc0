import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { Satisfaction } from '../domain/satisfaction.js';

/** Satisfaction answers, one per dossier, counted by the agency that resolved it. */
export const SatisfactionSchema = new EntitySchema<Satisfaction>({
  name: 'Satisfaction',
  target: Satisfaction,
  schema: 'feedback',
  tableName: 'satisfaction',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'satisfaction_pk' },
    procedureCode: { type: 'text', name: 'procedure_code' },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    confidentiality: { type: 'text', default: 'ordinary' },
    receivingAgencyCode: { type: 'text', name: 'receiving_agency_code' },
    resolvingAgencyCode: { type: 'text', name: 'resolving_agency_code' },
    overall: { type: 'text' },
    time: { type: 'text', nullable: true },
    attitude: { type: 'text', nullable: true },
    givenAt: { type: 'timestamptz', name: 'given_at' },
  },
  indices: [{ name: 'satisfaction_by_agency', columns: ['resolvingAgencyCode', 'givenAt'] }],
});

/** The table of an answer, on the stream of its dossier. */
export const SATISFACTION_MAP: AggregateMap<Satisfaction> = {
  root: SatisfactionSchema,
  streamColumn: 'dossier_id',
  childColumn: 'dossier_id',
  children: {},
};

/** All tables of the module. */
export const FEEDBACK_SCHEMAS = [SatisfactionSchema] as unknown as readonly EntitySchema[];
