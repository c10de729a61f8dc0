import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of access tokens, one for each thirty days; the private half is sealed with the key of the installation. */
export class PartnersSigningKeys1764440040100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partners.signing_key (period int4 not null, id uuid not null, public_key jsonb not null, sealed_key text not null,
        constraint signing_key_pk primary key (period))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
