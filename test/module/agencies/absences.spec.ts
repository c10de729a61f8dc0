import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import type { Actor } from '../../../src/shared/actor.js';
import { USUAL_LIMITS, grantOf, type Grant } from '../../../src/shared/grant.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { agencyCommands, answerOf } from './agency-commands.js';
import { officerCommands } from './officer-commands.js';

const WARD = 'H21.195';
const AT = { from: '2026-12-01', lastSecondBefore: '2026-11-30T23:59:59+07:00', firstSecond: '2026-12-01T00:00:00+07:00' };

describe.each(['single-statement', 'statements'] as const)('absences of officers, written as %s', (mode) => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let desk: ReturnType<typeof officerCommands>;
  let administrator: Actor;
  let counter = 0;
  beforeAll(async () => {
    house = await agenciesHouse(mode);
    await house.seed.execute(undefined, ISSUER);
    desk = officerCommands(house);
    administrator = await agencyCommands(house).administratorOf('H21');
  });
  beforeEach(() => void (house.clock.at = new Date('2026-11-24T09:00:00+07:00')));
  afterAll(() => house.close());

  const officer = async (
    changes: Parameters<typeof desk.give>[2] = {},
  ): Promise<{ id: string; subject: string; actor: Actor; postId: string }> => {
    const subject = `vang-${(counter += 1)}`;
    const { id } = await desk.enrolled(subject);
    const { postId } = await desk.give(id, administrator, { roles: ['case-officer'], ...changes });
    const actor: Actor = {
      id,
      kind: 'officer',
      issuer: ISSUER,
      subject,
      name: subject,
      agencyCode: WARD,
      grants: [grantOf(['case-officer'], [WARD], WARD)],
    };
    expect(id).toBe(actorIdOf(ISSUER, subject));
    return { id, subject, actor, postId };
  };
  const head = (changes: Partial<Grant> = {}): Actor => ({
    ...administrator,
    id: actorIdOf(ISSUER, 'lanh-dao'),
    subject: 'lanh-dao',
    agencyCode: WARD,
    grants: [{ ...grantOf(['unit-head'], [WARD], WARD), ...USUAL_LIMITS, ...changes }],
  });
  const heldOn = async (subject: string, instant: string) => {
    house.clock.at = new Date(instant);
    return (await house.directory.postsOf(ISSUER, subject)).map(({ id, onBehalfOf }) => [id, onBehalfOf]);
  };

  const idOfAbsence = async (officerId: string) =>
    (
      await house.database.read<{ id: string }>('select id from agencies.officer_absence where officer_id = $1::uuid order by id desc', [
        officerId,
      ])
    )[0]!;

  it('give the posts to the substitute from the first second of the first day to the last second before the return', async () => {
    const [away, substitute] = [await officer(), await officer({ roles: ['desk-officer'] })];
    await desk.arrange(away.actor, { substituteId: substitute.id });
    const own = [substitute.postId, null];
    const both = [own, [away.postId, away.id]];
    expect(await heldOn(substitute.subject, AT.lastSecondBefore)).toEqual([own]);
    expect(await heldOn(substitute.subject, AT.firstSecond)).toEqual(both);
    expect(await heldOn(substitute.subject, '2026-12-04T23:59:59+07:00')).toEqual(both);
    expect(await heldOn(substitute.subject, '2026-12-05T00:00:00+07:00')).toEqual([own]);
    expect(await heldOn(away.subject, AT.firstSecond)).toEqual([[away.postId, null]]);
    expect(await desk.absences.standInsOf(substitute.id)).toMatchObject([{ officerId: away.id, validTo: '2026-12-05' }]);
  });

  it('give nothing that the officer gets later or has by standing in himself, and nothing once either post ends', async () => {
    const [away, substitute, third] = [await officer(), await officer(), await officer()];
    await desk.arrange(away.actor, { substituteId: substitute.id });
    await desk.arrange(third.actor, { substituteId: away.id, validFrom: '2026-12-07', validTo: '2026-12-09' });
    await desk.give(away.id, administrator, { roles: ['agency-head'], title: 'Chủ tịch', validFrom: '2026-11-24' });
    const own = [substitute.postId, null];
    expect(await heldOn(substitute.subject, AT.firstSecond)).toEqual([own, [away.postId, away.id]]);
    expect((await heldOn(away.subject, '2026-12-07T08:00:00+07:00')).at(-1)).toEqual([third.postId, third.id]);
    house.clock.at = new Date(AT.firstSecond);
    await desk.endPost(administrator, { officerId: substitute.id, postId: substitute.postId });
    expect(await heldOn(substitute.subject, AT.firstSecond)).toEqual([]);
    expect(await desk.absences.standInsOf(substitute.id)).toEqual([]);
  });

  it('are arranged by heads who stand above all posts of the officer and have no less themselves', async () => {
    const [away, cleared, leader] = [
      await officer(),
      await officer({ confidentialities: ['ordinary', 'restricted'] }),
      await officer({ roles: ['agency-head'] }),
    ];
    const arrange = (actor: Actor, officerId: string) => answerOf(desk.arrange(actor, {}, officerId));
    expect(await arrange(head({ sectorCodes: ['G15-TP07'] }), away.id)).toBe('POST_LIMITS_OUT_OF_REACH');
    expect(await arrange(head(), cleared.id)).toBe('POST_LIMITS_OUT_OF_REACH');
    expect(await arrange(head(), leader.id)).toBe('ABSENCE_DECIDED_ABOVE');
    expect(await arrange(head({ agencyCode: 'H21.110' }), away.id)).toBe('OFFICER_NOT_FOUND');
    expect(await arrange(head(), away.id)).toBe('done');
    expect(await arrange(head(), away.id)).toBe('ABSENCE_OVERLAPS');
  });

  it('are not arranged for somebody who stands in on these days, in whichever order, as long as that stands', async () => {
    const [away, substitute, third] = [await officer(), await officer(), await officer()];
    await desk.arrange(away.actor, { substituteId: substitute.id });
    const { id } = await idOfAbsence(away.id);
    const own = (wish: Parameters<typeof desk.arrange>[1]) =>
      desk.arrange(substitute.actor, { substituteId: third.id, ...wish }).then(
        () => 'done',
        ({ code, details }: { code: string; details: unknown }) => [code, details],
      );
    expect(await own({ validFrom: '2026-12-02', validTo: '2026-12-03' })).toEqual(['OFFICER_STANDS_IN', { absenceId: id }]);
    expect(await own({ validFrom: '2026-11-30', validTo: '2026-12-01' })).toBe('done');
    expect(await own({ validFrom: '2026-12-05', validTo: '2026-12-06' })).toBe('done');
    await desk.back(away.actor, id);
    expect(await own({ validFrom: '2026-12-02', validTo: '2026-12-03' })).toBe('done');
  });

  it('leave nobody without a substitute when both are arranged at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await officer(), await officer()];
      const answers = await Promise.all([
        answerOf(desk.arrange(one.actor, { substituteId: other.id })),
        answerOf(desk.arrange(other.actor, {})),
      ]);
      expect(['OFFICER_STANDS_IN', 'SUBSTITUTE_AWAY']).toContain(answers.find((answer) => answer !== 'done'));
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    }
  });

  it('that were called off, and posts that never began, are in the way of nothing', async () => {
    const [away, substitute] = [await officer(), await officer()];
    await desk.arrange(substitute.actor, { validFrom: '2026-12-02', validTo: '2026-12-04' });
    await desk.back(substitute.actor, (await idOfAbsence(substitute.id)).id);
    expect(await answerOf(desk.arrange(away.actor, { substituteId: substitute.id }))).toBe('done');
    await desk.back(away.actor, (await idOfAbsence(away.id)).id);
    expect(await answerOf(desk.arrange(away.actor, { validFrom: '2026-11-30', substituteId: substitute.id }))).toBe('done');
    const next = { roles: ['accountant'] as const, title: 'Kế toán', validFrom: '2026-12-10' };
    const { postId } = await desk.give(away.id, administrator, next);
    await desk.endPost(administrator, { officerId: away.id, postId });
    expect(await answerOf(desk.give(away.id, administrator, { ...next, validFrom: '2026-12-01' }))).toBe('done');
  });

  it('do not overlap when two arrange them at once, and end as the journal says', async () => {
    const away = await officer();
    const answers = await Promise.all([1, 2, 3].map(() => answerOf(desk.arrange(away.actor, {}))));
    expect(answers.toSorted()).toEqual(['ABSENCE_OVERLAPS', 'ABSENCE_OVERLAPS', 'done']);
    const row = await idOfAbsence(away.id);
    house.clock.at = new Date('2026-12-02T10:00:00+07:00');
    expect(await answerOf(desk.back(away.actor, row.id, '2026-12-01'))).toBe('ABSENCE_END_OUTSIDE');
    expect(await answerOf(desk.back(away.actor, row.id))).toBe('done');
    const entries = await house.database.read(
      `select e.type, e.facts->>'validTo' as until, e.facts ? 'reason' as open, p.payload->>'reason' as why from journal.entry e
       left join journal.personal_part p on p.stream_id = e.stream_id and p.seq = e.seq
       where e.stream_id = $1::uuid and e.type like 'agencies.absence-%' order by e.seq`,
      [away.id],
    );
    expect(entries).toEqual([
      { type: 'agencies.absence-arranged.v1', until: '2026-12-05', open: false, why: 'Nghỉ phép năm' },
      { type: 'agencies.absence-ended.v1', until: '2026-12-02', open: false, why: null },
    ]);
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });
});
