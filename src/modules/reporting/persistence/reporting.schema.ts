import { EntitySchema } from 'typeorm';

const column = (name: string, type: 'text' | 'uuid' | 'int4' | 'timestamptz', nullable = false) => ({ name, type, nullable });

/** The history of each dossier: a row holds from `at` until (and without) `until`, which is `infinity` for the newest. */
export const DossierFactSchema = new EntitySchema({
  name: 'DossierFact',
  schema: 'reporting',
  tableName: 'dossier_fact',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'dossier_fact_pk' },
    seq: { type: 'int4', primary: true, primaryKeyConstraintName: 'dossier_fact_pk' },
    at: column('at', 'timestamptz'),
    until: column('until', 'timestamptz'),
    status: column('status', 'text'),
    procedureCode: column('procedure_code', 'text'),
    sectorCode: column('sector_code', 'text', true),
    confidentiality: { type: 'text', default: 'ordinary' },
    procedureVersionId: column('procedure_version_id', 'uuid', true),
    receivingAgencyCode: column('receiving_agency_code', 'text'),
    resolvingAgencyCode: column('resolving_agency_code', 'text'),
    channel: column('channel', 'text'),
    code: column('code', 'text', true),
    clock: column('clock', 'text'),
    dueAt: column('due_at', 'timestamptz', true),
    originalDueAt: column('original_due_at', 'timestamptz', true),
    cameAt: column('came_at', 'timestamptz'),
    receivedAt: column('received_at', 'timestamptz', true),
    closedAt: column('closed_at', 'timestamptz', true),
    outcome: column('outcome', 'text', true),
    timing: column('timing', 'text', true),
    supplementRounds: column('supplement_rounds', 'int4'),
  },
  indices: [
    { name: 'dossier_fact_open', synchronize: false },
    { name: 'dossier_fact_closed', synchronize: false },
  ],
});

/** All tables of the module. */
export const REPORTING_SCHEMAS = [DossierFactSchema] as unknown as readonly EntitySchema[];
