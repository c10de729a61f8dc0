import { Client } from 'pg';
import { Registry } from 'prom-client';
import { KEPT_IMPORT_RUNS } from '../../../src/modules/catalogue/persistence/kept-import-runs.js';
import { KEPT_NOTICES } from '../../../src/modules/notices/persistence/kept-notices.js';
import { KEPT_CALLS } from '../../../src/modules/partners/persistence/kept-calls.js';
import { KEPT_DEADLINE_NOTICES } from '../../../src/modules/workflow/persistence/kept-deadline-notices.js';
import { Env } from '../../../src/platform/config/env.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { Retention } from '../../../src/platform/retention/retention.js';
import { newId } from '../../../src/shared/id.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe('what is kept for a time', () => {
  let house: PlainHouse;
  let registry: Registry;
  beforeEach(async () => void (house = await plainHouse('single-statement')));
  afterEach(() => house.close());

  const retention = (disposalUrl: string | undefined = house.clone.disposalUrl): Retention => {
    const env = Env.read({ NODE_ENV: 'test', MOTCUA_SANDBOX: 'on' }).connectedTo(house.clone.appUrl, disposalUrl);
    const job = new Retention(house.database, new JobRunner(house.database, house.clock), env, (registry = new Registry()));
    for (const rows of [...KEPT_NOTICES, KEPT_DEADLINE_NOTICES, KEPT_IMPORT_RUNS, KEPT_CALLS]) job.add(rows);
    return job;
  };
  const count = async (table: string): Promise<number> =>
    (await house.database.read<{ n: number }>(`select count(*)::int4 as n from ${table}`))[0]!.n;
  const SUBJECTS = [
    'platform.idempotency-keys',
    'platform.outside-jobs',
    'platform.outside-lanes',
    'platform.access-log',
    'platform.shown-pages',
    'notices.notices',
    'notices.person-notices',
    'notices.partner-events',
    'workflow.deadline-notices',
    'catalogue.import-runs',
    'partners.calls',
  ];
  /** Of each kind one row that is `days` old on 20 November 2026. */
  const fill = async (days: number): Promise<void> => {
    const at = new Date(house.clock.at.getTime() - days * 86_400_000).toISOString();
    await house.database.write(
      `insert into platform.idempotency_key values ('c', $1, '\\x00', 200, '{}', gen_random_uuid(), $2::timestamptz)`,
      [String(days), at],
    );
    await house.database.write(`insert into platform.idempotency_drawn values ('c', $1, '{"code":"H21-1"}')`, [String(days)]);
    for (const [state, pending] of [
      ['done', 0],
      ['waiting', 1],
    ] as const) {
      await house.database.write(
        `insert into platform.outside_job values (gen_random_uuid(), 'k', 'l', '{}', $2, $1::timestamptz, $1::timestamptz)`,
        [at, state],
      );
      await house.database.write(
        `insert into platform.outside_lane (lane, target, pending, next_try_at) values ($1, 't', $2::int4, $3::timestamptz)`,
        [`${days}:${state}`, pending, at],
      );
    }
    await house.database.write(
      `insert into platform.access_log values (gen_random_uuid(), $1::timestamptz, gen_random_uuid(), null, 'read', 's', 't')`,
      [at],
    );
    await house.database.write(`insert into platform.shown_page values (gen_random_uuid(), $1::timestamptz, '{}')`, [at]);
    await house.database.write(
      `insert into notices.notice values (gen_random_uuid(), gen_random_uuid(), 1, 'sms', '09', gen_random_uuid(), 'applicant', 't',
        1, null, 'b', $1::timestamptz)`,
      [at],
    );
    await house.database.write(
      `insert into notices.person_notice values (gen_random_uuid(), 1, 'sms', '09', gen_random_uuid(), 'owner', 't', 1, null,
        'b', $1::timestamptz)`,
      [at],
    );
    await house.database.write(
      `insert into notices.partner_event (dossier_id, id, position, seq, type, receiving_agency_code, resolving_agency_code, at, facts,
         procedure_code)
       values (gen_random_uuid(), gen_random_uuid(), (select coalesce(max(position), 0) + 1 from notices.partner_event), 1, 't',
       'H21', 'H21', $1::timestamptz, '{}', '1')`,
      [at],
    );
    for (const state of ['open', 'closed']) {
      const id = (await house.database.read<{ id: string }>('select gen_random_uuid() as id'))[0]!.id;
      await house.database.write(
        `insert into workflow.work_case (dossier_id, definition_id, state, procedure_code, procedure_name,
          receiving_agency_code, resolving_agency_code, province_agency_code, opened_at, closed_at)
         values ($1, gen_random_uuid(), $2, '1.0', 'x', 'H21', 'H21', 'H21', $3::timestamptz,
         case when $2 = 'closed' then $3::timestamptz end)`,
        [id, state, at],
      );
      await house.database.write(
        `insert into workflow.deadline_notice (dossier_id, target_key, kind, due_at, notified_at)
          values ($1, 'dossier', 'overdue', $2::timestamptz, $2::timestamptz)`,
        [id, at],
      );
    }
    await house.database.write(
      `insert into partners.call_count values (gen_random_uuid(), $1::timestamptz::date, 'GET /v1/me', 200, 1, $1::timestamptz)`,
      [at],
    );
    const run = newId();
    await house.database.write(
      `insert into catalogue.import_run (id, source, source_hash, collected_on, started_at)
        values ($1, 's', 'h', '2026-01-01', $2::timestamptz)`,
      [run, at],
    );
    await house.database.write(
      `insert into catalogue.import_finding (run_id, line, position, field, code, severity) values ($1, 1, 1, 'f', 'C', 'note')`,
      [run],
    );
  };

  it('keeps the last import of a source and what was told of running cases, however old', async () => {
    await fill(900);
    expect(await retention().run(house.clock.at)).toMatchObject({ 'workflow.deadline-notices': 1, 'catalogue.import-runs': 0 });
    expect(await Promise.all(['workflow.deadline_notice', 'catalogue.import_run'].map(count))).toEqual([1, 1]);
  });

  it('goes when its time has passed, by the rule of its kind, and nothing that is younger or not done', async () => {
    for (const days of [900, 500, 100, 0]) await fill(days);
    expect(await retention().run(house.clock.at)).toEqual({
      'platform.idempotency-keys': 3,
      'platform.outside-jobs': 3,
      'platform.outside-lanes': 3,
      'platform.access-log': 1,
      'platform.shown-pages': 1,
      'notices.notices': 1,
      'notices.person-notices': 1,
      'notices.partner-events': 2,
      'workflow.deadline-notices': 2,
      'catalogue.import-runs': 1,
      'partners.calls': 2,
    });
    expect(
      await Promise.all(
        [
          'platform.idempotency_key',
          'platform.idempotency_drawn',
          'platform.outside_job',
          'platform.access_log',
          'platform.shown_page',
          'notices.notice',
          'notices.person_notice',
          'notices.partner_event',
          'workflow.deadline_notice',
          'catalogue.import_run',
          'catalogue.import_finding',
        ].map(count),
      ),
    ).toEqual([1, 1, 5, 3, 3, 3, 3, 2, 6, 3, 3]);
    // A lane in which a call waits stays, whatever its age.
    expect(
      (await house.database.read<{ lane: string }>('select lane from platform.outside_lane order by lane')).map(({ lane }) => lane),
    ).toEqual(['0:done', '0:waiting', '100:waiting', '500:waiting', '900:waiting']);
    expect(await registry.metrics()).toContain('motcua_retention_deleted_total{subject="platform.access-log"} 1');
    expect(Object.values(await retention().run(house.clock.at))).toEqual(SUBJECTS.map(() => 0));
  });

  it('is not waited for once everything has gone that may: what stays whatever its age is no work', async () => {
    for (const days of [900, 899]) await fill(days);
    const job = retention();
    await job.run(house.clock.at);
    const left = await Promise.all(job.rows.map(async (rows) => [rows.subject, await rows.oldest(house.database)]));
    expect(Object.fromEntries(left)).toEqual(Object.fromEntries(SUBJECTS.map((subject) => [subject, undefined])));
    expect(
      await Promise.all(['notices.partner_event', 'workflow.deadline_notice', 'catalogue.import_run', 'platform.outside_job'].map(count)),
    ).toEqual([1, 2, 1, 2]);
    expect(await job.nextWorkAt(house.clock.at)).toBeUndefined();
    await fill(3);
    await job.run(house.clock.at);
    expect((await job.nextWorkAt(house.clock.at))!.getTime()).toBeGreaterThan(house.clock.at.getTime());
  });

  it('goes in one run, however few rows of its kind one statement takes', async () => {
    for (let days = 900; days > 850; days -= 1) await fill(days);
    expect((await retention().run(house.clock.at))['catalogue.import-runs']).toBe(49);
    expect(await Promise.all(['catalogue.import_run', 'catalogue.import_finding'].map(count))).toEqual([1, 1]);
  });

  it('goes by the rule that holds on the day, and stays where none does', async () => {
    await fill(100);
    const owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    await owner.query(`insert into platform.retention_rule values ('notices.notices', '2026-11-20', 30, 'test')`);
    await owner.query(`delete from platform.retention_rule where subject = 'platform.outside-jobs'`);
    await owner.end();
    expect((await retention().run(new Date('2026-11-19T10:00:00+07:00')))['notices.notices']).toBe(0);
    const report = await retention().run(house.clock.at);
    expect([report['notices.notices'], report['platform.outside-jobs'], await count('platform.outside_job')]).toEqual([
      1,
      'no rule holds, so nothing is deleted',
      2,
    ]);
  });

  it('that only the disposal role may delete stays without it, and says so', async () => {
    await fill(900);
    const job = retention();
    expect(await job.nextWorkAt(house.clock.at)).toEqual(house.clock.at);
    Object.assign(house.clone, { disposalUrl: undefined });
    expect((await retention().run(house.clock.at))['platform.access-log']).toMatch(/DISPOSAL_DATABASE_URL/);
    expect(await count('platform.access_log')).toBe(1);
    expect((await job.run(house.clock.at))['platform.access-log']).toBe(1);
    await expect(house.database.write('delete from platform.access_log')).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps the access log for twelve months at least, and has a rule for each kind', async () => {
    const rules = await house.database.read<{ subject: string; days: number }>(
      'select subject, keep_days as days from platform.retention_rule order by 1',
    );
    // Pages go by the rule of the notes that name them.
    const withRules = [...new Set(retention().rows.map(({ rule }) => rule)), 'platform.uploads'];
    expect(rules.map(({ subject }) => subject)).toEqual(withRules.sort());
    expect(rules.find(({ subject }) => subject === 'platform.access-log')!.days).toBeGreaterThanOrEqual(366);
  });
});
