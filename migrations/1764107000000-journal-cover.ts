import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The chain covers the place of an entry (stream and number), and the epoch is decided in the statement that writes. Entries that are there
 * stay as they are: what stood at this moment is noted per stream, and up to there, and nowhere else, the rule without the place holds.
 * Processes of the version before go on reading; the function with which they wrote is gone, so none of them can add by the old rule.
 */
export class JournalCover1764107000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Commands under way end first; those that come meanwhile find the new rule.
    await runner.query(`lock table journal.stream in share row exclusive mode`);
    await runner.query(
      `create table journal.placeless_head (stream_id uuid not null, seq int4 not null, hash bytea not null,
        constraint placeless_head_pk primary key (stream_id))`,
    );
    await runner.query(`insert into journal.placeless_head (stream_id, seq, hash) select stream_id, seq, hash from journal.stream`);
    await runner.query(`drop function journal.chain(bytea, text[], text[])`);
    await runner.query(`
      create function journal.chain(stream uuid, seq int4, previous bytea, canonical text[],
      born text[]) returns bytea[] language plpgsql immutable parallel safe as $$ declare
        link bytea := previous;
        links bytea[] := '{}';
        canonical_bytes bytea;
        born_bytes bytea;
      begin
        for i in 1 .. cardinality(canonical) loop
          canonical_bytes := convert_to(canonical[i], 'UTF8');
          born_bytes := convert_to(born[i], 'UTF8');
          link := sha256(link || uuid_send(stream) || int4send(seq + i) || int4send(length(canonical_bytes)) || canonical_bytes ||
          int4send(length(born_bytes)) || born_bytes); links := links || link;
        end loop;
        return links;
      end $$`);
    // The primary key decides who begins an epoch; each look has a snapshot of its own, so whoever comes second sees what the first began.
    await runner.query(`
      create function journal.present_epoch(begins_at timestamptz) returns int4 language plpgsql volatile as $$
      declare
        here text := (select c.system_identifier::text from pg_control_system() c);
        last journal.epoch;
      begin
        loop
          select e.* into last from journal.epoch e order by e.epoch desc limit 1;
          if last.system_identifier = here then
            return last.epoch;
          end if;
          insert into journal.epoch (epoch, system_identifier, began_at)
          values (coalesce(last.epoch, 0) + 1, here, begins_at) on conflict do nothing;
        end loop;
      end $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
