import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { Breach } from '../domain/breach.js';
import { DataRequestSchema } from './data-request.schema.js';

/** Breaches, each on a stream of its own. */
const BreachSchema = new EntitySchema<Breach>({
  name: 'Breach',
  target: Breach,
  schema: 'privacy',
  tableName: 'breach',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'breach_pk' },
    agencyCode: { type: 'text', name: 'agency_code' },
    detectedAt: { type: 'timestamptz', name: 'detected_at' },
    recordedAt: { type: 'timestamptz', name: 'recorded_at' },
    whatHappened: { type: 'text', name: 'what_happened' },
    dataKinds: { type: 'text', array: true, name: 'data_kinds' },
    personsConcerned: { type: 'int4', name: 'persons_concerned', nullable: true },
    dossierCodes: { type: 'text', array: true, name: 'dossier_codes' },
    cause: { type: 'text', nullable: true },
    measures: { type: 'text', nullable: true },
    noticeDueAt: { type: 'timestamptz', name: 'notice_due_at' },
    noticeWarnAt: { type: 'timestamptz', name: 'notice_warn_at' },
    noticeBasis: { type: 'text', name: 'notice_basis' },
    notifiedAt: { type: 'timestamptz', name: 'notified_at', nullable: true },
    notifiedTo: { type: 'text', name: 'notified_to', nullable: true },
    noticeReference: { type: 'text', name: 'notice_reference', nullable: true },
    lateReason: { type: 'text', name: 'late_reason', nullable: true },
    personsInformedAt: { type: 'timestamptz', name: 'persons_informed_at', nullable: true },
    personsInformed: { type: 'int4', name: 'persons_informed', nullable: true },
    personsInformedHow: { type: 'text', name: 'persons_informed_how', nullable: true },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
    findings: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'breach_by_detection', columns: ['detectedAt', 'id'] },
    { name: 'breach_waiting', columns: ['noticeDueAt'], where: 'notified_at is null', synchronize: false },
  ],
});

/** How soon something is due, with the date from which it holds. */
const ClockRuleSchema = new EntitySchema({
  name: 'ClockRule',
  schema: 'privacy',
  tableName: 'clock_rule',
  columns: {
    subject: { type: 'text', primary: true, primaryKeyConstraintName: 'clock_rule_pk' },
    valid_from: { type: 'date', primary: true, primaryKeyConstraintName: 'clock_rule_pk' },
    amount: { type: 'int4' },
    unit: { type: 'text' },
    warn_hours: { type: 'int4' },
    basis: { type: 'text' },
    remark: { type: 'text', nullable: true },
  },
});

/** The table of a breach. */
export const BREACH_MAP: AggregateMap<Breach> = { root: BreachSchema, streamColumn: 'id', childColumn: 'id', children: {} };

/** All tables of the module. */
export const PRIVACY_SCHEMAS = [BreachSchema, DataRequestSchema, ClockRuleSchema] as unknown as readonly EntitySchema[];
