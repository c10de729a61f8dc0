import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import type { Consultation } from '../domain/consultation.js';
import { ConsultedDossier } from '../domain/consulted-dossier.js';

/** Dossiers on which other agencies were asked, with what worklists show of them. */
export const ConsultedDossierSchema = new EntitySchema<ConsultedDossier>({
  name: 'ConsultedDossier',
  target: ConsultedDossier,
  schema: 'routing',
  tableName: 'consulted_dossier',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'consulted_dossier_pk' },
    dossierCode: { type: 'text', name: 'dossier_code', nullable: true },
    procedureCode: { type: 'text', name: 'procedure_code' },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    confidentiality: { type: 'text', default: 'ordinary' },
    procedureName: { type: 'text', name: 'procedure_name' },
    receivingAgencyCode: { type: 'text', name: 'receiving_agency_code' },
  },
});

/** Consultations with their questions, deadlines and answers. */
export const ConsultationSchema = new EntitySchema<Consultation>({
  name: 'Consultation',
  schema: 'routing',
  tableName: 'consultation',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'consultation_pk' },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'consultation_pk' },
    askingAgencyCode: { type: 'text', name: 'asking_agency_code' },
    askingSuccessorCode: { type: 'text', name: 'asking_successor_code', nullable: true },
    askedAgencyCode: { type: 'text', name: 'asked_agency_code' },
    question: { type: 'text' },
    fileIds: { type: 'jsonb', name: 'file_ids' },
    askedAt: { type: 'timestamptz', name: 'asked_at' },
    askedBy: { type: 'uuid', name: 'asked_by' },
    duration: { type: 'jsonb' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    calendarId: { type: 'text', name: 'calendar_id', nullable: true },
    calendarVersion: { type: 'int4', name: 'calendar_version', nullable: true },
    state: { type: 'text' },
    answer: { type: 'text', nullable: true },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
    closedBy: { type: 'uuid', name: 'closed_by', nullable: true },
    cancelReason: { type: 'text', name: 'cancel_reason', nullable: true },
    cancelNote: { type: 'text', name: 'cancel_note', nullable: true },
    nextAt: { type: 'timestamptz', name: 'next_at', nullable: true },
    stage: { type: 'text' },
  },
  indices: [
    { name: 'consultation_open_by_asked', synchronize: false },
    { name: 'consultation_open_by_asking', synchronize: false },
    { name: 'consultation_closed_by_asked', synchronize: false },
    { name: 'consultation_closed_by_asking', synchronize: false },
    { name: 'consultation_handed_down', synchronize: false },
    { name: 'consultation_next', synchronize: false },
    { name: 'consultation_by_calendar', synchronize: false },
  ],
});

/** The tables that make up a consulted dossier. */
export const CONSULTED_DOSSIER_MAP: AggregateMap<ConsultedDossier> = {
  root: ConsultedDossierSchema,
  streamColumn: 'dossier_id',
  childColumn: 'dossier_id',
  children: { consultations: ConsultationSchema as unknown as EntitySchema },
};

/** All tables of the module. */
export const ROUTING_SCHEMAS = [ConsultedDossierSchema, ConsultationSchema] as unknown as readonly EntitySchema[];
