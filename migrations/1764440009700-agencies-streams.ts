import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The id that `namedId` gives an agency: UUID version 8 from SHA-256 over the name. */
const HASH = `sha256(convert_to('mot-cua:agency:' || code, 'UTF8'))`;
const NAMED_ID = `encode(substring(
  set_byte(set_byte(${HASH}, 6, get_byte(${HASH}, 6) & 15 | 128), 8, get_byte(${HASH}, 8) & 63 | 128) from 1 for 16), 'hex')::uuid`;

/**
 * Agencies have streams; name and parent are told by terms, each from a date on. What the version before reads of `agency` stays and is
 * written no more. Streams of what is there already are begun by the application when it starts (`Adoptions`).
 */
export class AgenciesStreams1764440009700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agencies.agency add column id uuid, add column origin text not null default 'product', add column end_decision jsonb`);
    await runner.query(`update agencies.agency set id = ${NAMED_ID}`);
    await runner.query(`
      alter table agencies.agency alter column id set not null, add constraint agency_id_uq unique (id),
        alter column name drop not null, alter column plain_name drop not null, alter column source drop not null`);
    await runner.query(`
      create table agencies.agency_term (agency_id uuid not null, agency_code text not null, valid_from date not null, name text not null,
        plain_name text not null generated always as (platform.search_text(name)) stored, parent_code text, decision jsonb,
        constraint agency_term_pk primary key (agency_id, valid_from),
        constraint agency_term_agency_fk foreign key (agency_code) references agencies.agency (code))`);
    await runner.query(`
      insert into agencies.agency_term (agency_id, agency_code, valid_from, name, parent_code)
      select id, code, valid_from, name, parent_code from agencies.agency`);
    await runner.query('create index agency_term_parent on agencies.agency_term (parent_code)');
    await runner.query('create index agency_term_name_order on agencies.agency_term (name collate "vi-x-icu", agency_code)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
