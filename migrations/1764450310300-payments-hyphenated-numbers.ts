import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person has used up in a year is known under one key; where both spellings had it, it is used up once. */
export class PaymentsHyphenatedNumbers1764450310300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into payments.entitlement_use (person_key, asset_kind, year_from, dossier_id)
      select r.present, u.asset_kind, u.year_from, u.dossier_id
      from payments.entitlement_use u join public.rekeyed_person r on r.former = u.person_key on conflict do nothing`);
    await runner.query('delete from payments.entitlement_use u using public.rekeyed_person r where r.former = u.person_key');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}

/** What replicas that know the number without its hyphen still wrote while they were replaced. */
export class PaymentsHyphenatedNumbersFinish1764450319300 extends PaymentsHyphenatedNumbers1764450310300 {
  static readonly finishes = true;
}
