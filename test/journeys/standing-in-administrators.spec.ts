import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { Database } from '../../src/platform/database/database.js';
import { playStories } from '../../src/seed/examples/prepare-examples.js';
import { SYSTEM_ACTOR, type Role } from '../../src/shared/actor.js';
import { House, JOURNEY_START } from '../support/house.js';
import { enrolled, officerWithPosts } from '../support/limited-officer.js';
import { Examples } from '../support/sent-example.js';

const PROVINCE = 'H21';
/** A ward that no example is about: by the own post there nothing of an agency of the examples can be decided. */
const OWN = 'H21.110';
const ROLES: readonly Role[] = ['administrator', 'procedure-controller'];
const TODAY = JOURNEY_START.slice(0, 10);

/** What is of an agency, by the operation: nothing but the post of whoever is away reaches it. */
const OF_AN_AGENCY = [
  'addAgency',
  'addAgencyTerm',
  'addBreach',
  'addCalendar',
  'addDutyRule',
  'addPartnerSecret',
  'addPartnerSystem',
  'closeBreach',
  'disablePartnerSystem',
  'enablePartnerSystem',
  'endAgency',
  'endAgencyWebhook',
  'endPartnerSecret',
  'endPost',
  'givePost',
  'mergeAgencies',
  'publishCalendarVersion',
  'recordBreachInforming',
  'recordBreachNotice',
  'reviseBreach',
  'revisePartnerSystem',
  'setPostReach',
  'withdrawAgencyEnding',
  'withdrawAgencyTerm',
];

describe('somebody with a post of the own who stands in for the administrator of the province', () => {
  let house: House;
  let examples: Examples;
  let token: string;
  let away: string;
  beforeAll(async () => {
    house = await House.open();
    await house.clockTo('2026-11-20 14:10');
    await playStories(house.app, () => undefined);
    examples = new Examples(house, buildOpenApi(house.app));
    const administrator = await officerWithPosts(house, 'quan-tri-di-vang', { agencyCode: PROVINCE, roles: ROLES });
    away = (await administrator.get('/v1/me')).body.id as string;
    const own = { agencyCode: OWN, roles: ['administrator', 'procedure-controller'] } as const;
    const holder = await enrolled(house, 'quan-tri-thay', own, { agencyCode: PROVINCE, roles: ['archivist'] });
    const substitute = await house.as(holder);
    const substituteId = (await substitute.get('/v1/me')).body.id as string;
    const leave = { validFrom: TODAY, validTo: '2026-11-25', reason: 'Nghỉ phép', substituteId };
    expect((await administrator.post('/v1/officer/absences', leave)).status).toBe(201);
    ({ token } = await house.app.get(SandboxIssuer).mint(holder));
  });
  afterAll(() => house.close());

  const writes = () => examples.operations.filter(({ method, path }) => method !== 'GET' && path.startsWith('/v1/admin/'));
  /** On whose behalf the entries were made that came last. */
  const principalsBehind = async (xid: string): Promise<(string | null)[]> =>
    (
      await house.app
        .get(Database)
        .read<{ principal: string | null }>(
          'select distinct on_behalf_of as principal from journal.entry where xid > $1::int8 and actor_id <> $2::uuid',
          [xid, SYSTEM_ACTOR.id],
        )
    ).map(({ principal }) => principal);
  const lastEntry = async (): Promise<string> =>
    (await house.app.get(Database).read<{ xid: string }>('select max(xid)::text as xid from journal.entry'))[0]!.xid;

  it('decides by the post that reaches the thing, the own one before the other, and no route breaks over it', async () => {
    const wrong: string[] = [];
    const decided: string[] = [];
    for (const { operation } of writes()) {
      const { operationId } = operation;
      const before = await lastEntry();
      const { ok, text } = await examples.send(operationId, {}, '-thay', token);
      if (/ 5\d\d\b/.test(text)) wrong.push(text);
      const principals = await principalsBehind(before);
      if (!ok || principals.length === 0) continue;
      decided.push(operationId);
      const expected = OF_AN_AGENCY.includes(operationId) || !isOfOwnRole(operation['x-sandbox-persona']) ? away : null;
      if (principals.join() !== [expected].join()) wrong.push(`${operationId} on behalf of ${principals.join()}`);
    }
    expect(wrong).toEqual([]);
    expect([...OF_AN_AGENCY, 'addOfficer'].filter((each) => !decided.includes(each))).toEqual([]);
  });

  /** Whether the own post opens the route too. */
  const isOfOwnRole = (persona = ''): boolean => ['administrator', 'procedure-controller', 'head-of-procedure-control'].includes(persona);
});
