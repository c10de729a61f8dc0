import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { RegisteredAgency, type AgencySuccessor, type AgencyTerm } from '../domain/registered-agency.js';

/**
 * A name without diacritics, which Postgres computes (`platform.search_text`). TypeORM would compare the expression with a row of
 * `typeorm_metadata` that names the database, which a clone has under another name; a blank makes it compare only that the column
 * is generated, and the catalogue test compares the expression.
 */
export const PLAIN_NAME = {
  type: 'text',
  name: 'plain_name',
  generatedType: 'STORED',
  asExpression: ' ',
  insert: false,
  update: false,
} as const;

/** Agencies with their identification codes, effective-dated; the id is that of the stream. */
export const AgencySchema = new EntitySchema<RegisteredAgency>({
  name: 'RegisteredAgency',
  target: RegisteredAgency,
  schema: 'agencies',
  tableName: 'agency',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'agency_pk' },
    id: { type: 'uuid' },
    level: { type: 'text' },
    provinceCode: { type: 'text', name: 'province_code' },
    validFrom: { type: 'date', name: 'valid_from' },
    validTo: { type: 'date', name: 'valid_to', nullable: true },
    source: { type: 'text', nullable: true },
    origin: { type: 'text', default: 'product' },
    endDecision: { type: 'jsonb', name: 'end_decision', nullable: true },
  },
  uniques: [{ name: 'agency_id_uq', columns: ['id'] }],
});

/** What agencies are called and whom they stand under, each from a date until the next one. */
export const AgencyTermSchema = new EntitySchema<AgencyTerm>({
  name: 'AgencyTerm',
  schema: 'agencies',
  tableName: 'agency_term',
  columns: {
    agencyId: { type: 'uuid', name: 'agency_id', primary: true, primaryKeyConstraintName: 'agency_term_pk' },
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'agency_term_pk' },
    agencyCode: { type: 'text', name: 'agency_code' },
    name: { type: 'text' },
    // Not a property of terms: Postgres computes it.
    ...({ plainName: PLAIN_NAME } as object),
    parentCode: { type: 'text', name: 'parent_code', nullable: true },
    decision: { type: 'jsonb', nullable: true },
  },
  indices: [
    { name: 'agency_term_parent', columns: ['parentCode'] },
    { name: 'agency_term_name_order', synchronize: false },
  ],
  foreignKeys: [
    { name: 'agency_term_agency_fk', target: 'RegisteredAgency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
  ],
});

/** Who takes the running dossiers of an agency over from the day on which it ends: old and new, effective-dated. */
export const AgencySuccessorSchema = new EntitySchema<AgencySuccessor>({
  name: 'AgencySuccessor',
  schema: 'agencies',
  tableName: 'agency_successor',
  columns: {
    agencyId: { type: 'uuid', name: 'agency_id', primary: true, primaryKeyConstraintName: 'agency_successor_pk' },
    position: { type: 'int4', primary: true, primaryKeyConstraintName: 'agency_successor_pk' },
    agencyCode: { type: 'text', name: 'agency_code' },
    successorCode: { type: 'text', name: 'successor_code' },
    validFrom: { type: 'date', name: 'valid_from' },
    sectorCodes: { type: 'text', name: 'sector_codes', array: true },
  },
  indices: [
    { name: 'agency_successor_old', columns: ['agencyCode'] },
    { name: 'agency_successor_new', columns: ['successorCode'] },
  ],
  foreignKeys: [
    { name: 'agency_successor_old_fk', target: 'RegisteredAgency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
    { name: 'agency_successor_new_fk', target: 'RegisteredAgency', columnNames: ['successorCode'], referencedColumnNames: ['code'] },
  ],
});

/** The tables of an agency. */
export const AGENCY_MAP: AggregateMap<RegisteredAgency> = {
  root: AgencySchema,
  streamColumn: 'id',
  childColumn: 'agency_id',
  children: { terms: AgencyTermSchema as unknown as EntitySchema, successors: AgencySuccessorSchema as unknown as EntitySchema },
};

/** From which agencies an agency took over; several on both sides are possible. */
export const AgencyPredecessorSchema = new EntitySchema({
  name: 'AgencyPredecessor',
  schema: 'agencies',
  tableName: 'agency_predecessor',
  columns: {
    agencyCode: { type: 'text', name: 'agency_code', primary: true, primaryKeyConstraintName: 'agency_predecessor_pk' },
    predecessorCode: { type: 'text', name: 'predecessor_code', primary: true, primaryKeyConstraintName: 'agency_predecessor_pk' },
    source: { type: 'text' },
  },
  indices: [{ name: 'agency_predecessor_old', columns: ['predecessorCode'] }],
});

/** Where dossiers are received and results handed out. */
export const OneStopUnitSchema = new EntitySchema({
  name: 'OneStopUnit',
  schema: 'agencies',
  tableName: 'one_stop_unit',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'one_stop_unit_pk' },
    agencyCode: { type: 'text', name: 'agency_code' },
    name: { type: 'text' },
    kind: { type: 'text' },
  },
  indices: [{ name: 'one_stop_unit_agency', columns: ['agencyCode', 'code'] }],
  foreignKeys: [
    { name: 'one_stop_unit_agency_fk', target: 'RegisteredAgency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
  ],
});
