import type { MigrationInterface, QueryRunner } from 'typeorm';

const DATABASES = [
  [
    'dan-cu',
    'Cơ sở dữ liệu quốc gia về dân cư',
    'Bộ Công an',
    'Thông tin nhân thân, số định danh cá nhân, nơi thường trú, nơi tạm trú',
    '2022-01-06',
    'Quyết định 06/QĐ-TTg ngày 06/01/2022',
  ],
] as const;

/** The databases whose data is not asked for twice, with the dates from which they are connected; another one is a new row. */
export class CatalogueConnectedDatabases1764440098200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.connected_database (code text not null, name text not null, owner text not null, answers_for text not null,
        connected_from date not null, source text not null, constraint connected_database_pk primary key (code))`);
    for (const row of DATABASES)
      await runner.query(
        'insert into catalogue.connected_database (code, name, owner, answers_for, connected_from, source) values ($1, $2, $3, $4, $5, $6)',
        [...row],
      );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
