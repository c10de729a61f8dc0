import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { agencyCommands, answerOf as codeOf, TODAY } from './agency-commands.js';
import { officerCommands } from './officer-commands.js';
import { standingInFor } from '../../support/rights.js';

describe('officers and their posts', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let desk: ReturnType<typeof officerCommands>;
  let administratorOf: ReturnType<typeof agencyCommands>['administratorOf'];
  beforeAll(async () => {
    house = await agenciesHouse();
    await house.seed.execute(undefined, ISSUER);
    desk = officerCommands(house);
    ({ administratorOf } = agencyCommands(house));
  });
  afterAll(() => house.close());

  const revision = () => house.replica.reference.revision();

  it('are entered by the seed with a stream each, and a second time nothing is written', async () => {
    const count = async () => (await house.database.read<{ n: number }>('select count(*)::int4 as n from journal.entry'))[0]?.n;
    const before = await count();
    const [first] = await house.database.read<{ n: number }>(
      `select count(*)::int4 as n from agencies.officer o join journal.stream s on s.stream_id = o.id`,
    );
    expect(first?.n).toBe(59);
    await house.database.write(`delete from platform.seed_state where name like 'agencies.%'`);
    await Promise.all([house.seed.execute(undefined, ISSUER), house.replica.seed.execute(undefined, ISSUER)]);
    expect(await count()).toBe(before);
  });

  it('from before streams get theirs once, on two replicas at once too, and can be changed then', async () => {
    const id = actorIdOf(ISSUER, 'tu-truoc');
    await house.database.write(`insert into agencies.officer (id, issuer, subject, name) values ($1, $2, 'tu-truoc', 'Từ Trước')`, [
      id,
      ISSUER,
    ]);
    await house.database.write(
      `insert into agencies.post (id, officer_id, agency_code, title, roles, valid_from)
       values ('00000000-0000-8000-8000-0000000000d7', $1, 'H21.195', 'Công chức', '{desk-officer}', '2020-01-01')`,
      [id],
    );
    await Promise.all([house.seed.execute(undefined, ISSUER), house.replica.seed.execute(undefined, ISSUER)]);
    const entries = () => house.database.read(`select type from journal.entry where stream_id = $1 order by seq`, [id]);
    expect(await entries()).toEqual([{ type: 'agencies.officer-adopted.v1' }]);
    const actor = await administratorOf('H21.195');
    const place = { officerId: id, postId: '00000000-0000-8000-8000-0000000000d7' };
    expect(await desk.end.execute(place, 1, undefined, actor)).toMatchObject({ version: 2 });
    expect(await house.directory.postsOf(ISSUER, 'tu-truoc')).toEqual([]);
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });

  it('are enrolled once, from an issuer that is believed; names and accounts are in the personal part alone', async () => {
    const { id, version } = await desk.enrolled('mot-lan');
    expect([id, version]).toEqual([actorIdOf(ISSUER, 'mot-lan'), 1]);
    await expect(desk.enrolled('mot-lan')).rejects.toMatchObject({ code: 'OFFICER_ENROLLED', details: { officerId: id, version: 1 } });
    expect(await codeOf(desk.enrol.execute({ issuer: 'https://la', subject: 'x', name: 'X' }))).toBe('OFFICER_ISSUER_UNKNOWN');
    const [entry] = await house.database.read(
      `select e.facts, p.payload from journal.entry e join journal.personal_part p using (stream_id, seq) where stream_id = $1`,
      [id],
    );
    expect(entry).toEqual({ facts: { issuer: ISSUER }, payload: { subject: 'mot-lan', name: 'Lê Thị Bình' } });
  });

  it('get posts within the reach of who gives them, and nobody gives more, or anything to himself', async () => {
    const { id } = await desk.enrolled();
    const [commune, province] = [await administratorOf('H21.195'), await administratorOf('H21')];
    expect(await codeOf(desk.give(id, commune, { agencyCode: 'H21' }))).toBe('AGENCY_OUT_OF_REACH');
    expect(await codeOf(desk.give(id, commune, { agencyCode: 'H21', roles: ['administrator'] }))).toBe('AGENCY_OUT_OF_REACH');
    expect(await codeOf(desk.give(id, commune, { agencyCode: 'H99.99' }))).toBe('AGENCY_UNKNOWN');
    expect(await codeOf(desk.give(id, commune, { roles: ['procedure-controller'] }))).toBe('ROLE_OUT_OF_REACH');
    expect(await codeOf(desk.give(id, commune, { confidentialities: ['ordinary', 'restricted'] }))).toBe('POST_LIMITS_OUT_OF_REACH');
    const limited = await administratorOf('H21.195', { sectorCodes: ['A'], procedureCodes: ['1.001'] });
    expect(await codeOf(desk.give(id, limited))).toBe('POST_LIMITS_OUT_OF_REACH');
    expect(await codeOf(desk.give(id, limited, { sectorCodes: ['A'], procedureCodes: ['1.001', '1.002'] }))).toBe(
      'POST_LIMITS_OUT_OF_REACH',
    );
    expect(await codeOf(desk.give(commune.id, commune))).toBe('OFFICER_NOT_FOUND');
    const own = await desk.enrolled('admin-H21.195');
    expect(await codeOf(desk.give(own.id, commune))).toBe('POST_OF_ONESELF');
    expect(await codeOf(desk.give(own.id, standingInFor(own.id, province)))).toBe('POST_OF_ONESELF');
    expect(await codeOf(desk.give(id, limited, { title: 'Hẹp', sectorCodes: ['A'], procedureCodes: ['1.001'] }))).toBe('done');
    expect(await codeOf(desk.give(id, commune, { title: 'Quản trị', roles: ['administrator'] }))).toBe('done');
    const wide = { agencyCode: 'H21', roles: ['procedure-controller'], confidentialities: ['ordinary', 'restricted'] } as const;
    expect(await codeOf(desk.give(id, province, wide))).toBe('done');
  });

  it('get posts from today on, at agencies that are there, not twice at a time, and on the version that was seen', async () => {
    const { id } = await desk.enrolled();
    const actor = await administratorOf('H21.195');
    const given = await desk.give(id, actor, { validTo: '2027-01-01' }, 1);
    expect([given.version, await codeOf(desk.give(id, actor, {}, 1))]).toEqual([2, 'VERSION_MOVED']);
    for (const [changes, code] of [
      [{ validFrom: '2026-11-23' }, 'POST_IN_PAST'],
      [{ validTo: TODAY }, 'POST_ENDS_BEFORE_IT_BEGINS'],
      [{ validFrom: '2026-12-31' }, 'POST_OVERLAPS'],
      [{ validFrom: '2027-01-01' }, 'done'],
      [{ validFrom: '2026-12-01', validTo: '2026-12-31', title: 'Khác' }, 'done'],
    ] as const)
      expect([changes, await codeOf(desk.give(id, actor, changes))]).toEqual([changes, code]);
    const old = await administratorOf('H08');
    expect(await codeOf(desk.give(id, old, { agencyCode: 'H08' }))).toBe('POST_AGENCY_NOT_IN_FORCE');
    await house.database.write(`update agencies.agency set valid_to = '2027-06-01' where code = 'H21.217'`);
    await house.database.write('update agencies.revision set revision = revision + 1 where id = 1');
    await house.reference.refresh();
    const closing = await administratorOf('H21.217');
    expect(await codeOf(desk.give(id, closing, { agencyCode: 'H21.217' }))).toBe('POST_OUTLIVES_AGENCY');
    expect(await codeOf(desk.give(id, closing, { agencyCode: 'H21.217', validTo: '2027-06-01' }))).toBe('done');
  });

  it('are changed and ended by administrators who see the post, with the revision of rights in the same transaction', async () => {
    const { id } = await desk.enrolled('bi-doi');
    const [commune, province, other] = [await administratorOf('H21.195'), await administratorOf('H21'), await administratorOf('H21.134')];
    const place = { officerId: id, postId: (await desk.give(id, commune)).postId! };
    const change = (changes: object, actor = commune) => codeOf(desk.change.execute(place, 'any', changes, actor));
    expect(await change({ validTo: '2099-01-01' }, other)).toBe('POST_NOT_FOUND');
    expect(await codeOf(desk.end.execute(place, 'any', undefined, other))).toBe('POST_NOT_FOUND');
    expect([await desk.whole.find(id, ['H21.134']), (await desk.whole.find(id, ['H21.195']))?.posts.length]).toEqual([undefined, 1]);
    expect(await change({ confidentialities: ['restricted'] })).toBe('POST_LIMITS_OUT_OF_REACH');
    expect(await change({ validTo: '2026-11-23' })).toBe('POST_END_IN_PAST');
    expect(await change({ validTo: TODAY })).toBe('POST_ENDS_BEFORE_IT_BEGINS');
    expect(await change({ sectorCodes: null, procedureCodes: undefined })).toBe('POST_UNCHANGED');
    const before = await revision();
    expect(await change({ sectorCodes: ['A'] })).toBe('done');
    expect(await revision()).toBe(before + 1);
    expect(await change({ confidentialities: ['restricted'] }, province)).toBe('done');
    expect(await change({ validTo: '2099-01-01' })).toBe('POST_LIMITS_OUT_OF_REACH');
    expect(await codeOf(desk.end.execute(place, 'any', '2026-11-23', commune))).toBe('POST_END_IN_PAST');
    expect(await codeOf(desk.end.execute(place, 'any', undefined, commune))).toBe('done');
    expect(await house.replica.directory.postsOf(ISSUER, 'bi-doi')).toEqual([]);
    expect([await change({ validTo: null }, province), await codeOf(desk.end.execute(place, 'any', undefined, commune))]).toEqual([
      'POST_OVER',
      'POST_OVER',
    ]);
  });

  it('that many change at once are all written, each raising the revision', async () => {
    const actor = await administratorOf('H21.195');
    const ids = await Promise.all(Array.from({ length: 8 }, async () => (await desk.enrolled()).id));
    const before = await revision();
    expect(await Promise.all(ids.map((id) => codeOf(desk.give(id, actor))))).toEqual(ids.map(() => 'done'));
    expect(await revision()).toBe(before + 8);
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });
});
