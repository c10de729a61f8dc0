import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploads that nobody put under a dossier go after a time; those that somebody holds are looked at once. */
export class PlatformUploads1764109002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table platform.stored_file add column held bool not null default false, add column condemned_at timestamptz');
    await runner.query('create index stored_file_waiting on platform.stored_file (uploaded_at) where not held and condemned_at is null');
    await runner.query('create index stored_file_condemned on platform.stored_file (condemned_at) where condemned_at is not null');
    await runner.query('create index stored_file_by_content on platform.stored_file (sha256)');
    await runner.query(`
      insert into platform.retention_rule (subject, valid_from, keep_days, basis) values
        ('platform.uploads', '2026-01-01', 30,
        'Tệp tải lên chưa gắn vào hồ sơ nào, đủ để nộp hồ sơ | files that are under no dossier yet, long enough to hand one in'),
        ('workflow.told', '2026-01-01', 400,
        'Ghi nhận đã báo hạn của hồ sơ đã kết thúc, đủ cho báo cáo năm | deadlines told of ended dossiers, for the yearly report'),
        ('catalogue.import-runs', '2026-01-01', 730,
        'Lần nhập dữ liệu và phát hiện; lần gần nhất của mỗi nguồn luôn được giữ | imports and findings; the last of a source stays')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
