import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drawn numbers have names, and a command may draw several. What an entry carries becomes JSON by name for entries from now on; those that
 * are there keep their text, which their chain covers. Processes of the version before go on reading; they cannot write what the new ones
 * could not tell apart.
 */
export class PlatformDraw1764410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table journal.entry rename column born to drawn`);
    await runner.query(`drop function journal.chain(uuid, int4, bytea, text[], text[])`);
    await runner.query(`
      create function journal.chain(stream uuid, seq int4, previous bytea, canonical text[],
      drawn text[]) returns bytea[] language plpgsql immutable parallel safe as $$ declare
        link bytea := previous;
        links bytea[] := '{}';
        canonical_bytes bytea;
        drawn_bytes bytea;
      begin
        for i in 1 .. cardinality(canonical) loop
          canonical_bytes := convert_to(canonical[i], 'UTF8');
          drawn_bytes := convert_to(drawn[i], 'UTF8');
          link := sha256(link || uuid_send(stream) || int4send(seq + i) || int4send(length(canonical_bytes)) || canonical_bytes ||
          int4send(length(drawn_bytes)) || drawn_bytes); links := links || link;
        end loop;
        return links;
      end $$`);
    await runner.query(`alter table platform.idempotency_born rename to idempotency_drawn`);
    await runner.query(`alter table platform.idempotency_drawn rename constraint idempotency_born_pk to idempotency_drawn_pk`);
    await runner.query(`alter table platform.idempotency_drawn rename column value to numbers`);
    // The only number that was drawn until now is the dossier code.
    await runner.query(`alter table platform.idempotency_drawn alter column numbers type jsonb using jsonb_build_object('code', numbers)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
