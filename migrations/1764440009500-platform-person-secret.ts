import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys of persons are made under a secret of the installation. Those from before are bare hashes of the identity number, which anybody can
 * try out; they are converted where the secret is known (`motcua.person_secret`, hexadecimal, given by the migrator for its transaction).
 */
export class PlatformPersonSecret1764440009500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.person_secret (version int4 not null, fingerprint text not null,
        constraint person_secret_pk primary key (version))`);
    // HMAC-SHA-256 (RFC 2104) of a key as it was: the secret is shorter than a block of 64 bytes and filled up with zeros.
    await runner.query(`
      create function public.keyed_person(bare text) returns text language plpgsql stable as $$
      declare
        secret bytea := decode(coalesce(current_setting('motcua.person_secret', true), ''), 'hex');
        inner_pad bytea := decode(repeat('36', 64), 'hex');
        outer_pad bytea := decode(repeat('5c', 64), 'hex');
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
    await runner.query(`update platform.hold set subject = public.keyed_person(subject) where kind = 'person' and subject !~ '^(\\d+:|$)'`);
    await runner.query(`
      update platform.access_log set subject_id = public.keyed_person(subject_id)
      where action in ('dossier.reuse', 'documents.search') and subject_id ~ '^[0-9a-f]{32}$'`);
    await runner.query(`
      insert into platform.person_secret (version, fingerprint)
      select 1, public.keyed_person('fingerprint')
      where coalesce(current_setting('motcua.person_secret', true), '') <> '' or exists (select from journal.entry)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
