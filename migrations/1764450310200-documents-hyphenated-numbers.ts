import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers and consents of numbers that were written without their hyphen are found under the same key as with it. */
export class DocumentsHyphenatedNumbers1764450310200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['document', 'consent'])
      await runner.query(`update documents.${table} t set owner_key = r.present from public.rekeyed_person r where t.owner_key = r.former`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}

/** What replicas that know the number without its hyphen still wrote while they were replaced. */
export class DocumentsHyphenatedNumbersFinish1764450319200 extends DocumentsHyphenatedNumbers1764450310200 {
  static readonly finishes = true;
}
