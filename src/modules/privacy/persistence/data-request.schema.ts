import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { DataRequest } from '../domain/data-request.js';

/** Requests of persons about their data, each on a stream of its own, with what decides who may look into the dossier. */
export const DataRequestSchema = new EntitySchema<DataRequest>({
  name: 'DataRequest',
  target: DataRequest,
  schema: 'privacy',
  tableName: 'data_request',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'data_request_pk' },
    kind: { type: 'text' },
    personKey: { type: 'text', name: 'person_key' },
    requestedBy: { type: 'uuid', name: 'requested_by' },
    dossierId: { type: 'uuid', name: 'dossier_id' },
    dossierCode: { type: 'text', name: 'dossier_code', nullable: true },
    agencyCode: { type: 'text', name: 'agency_code' },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    procedureCode: { type: 'text', name: 'procedure_code' },
    confidentiality: { type: 'text' },
    place: { type: 'text', nullable: true },
    wish: { type: 'text' },
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    warnAt: { type: 'timestamptz', name: 'warn_at' },
    dueBasis: { type: 'text', name: 'due_basis' },
    decidedAt: { type: 'timestamptz', name: 'decided_at', nullable: true },
    decision: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
    legalBasis: { type: 'text', name: 'legal_basis', nullable: true },
    done: { type: 'text', nullable: true },
    finishedAt: { type: 'timestamptz', name: 'finished_at', nullable: true },
  },
  indices: [
    { name: 'data_request_by_person', columns: ['personKey', 'id'] },
    { name: 'data_request_by_agency', columns: ['agencyCode', 'dueAt', 'id'] },
    {
      name: 'data_request_open',
      columns: ['dossierId', 'personKey', 'kind'],
      unique: true,
      where: 'finished_at is null',
      synchronize: false,
    },
  ],
});

/** The table of a request. */
export const DATA_REQUEST_MAP: AggregateMap<DataRequest> = {
  root: DataRequestSchema,
  streamColumn: 'id',
  childColumn: 'id',
  children: {},
};
