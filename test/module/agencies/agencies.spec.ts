import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { agencyCommands, answerOf, TODAY } from './agency-commands.js';
import { standingInFor } from '../../support/rights.js';

describe('agencies', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let desk: ReturnType<typeof agencyCommands>;
  beforeAll(async () => {
    house = await agenciesHouse();
    await house.seed.execute(undefined, ISSUER);
    desk = agencyCommands(house);
  });
  afterEach(() => {
    house.clock.at = new Date(`${TODAY}T09:00:00+07:00`);
  });
  afterAll(() => house.close());

  const entriesOf = (code: string) =>
    house.database.read<{ type: string; facts: Record<string, unknown> }>(
      `select e.type, e.facts from journal.entry e join agencies.agency a on a.id = e.stream_id where a.code = $1 order by e.seq`,
      [code],
    );
  const scopeOn = async (at: string, code: string) => {
    house.clock.at = new Date(at);
    return Promise.all([house, house.replica].map(async ({ directory }) => (await directory.revision()) && directory.scopeOf(code)));
  };

  it('are entered by their decision under an agency within reach, and everybody sees them from their day on', async () => {
    const admin = await desk.administratorOf('H21.16');
    const before = await house.reference.revision();
    expect(await desk.found(admin, { effectiveFrom: '2026-12-01' })).toEqual({ code: 'H21.16.99', version: 1 });
    expect(await house.replica.reference.revision()).toBe(before + 1);
    expect(await entriesOf('H21.16.99')).toMatchObject([
      { type: 'agencies.agency-entered.v1', facts: { name: 'Phòng Bổ trợ tư pháp', parentCode: 'H21.16', origin: 'own', source: null } },
    ]);
    const listed = (on: string) =>
      house.lists.list({ on, parentCode: 'H21.16', limit: 10 }).then(({ items }) => items.map(({ code }) => code));
    expect([await listed('2026-11-30'), await listed('2026-12-01')]).toEqual([[], ['H21.16.99']]);
    expect(await house.replica.directory.scopeOf('H21.16.99')).toBeUndefined();
    expect(await scopeOn('2026-12-01T00:00:00+07:00', 'H21.16.99')).toEqual([['H21.16.99'], ['H21.16.99']]);
    expect(await answerOf(desk.found(admin, { effectiveFrom: '2026-12-01' }))).toBe('AGENCY_CODE_TAKEN');
  });

  it('are refused where, when or how they cannot be', async () => {
    const [admin, unit] = [await desk.administratorOf('H21'), await desk.administratorOf('H21.24.01')];
    const late = { decision: { number: '1/QĐ', issuer: 'UBND', signedOn: '2026-11-25' }, effectiveFrom: '2026-11-26' };
    for (const [actor, changes, code] of [
      [admin, { parentCode: 'H21.16.77' }, 'AGENCY_UNKNOWN'],
      [unit, {}, 'AGENCY_OUT_OF_REACH'],
      [admin, { parentCode: 'H05', code: 'H05.99' }, 'AGENCY_OUT_OF_REACH'],
      [admin, { code: 'H05.99' }, 'AGENCY_CODE_FOREIGN'],
      [admin, { code: 'H21' }, 'AGENCY_CODE_FOREIGN'],
      [admin, { code: 'H21.16' }, 'AGENCY_CODE_TAKEN'],
      [unit, { parentCode: 'H21.24.01', level: 'commune' }, 'AGENCY_LEVEL_MISPLACED'],
      [admin, { effectiveFrom: '2025-06-30', decision: { ...late.decision, signedOn: '2025-06-01' } }, 'AGENCY_PARENT_NOT_IN_FORCE'],
      [admin, { effectiveFrom: '2026-11-19' }, 'EFFECTIVE_BEFORE_DECISION'],
      [admin, late, 'DECISION_IN_FUTURE'],
    ] as const)
      expect([changes, await answerOf(desk.found(actor, { code: 'H21.16.98', ...changes }))]).toEqual([changes, code]);
    // One that was there before it was entered here.
    const earlier = { code: 'H21.16.98', effectiveFrom: '2025-07-01', decision: { ...late.decision, signedOn: '2025-06-28' } };
    expect(await answerOf(desk.found(admin, earlier))).toBe('done');
  });

  it('of one code are entered once, however many ask at a time', async () => {
    const admin = await desk.administratorOf('H21');
    const answers = await Promise.all(Array.from({ length: 4 }, () => answerOf(desk.found(admin, { code: 'H21.16.97' }))));
    expect(answers.toSorted()).toEqual(['AGENCY_CODE_TAKEN', 'AGENCY_CODE_TAKEN', 'AGENCY_CODE_TAKEN', 'done']);
  });

  it('are renamed from a day on, by whoever reaches the agency above; what was before stays readable', async () => {
    const [own, admin] = [await desk.administratorOf('H21.195'), await desk.administratorOf('H21')];
    const change = (changes: object, actor = admin, version: number | 'any' = 'any') =>
      answerOf(desk.change(actor, 'H21.195', { name: 'Tên mới', effectiveFrom: '2026-12-01', ...changes }, version));
    const old = (await house.agencies.find('H21.195'))!.name;
    expect(await change({}, own)).toBe('AGENCY_DECIDED_ABOVE');
    expect(await change({}, await desk.administratorOf('H21.16'))).toBe('AGENCY_NOT_FOUND');
    expect(await change({}, await desk.administratorOf('H21.16'), 7)).toBe('AGENCY_NOT_FOUND');
    expect(await change({ name: old })).toBe('AGENCY_UNCHANGED');
    expect(await change({ name: undefined })).toBe('AGENCY_UNCHANGED');
    expect(await change({ effectiveFrom: '2026-11-23' })).toBe('EFFECTIVE_IN_PAST');
    expect(await change({}, admin, 7)).toBe('VERSION_MOVED');
    expect(await desk.change(admin, 'H21.195', { name: 'Tên mới', effectiveFrom: '2026-12-01' }, 1)).toEqual({
      code: 'H21.195',
      version: 2,
    });
    expect(await change({ name: 'Khác', effectiveFrom: '2026-11-30' })).toBe('AGENCY_CHANGED_LATER');
    // Said again for the day that has not come, it replaces what was said.
    expect(await change({ name: 'Tên sau cùng' })).toBe('done');
    const names = async (at: string) => {
      house.clock.at = new Date(at);
      const listed = await house.lists.list({ on: at.slice(0, 10), parentCode: 'H21', limit: 200 });
      return [
        await house.agencies.names().then((nameOf) => nameOf('H21.195')),
        await house.replica.agencies.find('H21.195').then((agency) => agency?.name),
        listed.items.find(({ code }) => code === 'H21.195')?.name,
      ];
    };
    await house.replica.reference.refresh();
    await house.reference.refresh();
    expect(await names('2026-11-30T23:59:59+07:00')).toEqual([old, old, old]);
    expect(await names('2026-12-01T00:00:00+07:00')).toEqual(Array(3).fill('Tên sau cùng'));
    const whole = await desk.reader.find('H21.195', TODAY);
    expect(whole).toMatchObject({ name: old, version: 3, terms: [{ name: old, decision: null }, { name: 'Tên sau cùng' }] });
    expect((await entriesOf('H21.195')).map(({ type, facts }) => [type, facts['name'], facts['validFrom']])).toEqual([
      ['agencies.agency-entered.v1', old, '2025-07-01'],
      ['agencies.agency-changed.v1', 'Tên mới', '2026-12-01'],
      ['agencies.agency-changed.v1', 'Tên sau cùng', '2026-12-01'],
    ]);
  });

  it('are moved from a day on, and who sees what follows from its first second, on every replica and without a job', async () => {
    const admin = await desk.administratorOf('H21');
    expect(await answerOf(desk.change(admin, 'H21.24.08', { parentCode: 'H21.16', effectiveFrom: '2027-01-01' }))).toBe('done');
    const seenBy = async (at: string) => [
      (await scopeOn(at, 'H21.16')).map((scope) => scope?.includes('H21.24.08')),
      (await scopeOn(at, 'H21.24')).map((scope) => scope?.includes('H21.24.08')),
    ];
    const revisionOn = async (at: string) => {
      house.clock.at = new Date(at);
      return house.directory.revision();
    };
    const [last, first] = ['2026-12-31T23:59:59+07:00', '2027-01-01T00:00:00+07:00'];
    expect(await seenBy(last)).toEqual([
      [false, false],
      [true, true],
    ]);
    const before = await revisionOn(last);
    expect(await seenBy(first)).toEqual([
      [true, true],
      [false, false],
    ]);
    // Whoever remembers a caller asks again: rights are of another revision.
    expect(await revisionOn(first)).not.toBe(before);
    expect((await house.agencies.lineageOf('H21.24.08')).map(({ code }) => code)).toEqual(['H21.24.08', 'H21.16', 'H21']);
  });

  it('are moved by whoever reaches both places by one whole grant, and towards nobody’s own post', async () => {
    const move = (actor: Awaited<ReturnType<typeof desk.administratorOf>>, parentCode: string, code = 'H21.24.01.28') =>
      answerOf(desk.change(actor, code, { parentCode }));
    const [nature, land, admin] = [
      await desk.administratorOf('H21.24'),
      await desk.administratorOf('H21.24.01'),
      await desk.administratorOf('H21'),
    ];
    expect(await move(admin, 'H05')).toBe('AGENCY_OF_OTHER_TREE');
    expect(await move(admin, 'H21.77')).toBe('AGENCY_UNKNOWN');
    expect(await move(nature, 'H21.16')).toBe('AGENCY_OUT_OF_REACH');
    expect(await move(land, 'H21.24')).toBe('AGENCY_OUT_OF_REACH');
    expect(await move(nature, 'H21.24.01.01', 'H21.24.01')).toBe('AGENCY_UNDER_ITSELF');
    expect(await move(admin, 'H21.24.01', 'H21.134')).toBe('AGENCY_LEVEL_MISPLACED');
    const both = { ...nature, grants: [...land.grants, ...(await desk.administratorOf('H21.16')).grants] };
    expect(await move(both, 'H21.16')).toBe('AGENCY_OUT_OF_REACH');
    // Restricted dossiers would be shown by somebody who is not cleared for them; at the root of the tree nobody stands above.
    expect(await move(nature, 'H21.24')).toBe('AGENCY_MOVE_TOO_WIDE');
    const cleared = await desk.administratorOf('H21.24', { confidentialities: ['ordinary', 'restricted'] });
    expect(await move({ ...cleared, grants: [{ ...cleared.grants[0]!, sectorCodes: ['A'] }] }, 'H21.24')).toBe('AGENCY_MOVE_TOO_WIDE');
    const director = { ...admin, id: actorIdOf(ISSUER, 'stp-giam-doc') };
    expect(await move(director, 'H21.16')).toBe('AGENCY_TOWARDS_ONESELF');
    expect(await move(standingInFor(director.id, admin), 'H21.16')).toBe('AGENCY_TOWARDS_ONESELF');
    expect(await move(director, 'H21.24.58')).toBe('done');
    expect(await move(cleared, 'H21.24')).toBe('done');
  });

  it('never stand in a circle, whoever moves them at a time, today or to come', async () => {
    const admin = await desk.administratorOf('H21');
    const [a, b, c] = ['H21.24.01.10', 'H21.24.01.11', 'H21.24.01.12'] as const;
    for (const effectiveFrom of ['2027-03-01', '2027-04-01', '2027-05-01', '2027-06-01']) {
      const moves = [
        [a, b],
        [b, c],
        [c, a],
      ] as const;
      const answers = await Promise.all(
        moves.map(([code, parentCode]) => answerOf(desk.change(admin, code, { parentCode, effectiveFrom }))),
      );
      expect(answers.filter((each) => each !== 'done').length).toBeGreaterThan(0);
      for (const each of answers) expect(['done', 'AGENCY_UNDER_ITSELF', 'CONCURRENT_CHANGE', 'AGENCY_UNCHANGED']).toContain(each);
      house.clock.at = new Date(`${effectiveFrom}T00:00:00+07:00`);
      await house.reference.refresh();
      for (const code of [a, b, c]) expect((await house.agencies.lineageOf(code)).at(-1)?.code).toBe('H21');
      house.clock.at = new Date(`${TODAY}T09:00:00+07:00`);
    }
    // What is decided for later counts too: by then the one would stand under the other.
    expect(await answerOf(desk.change(admin, 'H21.24.01.13', { parentCode: 'H21.24.01.14', effectiveFrom: '2027-02-01' }))).toBe('done');
    expect(await answerOf(desk.change(admin, 'H21.24.01.14', { parentCode: 'H21.24.01.13', effectiveFrom: TODAY }))).toBe(
      'AGENCY_UNDER_ITSELF',
    );
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });

  it('are ended from a day on, when nobody stands under them any more', async () => {
    const [admin, nature] = [await desk.administratorOf('H21'), await desk.administratorOf('H21.24.01')];
    expect(await answerOf(desk.end(nature, 'H21.24.01'))).toBe('AGENCY_DECIDED_ABOVE');
    await expect(desk.end(admin, 'H21.24.01', '2027-01-01')).rejects.toMatchObject({
      code: 'AGENCY_HAS_PARTS',
      details: { codes: expect.arrayContaining(['H21.24.01.01']) },
    });
    expect(await answerOf(desk.end(nature, 'H21.24.01.20', '2026-11-23'))).toBe('EFFECTIVE_IN_PAST');
    expect(await desk.end(nature, 'H21.24.01.20', '2027-01-01', 1)).toEqual({ code: 'H21.24.01.20', version: 2 });
    expect(await answerOf(desk.end(nature, 'H21.24.01.20', '2027-01-02'))).toBe('AGENCY_OVER');
    expect(await answerOf(desk.end(nature, 'H21.24.01.20', '2026-12-01'))).toBe('done');
    expect((await scopeOn('2026-11-30T23:59:59+07:00', 'H21.24.01.20'))[1]).toEqual(['H21.24.01.20']);
    expect(await scopeOn('2026-12-01T00:00:00+07:00', 'H21.24.01.20')).toEqual([undefined, undefined]);
    // Those above go on seeing what it left.
    expect((await scopeOn('2026-12-01T00:00:00+07:00', 'H21.24'))[0]).toContain('H21.24.01.20');
    house.clock.at = new Date(`${TODAY}T09:00:00+07:00`);
    expect(await answerOf(desk.change(nature, 'H21.24.01.20', { name: 'Khác', effectiveFrom: '2026-12-01' }))).toBe('AGENCY_OVER');
    expect(await answerOf(desk.found(admin, { code: 'H21.24.01.20.1', parentCode: 'H21.24.01.20' }))).toBe('AGENCY_PARENT_NOT_IN_FORCE');
  });
});
