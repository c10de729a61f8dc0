import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import type { Absence } from '../domain/absence.js';
import { EnrolledOfficer, type HeldPost } from '../domain/enrolled-officer.js';

/** Officers; the id is the actor's, made from issuer and subject, and that of the officer's stream. */
export const OfficerSchema = new EntitySchema<EnrolledOfficer>({
  name: 'EnrolledOfficer',
  target: EnrolledOfficer,
  schema: 'agencies',
  tableName: 'officer',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'officer_pk' },
    issuer: { type: 'text' },
    subject: { type: 'text' },
    name: { type: 'text' },
  },
  uniques: [{ name: 'officer_subject_uq', columns: ['issuer', 'subject'] }],
});

/** Posts of officers, effective-dated, with the roles they carry. */
export const PostSchema = new EntitySchema<HeldPost>({
  name: 'Post',
  schema: 'agencies',
  tableName: 'post',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'post_pk' },
    officerId: { type: 'uuid', name: 'officer_id' },
    agencyCode: { type: 'text', name: 'agency_code' },
    unit: { type: 'text', nullable: true },
    title: { type: 'text' },
    roles: { type: 'text', array: true },
    sectorCodes: { type: 'text', array: true, name: 'sector_codes', nullable: true },
    procedureCodes: { type: 'text', array: true, name: 'procedure_codes', nullable: true },
    confidentialities: { type: 'text', array: true, default: '{ordinary}' },
    validFrom: { type: 'date', name: 'valid_from' },
    validTo: { type: 'date', name: 'valid_to', nullable: true },
  },
  indices: [
    { name: 'post_officer', columns: ['officerId'] },
    { name: 'post_agency', columns: ['agencyCode', 'officerId'] },
  ],
  foreignKeys: [
    { name: 'post_officer_fk', target: 'EnrolledOfficer', columnNames: ['officerId'], referencedColumnNames: ['id'] },
    { name: 'post_agency_fk', target: 'RegisteredAgency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
  ],
});

/** Absences of officers from their agencies. */
export const AbsenceSchema = new EntitySchema<Absence>({
  name: 'OfficerAbsence',
  schema: 'agencies',
  tableName: 'officer_absence',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'officer_absence_pk' },
    officerId: { type: 'uuid', name: 'officer_id' },
    agencyCode: { type: 'text', name: 'agency_code' },
    postIds: { type: 'uuid', array: true, name: 'post_ids' },
    substituteId: { type: 'uuid', name: 'substitute_id', nullable: true },
    validFrom: { type: 'date', name: 'valid_from' },
    validTo: { type: 'date', name: 'valid_to' },
    reason: { type: 'text' },
    arrangedBy: { type: 'uuid', name: 'arranged_by' },
  },
  indices: [
    { name: 'officer_absence_officer', columns: ['officerId'] },
    { name: 'officer_absence_agency', columns: ['agencyCode', 'validTo'] },
    { name: 'officer_absence_substitute', columns: ['substituteId'] },
  ],
  foreignKeys: [
    { name: 'officer_absence_officer_fk', target: 'EnrolledOfficer', columnNames: ['officerId'], referencedColumnNames: ['id'] },
    { name: 'officer_absence_agency_fk', target: 'RegisteredAgency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
    { name: 'officer_absence_substitute_fk', target: 'EnrolledOfficer', columnNames: ['substituteId'], referencedColumnNames: ['id'] },
  ],
});

/** The tables of an officer. */
export const OFFICER_MAP: AggregateMap<EnrolledOfficer> = {
  root: OfficerSchema,
  streamColumn: 'id',
  childColumn: 'officer_id',
  children: { posts: PostSchema as EntitySchema, absences: AbsenceSchema as EntitySchema },
};
