import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long rows are kept that are no record of what was decided, as data; and the indexes by which the oldest are found. */
export class PlatformRetain1764107002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.retention_rule (subject text not null, valid_from date not null, keep_days int4 not null,
      basis text not null, constraint retention_rule_pk primary key (subject, valid_from))`);
    await runner.query(`create index outside_job_done on platform.outside_job (done_at) where state = 'done'`);
    await runner.query(`create index access_log_at on platform.access_log (at)`);
    // First rules, changed by adding rows. Only the access log is bound by law; the others are as long as somebody may still ask.
    await runner.query(`
      insert into platform.retention_rule (subject, valid_from, keep_days, basis) values
        ('platform.idempotency-keys', '2026-01-01', 1,
        'Một yêu cầu lặp lại nhận câu trả lời đầu trong 24 giờ | a repeat gets its first answer for 24 hours'),
        ('platform.outside-jobs', '2026-01-01', 30,
        'Cuộc gọi đã xong, đủ để tra cứu sự cố | calls that are done, long enough to look into a fault'),
        ('platform.access-log', '2026-07-01', 730, 'QCVN 12:2026/BCA (TT 47/2026/TT-BCA): ít nhất 12 tháng | at least 12 months'),
        ('notices.notices', '2026-01-01', 730,
        'Thông báo có dữ liệu cá nhân, giữ để chứng minh đã báo | notices hold personal data and prove that somebody was told'),
        ('notices.partner-events', '2026-01-01', 400,
        'Hệ thống khác đọc lại được hơn một năm | systems of partners can read back over a year')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
