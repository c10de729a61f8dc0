import { DataSource } from 'typeorm';
import { personalRegister } from '../../src/platform/database/personal-register.js';
import { dataSourceOptions } from '../../src/platform/database.module.js';
import { cloneDatabase, type TestDatabase } from '../support/test-database.js';
import { readCatalogue } from './checks/database/catalogue.js';
import { declaredSchemas, driftFindings, indexFindings, mappingFindings } from './checks/database/mapping.js';
import { disposalColumnFindings, personalFindings, registerFindings } from './checks/database/personal.js';
import { rightsFindings } from './checks/database/rights.js';
import { writingFunctionFindings } from './checks/database/functions.js';
import { dossierKeyFindings, foreignKeyFindings, selfActingFindings, tableNameFindings } from './checks/database/table-rules.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.ownerUrl, 2, await declaredSchemas())).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** All findings, each with the name of its check. */
async function findings(): Promise<Record<string, readonly string[]>> {
  const catalogue = await readCatalogue(dataSource);
  return {
    drift: await driftFindings(dataSource),
    mapping: mappingFindings(dataSource, catalogue),
    indexes: indexFindings(dataSource, catalogue),
    names: tableNameFindings(catalogue),
    dossierKeys: dossierKeyFindings(catalogue),
    foreignKeys: foreignKeyFindings(catalogue),
    selfActing: selfActingFindings(catalogue),
    writingFunctions: await writingFunctionFindings(dataSource),
    rights: await rightsFindings(dataSource, catalogue),
    personal: [
      ...registerFindings(),
      ...personalFindings(catalogue, await personalRegister()),
      ...(await disposalColumnFindings((text) => dataSource.query(text), await personalRegister())),
    ],
  };
}

const NONE = {
  drift: [],
  mapping: [],
  indexes: [],
  names: [],
  dossierKeys: [],
  foreignKeys: [],
  selfActing: [],
  writingFunctions: [],
  rights: [],
  personal: [],
};

/** What is found when statements were run, beyond what was found before; they are undone again. */
async function planted(statements: readonly string[], undo: readonly string[]): Promise<Record<string, readonly string[]>> {
  const before = await findings();
  for (const statement of statements) await dataSource.query(statement);
  const after = await findings();
  for (const statement of undo) await dataSource.query(statement);
  return Object.fromEntries(
    Object.entries(after).map(([check, found]) => [check, found.filter((finding) => !before[check]!.includes(finding))]),
  );
}

describe('the migrated database', () => {
  it('is what the code says and keeps the rules of the house', async () => {
    expect(await findings()).toEqual(NONE);
  });
});

