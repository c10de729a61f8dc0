import { reaching } from '../../support/rights.js';
import { DataSource } from 'typeorm';
import { ROUTING_SCHEMAS } from '../../../src/modules/routing/persistence/routing.schema.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import type { Side } from '../../../src/modules/routing/persistence/consultation.reader.js';
import { asked, asking, officerOf } from '../../unit/routing/given.js';
import { routingHouse, type RoutingHouse } from './routing-house.js';

const QUESTION = {
  askedAgencyCode: 'H21.195',
  question: 'Đề nghị xác nhận.',
  fileIds: [],
  duration: { unit: 'working-days' as const, value: 3 },
};

describe.each(['single-statement', 'statements'] as const)('consultations on Postgres, %s', (mode) => {
  let house: RoutingHouse;
  beforeAll(async () => void (house = await routingHouse(mode)));
  afterAll(() => house.close());
  beforeEach(async () => {
    house.clock.at = new Date('2026-11-16T08:00:00+07:00');
    await house.database.write('delete from routing.consultation');
  });

  const list = (side: Side, agencyCodes: readonly string[], open = true, limit = 50) =>
    house.reader.list({ side, coverage: reaching(...agencyCodes), open, limit });
  const told = async (dossierId: string) => {
    const rows = await house.database.read<{ facts: { kind: string } }>(
      'select facts from journal.entry where stream_id = $1 order by seq',
      [backgroundStreamId('consultations', dossierId)],
    );
    return rows.map(({ facts }) => facts.kind);
  };
  const versionOf = async (id: string) =>
    (await house.database.read<{ version: number }>('select journal.version_of($1) as version', [id]))[0]!.version;

  it('has the tables that its schemas say', async () => {
    const dataSource = await new DataSource(dataSourceOptions(house.ownerUrl, 2, ROUTING_SCHEMAS)).initialize();
    const queries = (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    await dataSource.destroy();
    expect(queries).toEqual([]);
  });

  it('asks without making the asked agency a reader of the dossier, and shows both sides the same', async () => {
    const dossier = await house.running();
    const first = await house.ask.execute(dossier.id, dossier.version, QUESTION, asking);
    const second = await house.ask.execute(
      dossier.id,
      first.version,
      { ...QUESTION, duration: { unit: 'working-hours', value: 4 } },
      asking,
    );
    expect([first, second]).toMatchObject([
      { dueAt: '2026-11-19T17:00:00+07:00', version: dossier.version + 1 },
      { dueAt: '2026-11-16T14:00:00+07:00', version: dossier.version + 2 },
    ]);
    expect(
      await house.database.read('select 1 from dossiers.access_grant where dossier_id = $1 and grantee_key = $2', [dossier.id, 'H21.195']),
    ).toEqual([]);
    const onSide = await Promise.all([list('asked', ['H21.195']), list('asking', ['H21.16']), list('asked', ['H21', 'H21.16', 'H21.195'])]);
    for (const rows of onSide) expect(rows.map(({ id }) => id)).toEqual([second.consultationId, first.consultationId]);
    expect(onSide[0]![0]).toMatchObject({ dossierCode: dossier.code, procedureCode: '1.001193' });
    for (const rows of await Promise.all([
      list('asked', ['H21.16']),
      list('asking', ['H21.195']),
      list('asked', ['H21.19']),
      list('asked', ['H21.195'], false),
    ]))
      expect(rows).toEqual([]);
    const seenBy = async (asked: string | null, ...asking: string[]) => {
      const sides = { asked: reaching(...(asked === null ? [] : [asked])), asking: reaching(...asking) };
      return (await house.reader.detail(dossier.id, first.consultationId, sides, sides))?.id;
    };
    expect([
      await seenBy('H21.19', 'H21.19'),
      await seenBy(null, 'H21.195'),
      await seenBy('H21.195'),
      await seenBy(null, 'H21.16'),
    ]).toEqual([undefined, undefined, first.consultationId, first.consultationId]);
  });

  it('pages by deadline without losing or doubling a row, open and closed', async () => {
    const dossier = await house.running();
    let { version } = dossier;
    for (let hours = 5; hours > 0; hours -= 1)
      ({ version } = await house.ask.execute(
        dossier.id,
        version,
        { ...QUESTION, duration: { unit: 'working-hours', value: Math.ceil(hours / 2) } },
        asking,
      ));
    const seen = async (open: boolean) => {
      const all: { dueAt: Date; id: string }[] = [];
      for (let after: readonly [string, string] | undefined; ;) {
        const rows = await house.reader.list({ side: 'asked', coverage: reaching('H21', 'H21.195'), open, limit: 2, after });
        all.push(...rows);
        const last = rows.at(-1);
        if (!last) return all.map(({ dueAt, id }) => `${dueAt.toISOString()} ${id}`);
        after = [last.dueAt.toISOString(), last.id];
      }
    };
    const open = await seen(true);
    expect(open).toEqual([...new Set(open)].sort());
    expect(open).toHaveLength(5);
    await house.stop.execute(dossier.id, version, 'legal-basis', { reason: 'Chủ hồ sơ đã chết.', legalBasis: 'Điều 19' }, asking);
    expect([await seen(true), await seen(false)]).toEqual([[], []]);
    expect((await list('asking', ['H21.16'], false)).map(({ dueAt, id }) => `${dueAt.toISOString()} ${id}`)).toEqual(open.reverse());
  });

  it('tells each deadline once and in order, from two processes, and never moves the dossier', async () => {
    const dossier = await house.running();
    const { consultationId, version } = await house.ask.execute(dossier.id, dossier.version, QUESTION, asking);
    const at = async (instant: string) => {
      house.clock.at = new Date(instant);
      const reports = await Promise.all([house.sweep.run(house.clock.at), house.replica.run(house.clock.at)]);
      return reports.reduce((sum, { dueSoon, overdue }) => [sum[0]! + Number(dueSoon), sum[1]! + Number(overdue)], [0, 0]);
    };
    expect(await house.sweep.nextWorkAt()).toEqual(new Date('2026-11-18T17:00:00+07:00'));
    expect(await at('2026-11-18T16:59:00+07:00')).toEqual([0, 0]);
    expect(await at('2026-11-18T17:00:00+07:00')).toEqual([1, 0]);
    expect(await at('2026-11-19T17:00:00+07:00')).toEqual([0, 1]);
    expect(await at('2026-11-25T17:00:00+07:00')).toEqual([0, 0]);
    expect(await house.sweep.nextWorkAt()).toBeUndefined();
    expect([await told(dossier.id), await versionOf(dossier.id)]).toEqual([['due-soon', 'overdue'], version]);
    const answered = await house.answer.execute(dossier.id, consultationId, version, 'Đồng ý.', asked);
    expect(answered).toMatchObject({ state: 'answered', timing: 'late' });
  });

  it('tells after an outage what was missed, in order, and nothing of what was answered', async () => {
    const [late, answered] = [await house.running(), await house.running()];
    await house.ask.execute(late.id, late.version, QUESTION, asking);
    const { consultationId, version } = await house.ask.execute(answered.id, answered.version, QUESTION, asking);
    await house.answer.execute(answered.id, consultationId, version, 'Đồng ý.', asked);
    expect(await house.sweep.run(new Date('2026-12-01T08:00:00+07:00'))).toEqual({ dueSoon: 1, overdue: 1, failed: [] });
    expect([await told(late.id), await told(answered.id)]).toEqual([['due-soon', 'overdue'], []]);
  });

  it('reports one that cannot be told, puts it off, and tells all others, and the agency that has to answer', async () => {
    const [good, bad] = [await house.running(), await house.running()];
    const { consultationId } = await house.ask.execute(good.id, good.version, QUESTION, asking);
    const broken = await house.ask.execute(bad.id, bad.version, QUESTION, asking);
    await house.database.write(`update routing.consultation set due_at = 'infinity' where id = $1`, [broken.consultationId]);
    house.clock.at = new Date('2026-12-01T08:00:00+07:00');
    expect(await house.sweep.run(house.clock.at)).toEqual({ dueSoon: 1, overdue: 1, failed: [broken.consultationId] });
    expect(await told(good.id)).toEqual(['due-soon', 'overdue']);
    const toAsked = await house.database.read<{ facts: object }>('select facts from journal.entry where stream_id = $1 order by seq', [
      backgroundStreamId('deadlines', good.id),
    ]);
    expect(toAsked.map(({ facts }) => facts)).toMatchObject(
      ['due-soon', 'overdue'].map((kind) => ({ agencyCode: 'H21.195', target: `consultation:${consultationId}`, kind })),
    );
    expect(await house.sweep.run(new Date('2026-12-01T08:01:00+07:00'))).toMatchObject({ failed: [] });
    await house.database.write('update routing.consultation set next_at = null where id = $1', [broken.consultationId]);
  });

  it('lets one of two answers at the same time in', async () => {
    const dossier = await house.running();
    const { consultationId } = await house.ask.execute(dossier.id, dossier.version, QUESTION, asking);
    const answers = await Promise.allSettled(
      ['Đồng ý.', 'Không đồng ý.'].map((text) => house.answer.execute(dossier.id, consultationId, 'any', text, asked)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({
      code: 'CONSULTATION_ANSWERED',
    });
  });

  it.each([
    ['an agency that does not exist', { askedAgencyCode: 'H21.9999' }, asking, 'AGENCY_UNKNOWN'],
    ['a province that is history', { askedAgencyCode: 'H02' }, asking, 'AGENCY_NOT_IN_FORCE'],
    ['itself', { askedAgencyCode: 'H21.16' }, asking, 'CONSULTATION_OF_OWN_AGENCY'],
    ['for no time', { duration: { unit: 'working-days' as const, value: 0 } }, asking, 'DURATION_NOT_POSITIVE'],
    ['for a time beyond the calendar', { duration: { unit: 'working-days' as const, value: 3000 } }, asking, 'CALENDAR_NOT_COVERED'],
    ['about a file of elsewhere', { fileIds: ['0197a000-0000-7000-8000-0000000000f1'] }, asking, 'FILE_NOT_OF_DOSSIER'],
    ['on a dossier of others', {}, officerOf('H21.19'), 'DOSSIER_NOT_FOUND'],
    ['another province without being the head', { askedAgencyCode: 'H26' }, asking, 'CONSULTATION_BEYOND_PROVINCE'],
    [
      'another province as the head of an agency above',
      { askedAgencyCode: 'H26' },
      { ...officerOf('H21', ['H21.16']), roles: ['agency-head' as const] },
      'DOSSIER_OF_OTHER_AGENCY',
    ],
  ])('refuses to ask %s, and nothing changes', async (_, change, actor, code) => {
    const dossier = await house.running();
    await expect(house.ask.execute(dossier.id, dossier.version, { ...QUESTION, ...change }, actor)).rejects.toMatchObject({ code });
    expect([
      await versionOf(dossier.id),
      await house.database.read('select 1 from routing.consultation where dossier_id = $1', [dossier.id]),
    ]).toEqual([dossier.version, []]);
  });
});
