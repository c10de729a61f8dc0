import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = '(^|[^a-z0-9])';
const AFTER = '([^a-z0-9]|$)';
const OWN = `(^|[,;] ?)(so|cac so|giam doc so|bo phan) |${BEFORE}(ubnd|uy ban nhan dan)${AFTER}`;
const BRANCH =
  '^(.{0,40}[^a-z0-9])?(cong an|canh sat|xuat nhap canh|quan su|quoc phong|bien phong|quan khu|quan doan|quan chung|quan doi|binh chung|' +
  'trung doan|tu lenh|tong tham muu|co yeu|thue|hai quan|kho bac|du tru nha nuoc|thong ke|ngan hang|bao hiem xa hoi|bhxh|toa an|' +
  `vien kiem sat|thi hanh an|cang vu hang|hang hai|dai dien viet nam|dai dien ngoai giao|lanh su)${AFTER}`;
const CENTRAL =
  '^(bo|bo truong|cuc|tong cuc|vu|thanh tra bo|bo tham muu|khu quan ly duong bo|chinh phu|thu tuong|chu tich nuoc|quoc hoi|' +
  `van phong (quoc hoi|trung uong|chinh phu|chu tich nuoc))${AFTER}| - (bo|cuc) `;

/**
 * Versions of procedures that branches of the State and ministries alone carry out, which no People's Committee resolves: as
 * `src/shared/competence.ts` has it, for lists; and the province that a version is specific to.
 */
export class CatalogueOutsideAgencies1764450400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function catalogue.is_outside(name text) returns boolean language sql immutable parallel safe strict
      return (select not p ~ '${OWN}' and (p ~ '${BRANCH}' or p ~ '${CENTRAL}') from (select platform.plain_text(name) as p) plain)`);
    await runner.query(`
      create function catalogue.names_of(agencies jsonb, part text) returns text[] language sql immutable parallel safe strict
      return array(select a ->> 'name' from jsonb_array_elements(agencies -> part) a)
        || array(select g from jsonb_array_elements_text(agencies -> (part || 'Groups')) g)`);
    await runner.query(`
      create function catalogue.resolved_outside(agencies jsonb) returns boolean language sql immutable parallel safe
      return (select coalesce(bool_and(catalogue.is_outside(n)), false) from unnest(
        coalesce(nullif(catalogue.names_of(agencies, 'executing'), '{}'), catalogue.names_of(agencies, 'authority'))) n)`);
    await runner.query(`
      create function catalogue.province_of(content jsonb) returns text language sql immutable parallel safe strict
      return case when content ->> 'kind' = 'specific'
        then substring(content #>> '{agencies,publishing,code}' from '^(H[0-9]{2})(?:\\.|$)') end`);
    await runner.query(`
      alter table catalogue.procedure_version
        add column province_code text generated always as (catalogue.province_of(content)) stored,
        add column resolved_outside boolean not null generated always as (catalogue.resolved_outside(content -> 'agencies')) stored`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
