import type { Role } from '../../src/shared/actor.js';
import { WARD } from '../support/handed-in.js';
import { House, JOURNEY_START, type Caller } from '../support/house.js';
import { enrolled } from '../support/limited-officer.js';
import { stateOf } from '../support/row-counts.js';

const [PROVINCE, DEPARTMENT, UNIT] = ['H21', 'H21.19', 'H21.19.03'];
const LEAVE = { validFrom: JOURNEY_START.slice(0, 10), validTo: '2026-11-25', reason: 'Nghỉ phép năm' };

interface Person {
  readonly id: string;
  readonly caller: Caller;
}

describe('heads on leave, and whoever serves at a unit with a code of its own', () => {
  let house: House;
  let [chair, wardHead, deputy, keeper, clerk]: Person[] = [];
  let [director, unitHead, unitOfficer, colleague]: Person[] = [];
  beforeAll(async () => {
    house = await House.open();
    const person = async (agencyCode: string, ...roles: Role[]) => {
      const caller = await house.as(await enrolled(house, `${agencyCode}-${roles.join('-')}-${(counter += 1)}`, { agencyCode, roles }));
      return { caller, id: (await caller.get('/v1/me')).body.id as string };
    };
    let counter = 0;
    chair = await person(PROVINCE!, 'agency-head');
    [wardHead, deputy] = [await person(WARD, 'agency-head'), await person(WARD, 'agency-head')];
    [keeper, clerk] = [await person(WARD, 'agency-head', 'administrator'), await person(WARD, 'case-officer')];
    director = await person(DEPARTMENT!, 'agency-head');
    [unitHead, unitOfficer] = [await person(UNIT!, 'agency-head'), await person(UNIT!, 'case-officer')];
    colleague = await person(UNIT!, 'desk-officer');
  });
  afterAll(() => house.close());

  const arrange = async (by: Person, officer: Person, agencyCode: string, substitute?: Person) => {
    const body = { ...LEAVE, officerId: officer.id, agencyCode, substituteId: substitute?.id ?? null };
    const answer = await by.caller.post('/v1/officer/absences', body);
    return [answer.status, answer.body.code];
  };
  const shown = async ({ caller }: Person) =>
    ((await caller.get('/v1/officer/absences')).body.items as { id: string; officerId: string; reason: string | null }[]).map(
      ({ officerId, reason }) => [officerId, reason],
    );

  it('are decided by nobody of the same rank, nobody beside, and for nobody further below than heads', async () => {
    const before = await stateOf(house);
    const refused: [Person, Person, string, number, string][] = [
      [deputy!, wardHead!, WARD, 403, 'ABSENCE_DECIDED_ABOVE'],
      [chair!, keeper!, WARD, 403, 'ABSENCE_DECIDED_ABOVE'],
      [chair!, clerk!, WARD, 404, 'OFFICER_NOT_FOUND'],
      [chair!, unitOfficer!, UNIT!, 404, 'OFFICER_NOT_FOUND'],
      [chair!, unitHead!, WARD, 404, 'OFFICER_NOT_FOUND'],
      [wardHead!, chair!, PROVINCE!, 422, 'AGENCY_UNKNOWN'],
      [director!, wardHead!, WARD, 422, 'AGENCY_UNKNOWN'],
      [unitHead!, director!, DEPARTMENT!, 422, 'AGENCY_UNKNOWN'],
      [colleague!, unitOfficer!, UNIT!, 403, 'ABSENCE_DECIDED_ABOVE'],
    ];
    for (const [by, officer, agencyCode, status, code] of refused) {
      expect([code, await arrange(by, officer, agencyCode)]).toEqual([code, [status, code]]);
    }
    expect(await arrange(chair!, wardHead!, WARD, colleague)).toEqual([422, 'SUBSTITUTE_OF_OTHER_AGENCY']);
    expect(await stateOf(house)).toEqual(before);
  });

  it('are arranged by the head above, who finds a substitute among the officers there', async () => {
    const fellows = await chair!.caller.get(`/v1/officer/fellow-officers?agencyCode=${WARD}&limit=200`);
    expect((fellows.body.items as { id: string }[]).map(({ id }) => id)).toEqual(expect.arrayContaining([wardHead!.id, deputy!.id]));
    expect((await clerk!.caller.get(`/v1/officer/fellow-officers?agencyCode=${UNIT}`)).body.code).toBe('AGENCY_UNKNOWN');
    expect(await arrange(chair!, wardHead!, WARD, deputy)).toEqual([201, undefined]);
    expect((await deputy!.caller.get('/v1/me')).body.standsInFor).toMatchObject([{ officerId: wardHead!.id, agencyCode: WARD }]);
    expect(await arrange(director!, unitHead!, UNIT!)).toEqual([201, undefined]);
    expect(await arrange(director!, unitOfficer!, UNIT!, colleague)).toEqual([201, undefined]);
  });

  it('are shown to whoever may decide about them, and ended by them', async () => {
    const [ward, unit, below] = [wardHead!, unitHead!, unitOfficer!].map(({ id }) => [id, LEAVE.reason]);
    expect(await shown(chair!)).toEqual([ward, unit]);
    expect(await shown(keeper!)).toEqual([ward]);
    expect(await shown(director!)).toEqual([unit, below]);
    expect(await shown(colleague!)).toEqual([[unitOfficer!.id, null]]);
    expect(await shown(clerk!)).toEqual([]);
    const ended = async (by: Person, id: string) => {
      const { status, body } = await by.caller.post(`/v1/officer/absences/${id}/ending`, {});
      return [status, body.code];
    };
    const idsOf = async ({ caller }: Person) =>
      ((await caller.get('/v1/officer/absences')).body.items as { id: string }[]).map(({ id }) => id);
    const [[ofWard], [, ofOfficer]] = [await idsOf(chair!), await idsOf(director!)];
    expect(await ended(director!, ofWard!)).toEqual([404, 'ABSENCE_NOT_FOUND']);
    expect(await ended(chair!, ofOfficer!)).toEqual([404, 'ABSENCE_NOT_FOUND']);
    expect(await ended(deputy!, ofWard!)).toEqual([403, 'ABSENCE_DECIDED_ABOVE']);
    expect(await ended(chair!, ofWard!)).toEqual([200, undefined]);
    expect(await ended(director!, ofOfficer!)).toEqual([200, undefined]);
  });
});
