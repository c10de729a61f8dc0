import type { DataSource } from 'typeorm';
import { disposalRights } from '../../../../src/platform/database/disposal-rights.js';
import { personalRegister } from '../../../../src/platform/database/personal-register.js';
import {
  APPEND_ONLY_TABLES,
  DISPOSABLE_TABLES,
  DISPOSAL_NOTES,
  READ_ONLY_TABLES,
} from '../../../../src/platform/database/protected-tables.js';
import { APP_ROLE, DISPOSAL_ROLE, OWNER_ROLE } from '../../../../src/platform/database/roles.js';
import { tablesOf, type Catalogue } from './catalogue.js';

/** Rights that no role may have, by what they would allow. */
const TAKEN: readonly (readonly [role: string, right: string])[] = [
  [APP_ROLE, 'update'],
  [APP_ROLE, 'delete'],
  [APP_ROLE, 'truncate'],
  [DISPOSAL_ROLE, 'update'],
  [DISPOSAL_ROLE, 'insert'],
];

/** Things of ours that another role owns, and tables of what was decided or published that a role other than the owner could change. */
export async function rightsFindings(dataSource: DataSource, catalogue: Catalogue): Promise<string[]> {
  const tables = tablesOf(catalogue);
  const register = await personalRegister();
  const kept = [...APPEND_ONLY_TABLES, ...READ_ONLY_TABLES].filter((table) => tables.includes(table));
  const rights: { table: string; role: string; right: string }[] = await dataSource.query(
    `select t.name as "table", r.role, r.right from unnest($1::text[]) t(name),
      unnest($2::text[], $3::text[]) r(role, "right") where has_table_privilege(r.role, t.name, r.right) order by 1, 2, 3`,
    [kept, TAKEN.map(([role]) => role), TAKEN.map(([, right]) => right)],
  );
  const disposable: { table: string }[] = await dataSource.query(
    `select name as "table" from unnest($1::text[]) t(name) where has_table_privilege($2, name, 'delete')`,
    [tables, DISPOSAL_ROLE],
  );
  const added: { table: string }[] = await dataSource.query(
    `select name as "table" from unnest($1::text[]) t(name) where has_table_privilege($2, name, 'insert')`,
    [READ_ONLY_TABLES.filter((table) => tables.includes(table)), APP_ROLE],
  );
  return [
    ...[...catalogue.schemas, ...catalogue.relations]
      .filter(({ owner }) => owner !== OWNER_ROLE)
      .map(({ name, owner }) => `${name} belongs to ${owner}`),
    ...catalogue.schemas.filter(({ appMayCreate }) => appMayCreate).map(({ name }) => `${name}: the application may create tables`),
    ...[...APPEND_ONLY_TABLES, ...READ_ONLY_TABLES, ...DISPOSABLE_TABLES, ...Object.keys(DISPOSAL_NOTES)]
      .filter((table) => !tables.includes(table))
      .map((table) => `${table} is protected but does not exist`),
    ...rights
      .filter(({ table, role, right }) => role !== DISPOSAL_ROLE || !DISPOSAL_NOTES[table]?.includes(right.toUpperCase()))
      .map(({ table, role, right }) => `${table}: ${role} may ${right}`),
    ...added.map(({ table }) => `${table}: ${APP_ROLE} may insert`),
    ...disposable
      .filter(({ table }) => !disposalRights(table, register).includes('DELETE'))
      .map(({ table }) => `${table}: ${DISPOSAL_ROLE} may delete`),
  ];
}
