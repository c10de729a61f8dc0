import { EntitySchema } from 'typeorm';
import { PLAIN_NAME } from './agency.schema.js';

/** Provinces after 1 July 2025. */
export const ProvinceSchema = new EntitySchema({
  name: 'Province',
  schema: 'agencies',
  tableName: 'province',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'province_pk' },
    name: { type: 'text' },
    plainName: PLAIN_NAME,
  },
});

/** Communes after 1 July 2025. */
export const CommuneSchema = new EntitySchema({
  name: 'Commune',
  schema: 'agencies',
  tableName: 'commune',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'commune_pk' },
    name: { type: 'text' },
    plainName: PLAIN_NAME,
    provinceCode: { type: 'text', name: 'province_code' },
    agencyCode: { type: 'text', name: 'agency_code', nullable: true },
  },
  indices: [
    { name: 'commune_name_order', synchronize: false },
    { name: 'commune_province_name_order', synchronize: false },
  ],
  foreignKeys: [{ name: 'commune_province_fk', target: 'Province', columnNames: ['provinceCode'], referencedColumnNames: ['code'] }],
});

/** What became of the communes before 1 July 2025. */
export const CommunePredecessorSchema = new EntitySchema({
  name: 'CommunePredecessor',
  schema: 'agencies',
  tableName: 'commune_predecessor',
  columns: {
    oldCode: { type: 'text', name: 'old_code', primary: true, primaryKeyConstraintName: 'commune_predecessor_pk' },
    newCode: { type: 'text', name: 'new_code', primary: true, primaryKeyConstraintName: 'commune_predecessor_pk' },
    oldName: { type: 'text', name: 'old_name' },
    plainOldName: { ...PLAIN_NAME, name: 'plain_old_name' },
    oldDistrict: { type: 'text', name: 'old_district' },
    oldProvince: { type: 'text', name: 'old_province' },
    partial: { type: 'bool' },
    resolution: { type: 'text' },
  },
  indices: [{ name: 'commune_predecessor_new', columns: ['newCode'] }],
});