describe('when something is planted', () => {
  it('an unmapped column is named', async () => {
    expect(
      await planted(['alter table dossiers.component add column colour text'], ['alter table dossiers.component drop column colour']),
    ).toEqual({
      ...NONE,
      drift: ['ALTER TABLE "dossiers"."component" DROP COLUMN "colour"'],
      mapping: ['dossiers.component.colour is not mapped'],
    });
  });

  it('a column that is gone, a table and a schema of nobody are named', async () => {
    const { mapping } = await planted(
      [
        'alter table dossiers.component drop column absence',
        'create schema attic',
        'create table attic.box (id uuid not null, constraint box_pk primary key (id))',
      ],
      [
        'drop schema attic cascade',
        'alter table dossiers.component add column absence text',
        'grant update (absence) on dossiers.component to motcua_disposal',
      ],
    );
    expect(mapping).toEqual([
      'attic is the schema of no module',
      'attic.box is mapped by no EntitySchema',
      'dossiers.component.absence is mapped but does not exist',
    ]);
  });

  it('indexes that only one side knows are named', async () => {
    const [{ definition }] = (await dataSource.query(
      `select pg_get_indexdef('dossiers.dossier_by_search_name'::regclass) as definition`,
    )) as [{ definition: string }];
    const { indexes } = await planted(
      [
        'create index component_by_plain_name on dossiers.component (platform.plain_text(name))',
        'drop index dossiers.dossier_by_search_name',
      ],
      ['drop index dossiers.component_by_plain_name', definition],
    );
    expect(indexes).toEqual([
      'index of dossiers.component: component_by_plain_name is not declared',
      'index of dossiers.dossier: dossier_by_search_name is declared but does not exist',
    ]);
  });

  it('a table that could not be distributed is named', async () => {
    const table = `create table dossiers.remark (id uuid not null, dossier_id uuid, text text not null,
        constraint remark_pk primary key (id), constraint remark_text_uq unique (text))`;
    expect((await planted([table], ['drop table dossiers.remark']))['dossierKeys']).toEqual([
      'dossiers.remark has no dossier_id uuid not null',
      'dossiers.remark: its primary key does not begin with dossier_id',
      'dossiers.remark: remark_pk is unique without dossier_id',
      'dossiers.remark: remark_text_uq is unique without dossier_id',
    ]);
  });

  it('bad names and foreign keys between owners are named', async () => {
    const table = 'create table agencies.holidays (id uuid primary key, "bossName" text, dossier_id uuid references dossiers.dossier (id))';
    const { names, foreignKeys } = await planted([table], ['drop table agencies.holidays']);
    expect(names).toEqual([
      'agencies.holidays.bossName is not snake_case',
      'agencies.holidays is a plural',
      'agencies.holidays: holidays_dossier_id_fkey was named by nobody',
      'agencies.holidays: holidays_pkey was named by nobody',
    ]);
    expect(foreignKeys).toEqual(['agencies.holidays: holidays_dossier_id_fkey crosses into dossiers.dossier']);
  });

  it('what the database would decide by itself is named', async () => {
    const { selfActing } = await planted(
      [
        'create table agencies.visit (id int generated always as identity, at timestamptz default now())',
        `create function agencies.wake() returns trigger language plpgsql as 'begin return new; end'`,
        'create trigger visit_wakes before insert on agencies.visit for each row execute function agencies.wake()',
      ],
      ['drop table agencies.visit', 'drop function agencies.wake'],
    );
    expect(selfActing).toEqual([
      'agencies.visit.id is an identity column',
      'agencies.visit.at is given by now()',
      'agencies.visit_id_seq is a sequence',
      'agencies.visit: visit_wakes is a trigger',
    ]);
  });

  it('a function that changes rows and that a read may call is named', async () => {
    const { writingFunctions } = await planted(
      [`create function agencies.forget() returns void language sql as 'delete from agencies.duty_rule'`],
      ['drop function agencies.forget'],
    );
    expect(writingFunctions).toEqual(['agencies.forget may change rows and can be read']);
  });

  it('a personal column that no register declares is named, whatever kind of text it is', async () => {
    const { personal } = await planted(
      [
        'alter table feedback.satisfaction add column applicant_phone text, add column home_address jsonb, add column note_count int4',
        'alter table dossiers.component rename column absence to absent_because',
        'grant update (status) on dossiers.dossier to motcua_disposal',
        'revoke update (applicant_name) on archive.record from motcua_disposal',
      ],
      [
        'alter table feedback.satisfaction drop column applicant_phone, drop column home_address, drop column note_count',
        'alter table dossiers.component rename column absent_because to absence',
        'revoke update (status) on dossiers.dossier from motcua_disposal',
        'grant update (applicant_name) on archive.record to motcua_disposal',
      ],
    );
    const UNDECLARED = 'sounds personal: declare it in the register of its module, or say there why it is not';
    expect(personal).toEqual([
      `feedback.satisfaction.applicant_phone ${UNDECLARED}`,
      `feedback.satisfaction.home_address ${UNDECLARED}`,
      'dossiers.component.absence is in a register and does not exist',
      'dossiers.component.absent_because: motcua_disposal may update it',
      'dossiers.dossier.status: motcua_disposal may update it',
      'archive.record.applicant_name: motcua_disposal may not empty it',
      'dossiers.component.absence: motcua_disposal may not empty it',
    ]);
  });

  it('rights that nobody may have are named', async () => {
    const rights = [
      'update on journal.entry to motcua_app',
      'insert on journal.placeless_head to motcua_app',
      'create on schema agencies to motcua_app',
      'delete on agencies.agency to motcua_disposal',
    ];
    const undo = rights.map((right) => `revoke ${right.replace(' to ', ' from ')}`);
    expect(
      (
        await planted(
          rights.map((right) => `grant ${right}`),
          undo,
        )
      )['rights'],
    ).toEqual([
      'agencies: the application may create tables',
      'journal.entry: motcua_app may update',
      'journal.placeless_head: motcua_app may insert',
      'agencies.agency: motcua_disposal may delete',
    ]);
  });
});
