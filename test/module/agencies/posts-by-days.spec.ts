import type { Actor } from '../../../src/shared/actor.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { agencyCommands, answerOf, TODAY } from './agency-commands.js';
import { officerCommands } from './officer-commands.js';

describe('a post in an agency that moves away', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  beforeAll(async () => {
    house = await agenciesHouse();
    await house.seed.execute(undefined, ISSUER);
  });
  afterAll(() => house.close());

  it('is given and changed for days on which the agency stands below the giver', async () => {
    const desk = officerCommands(house);
    const { administratorOf, change: move, end } = agencyCommands(house);
    const admin = await administratorOf('H21');
    for (const [code, parentCode] of [
      ['H21.24.01.05', 'H21.24'],
      ['H21.24.01.06', 'H21.16'],
      // Not the agency itself: what it stands under.
      ['H21.24.01', 'H21.16'],
    ] as const)
      expect(await answerOf(move(admin, code, { parentCode, effectiveFrom: '2027-03-01' }))).toBe('done');
    await house.reference.refresh();
    const [nature, land] = [await administratorOf('H21.24'), await administratorOf('H21.24.01')];
    const { id } = await desk.enrolled();
    const given = async (agencyCode: string, actor: Actor, validFrom: string, validTo: string | null) =>
      answerOf(desk.give(id, actor, { agencyCode, validFrom, validTo, title: `${agencyCode} ${actor.subject} ${validFrom}` }));
    for (const [agencyCode, actor, validFrom, validTo, code] of [
      ['H21.24.01.05', land, TODAY, null, 'POST_OUTLIVES_REACH'],
      ['H21.24.01.05', land, TODAY, '2027-03-02', 'POST_OUTLIVES_REACH'],
      ['H21.24.01.05', land, '2027-03-01', '2027-04-01', 'POST_OUTLIVES_REACH'],
      ['H21.24.01.05', land, TODAY, '2027-03-01', 'done'],
      ['H21.24.01.05', nature, TODAY, null, 'done'],
      ['H21.24.01.06', land, '2028-01-01', null, 'POST_OUTLIVES_REACH'],
      ['H21.24.01.06', nature, '2028-01-01', null, 'POST_OUTLIVES_REACH'],
      ['H21.24.01.06', admin, '2028-01-01', null, 'done'],
      ['H21.24.01.07', nature, TODAY, null, 'POST_OUTLIVES_REACH'],
      ['H21.24.01.07', nature, TODAY, '2027-03-01', 'done'],
      ['H21.24.01.07', land, TODAY, null, 'done'],
      // What comes below somebody later is given by who is above it today, or from that day on.
      ['H21.24.01.06', await administratorOf('H21.16'), '2027-03-01', null, 'AGENCY_OUT_OF_REACH'],
    ] as const)
      expect([agencyCode, validFrom, validTo, await given(agencyCode, actor, validFrom, validTo)]).toEqual([
        agencyCode,
        validFrom,
        validTo,
        code,
      ]);

    // What is decided for a later day is decided by who stands above by then.
    const named = (actor: Actor, effectiveFrom: string) =>
      answerOf(move(actor, 'H21.24.01.08', { name: `Từ ${effectiveFrom}`, effectiveFrom }));
    expect([await named(nature, '2027-03-01'), await named(nature, '2027-02-28'), await named(land, '2027-03-01')]).toEqual([
      'AGENCY_DECIDED_ABOVE',
      'done',
      'done',
    ]);
    expect(await answerOf(end(nature, 'H21.24.01.08', '2027-03-02'))).toBe('AGENCY_DECIDED_ABOVE');

    const place = { officerId: id, postId: (await desk.give(id, land, { agencyCode: 'H21.24.01.06', validTo: '2027-02-01' })).postId! };
    const change = (validTo: string | null, actor = land) => answerOf(desk.change.execute(place, 'any', { validTo }, actor));
    expect([await change(null), await change('2027-03-02'), await change('2027-03-01')]).toEqual([
      'POST_OUTLIVES_REACH',
      'POST_OUTLIVES_REACH',
      'done',
    ]);
    // Given further by somebody above, it can still be made shorter here.
    expect([await change(null, admin), await change('2027-02-01'), await change('2027-05-01')]).toEqual([
      'done',
      'done',
      'POST_OUTLIVES_REACH',
    ]);
  });
});
