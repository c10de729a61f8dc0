import type { MigrationInterface, QueryRunner } from 'typeorm';

const VPCP = 'Văn phòng Chính phủ';
const BTP = 'Bộ Tư pháp';
const BCA = 'Bộ Công an';
const FORMS = 'Thông tư 03/2025/TT-VPCP, Phụ lục I';
const CODES = 'Thông tư 01/2018/TT-VPCP, Điều 19; Thông tư 03/2025/TT-VPCP, Điều 13';
const EVALUATION = 'Quyết định 766/QĐ-TTg ngày 23/6/2022';
const DATA = 'Thông tư 04/2025/TT-VPCP';
const SINCE = '2025-07-01';
const AMENDED = '2026-08-05';
const DECREE = 'Nghị định 118/2025/NĐ-CP, Điều 35';

/** Matter, who issues it, the text that is followed, since when, by what. */
const ISSUERS = [
  ['one-stop-forms', VPCP, FORMS, SINCE, DECREE],
  ['one-stop-forms', BTP, FORMS, AMENDED, 'Nghị định 309/2026/NĐ-CP, Điều 12 (sửa Điều 35.1 Nghị định 118/2025/NĐ-CP)'],
  ['dossier-codes', VPCP, CODES, SINCE, DECREE],
  ['dossier-codes', BCA, CODES, AMENDED, 'Nghị định 309/2026/NĐ-CP, Điều 12 (sửa Điều 35.2g Nghị định 118/2025/NĐ-CP)'],
  ['sector-codes', VPCP, null, SINCE, DECREE],
  ['sector-codes', BCA, null, AMENDED, 'Nghị định 309/2026/NĐ-CP, Điều 12 (sửa Điều 35.2h Nghị định 118/2025/NĐ-CP)'],
  ['exchanged-data', VPCP, DATA, SINCE, 'Nghị định 118/2025/NĐ-CP, Điều 26'],
  ['exchanged-data', BCA, DATA, AMENDED, 'Nghị định 309/2026/NĐ-CP, Điều 10 (sửa Điều 26.3 Nghị định 118/2025/NĐ-CP)'],
  ['evaluation', VPCP, EVALUATION, SINCE, 'Nghị định 118/2025/NĐ-CP, Điều 28'],
  ['evaluation', BTP, EVALUATION, AMENDED, 'Nghị định 309/2026/NĐ-CP, Điều 11 (sửa Điều 28.4 Nghị định 118/2025/NĐ-CP)'],
] as const;

/** Who issues forms, codes, exchanged data and the evaluation, and by which text they go, from a date on; a change is a new row. */
export class CatalogueStandardIssuers1764440098400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.standard_issuer (matter text not null, effective_from date not null, issuer text not null, instrument text,
        legal_basis text not null, constraint standard_issuer_pk primary key (matter, effective_from),
        constraint standard_issuer_matter check
          (matter in ('one-stop-forms', 'dossier-codes', 'sector-codes', 'exchanged-data', 'evaluation')))`);
    for (const row of ISSUERS)
      await runner.query(
        'insert into catalogue.standard_issuer (matter, issuer, instrument, effective_from, legal_basis) values ($1, $2, $3, $4, $5)',
        [...row],
      );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
