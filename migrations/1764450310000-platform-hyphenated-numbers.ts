import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tax codes of 13 digits are read with their hyphen. What is kept of numbers that were stored without it stands under another key; which
 * one is which is noted here while modules move what they keep, until migrating is finished.
 */
export class PlatformHyphenatedNumbers1764450310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table public.rekeyed_person (former text not null primary key, present text not null)');
    // As `keyed_person` made them, which is gone where keys of before were converted: HMAC-SHA-256 (RFC 2104) of the bare hash.
    await runner.query(`
      create function public.key_of_number(number text) returns text language plpgsql stable as $$
      declare
        secret bytea := decode(coalesce(current_setting('motcua.person_secret', true), ''), 'hex');
        inner_pad bytea := decode(repeat('36', 64), 'hex');
        outer_pad bytea := decode(repeat('5c', 64), 'hex');
        bare text := left(encode(sha256(convert_to('person:' || number, 'UTF8')), 'hex'), 32);
      begin
        if length(secret) = 0 then
          raise exception 'MOTCUA_PERSON_KEY is needed to convert the keys of persons' using errcode = 'MC001';
        end if;
        for place in 0 .. length(secret) - 1 loop
          inner_pad := set_byte(inner_pad, place, 54 # get_byte(secret, place));
          outer_pad := set_byte(outer_pad, place, 92 # get_byte(secret, place));
        end loop;
        return '1:' || left(encode(sha256(outer_pad || sha256(inner_pad || convert_to(bare, 'UTF8'))), 'hex'), 32);
      end $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
