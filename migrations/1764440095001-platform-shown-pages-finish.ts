import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that write the dossiers of a page into the note itself are gone; what they wrote goes over to pages. */
export class PlatformShownPagesFinish1764440095001 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    const lastAt = `date_trunc('month', l.at, 'UTC') + interval '1 month'`;
    const id = `left(encode(sha256(convert_to(date_trunc('month', l.at, 'UTC')::text || l.shown::text, 'UTF8')), 'hex'), 32)::uuid`;
    await runner.query(`
      insert into platform.shown_page (id, last_at, dossier_ids)
      select distinct on (${id}) ${id}, ${lastAt}, l.shown from platform.access_log l where l.shown is not null
      on conflict (id) do nothing`);
    await runner.query(`update platform.access_log l set page_id = ${id} where l.shown is not null`);
    await runner.query(`alter table platform.access_log drop column shown`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
