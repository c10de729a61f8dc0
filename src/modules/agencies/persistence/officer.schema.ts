import { EntitySchema } from 'typeorm';

/** Officers; the id is the actor's, made from issuer and subject. */
export const OfficerSchema = new EntitySchema({
  name: 'Officer',
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
export const PostSchema = new EntitySchema({
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
    { name: 'post_officer_fk', target: 'Officer', columnNames: ['officerId'], referencedColumnNames: ['id'] },
    { name: 'post_agency_fk', target: 'Agency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
  ],
});
