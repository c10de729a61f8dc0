import { AgencyReference } from '../../src/modules/agencies/persistence/agency-reference.js';
import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { addDayOff } from '../support/added-day-off.js';
import { fosterCare } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

const MISSING = { items: ['Bản sao giấy chứng sinh'], reason: 'Thiếu giấy tờ.' };

interface Entry {
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

describe('a calendar that changes while an online dossier waits', () => {
  let house: House;
  let desk: Caller;
  let citizen: Caller;
  beforeAll(async () => {
    house = await House.open();
    [desk, citizen] = [await house.as('desk-officer-commune'), await house.as('citizen')];
  });
  afterAll(() => house.close());

  const submitted = async (): Promise<string> => (await citizen.post('/v1/citizen/dossiers', fosterCare())).body.id as string;
  const detail = async (id: string): Promise<Record<string, unknown>> =>
    (await desk.get(`/v1/desk/dossiers/${id}`)).body as Record<string, unknown>;
  const entries = async (caller: Caller, way: string, id: string, type: string): Promise<readonly Entry[]> =>
    ((await caller.get(`/v1/${way}/dossiers/${id}/timeline`)).body.items as Entry[]).filter((entry) => entry.type === type);

  it('moves the reply and the time for the answer, tells the applicant of the later day, and closes nobody too early', async () => {
    const [waiting, asked] = [await submitted(), await submitted()];
    await desk.post(`/v1/desk/dossiers/${asked}/supplement-requests`, MISSING, 1);
    const shown = async () => [(await detail(waiting))['replyDueAt'], (await detail(asked))['answerDueAt']];
    expect(await shown()).toEqual(['2026-11-23T14:10:00+07:00', '2026-12-14T17:00:00+07:00']);
    await addDayOff(house.app.get(Database), '2026-11-23', 2);
    await house.app.get(AgencyReference).refresh();
    await house.clockTo('2026-11-20 14:20');

    // Monday is off by now, and Tuesday is a holiday.
    expect(await shown()).toEqual(['2026-11-25T14:10:00+07:00', '2026-12-15T17:00:00+07:00']);
    expect(await entries(desk, 'desk', waiting, 'dossiers.reply-recomputed.v1')).toMatchObject([
      {
        facts: {
          previousReplyDueAt: '2026-11-23T14:10:00+07:00',
          replyDueAt: '2026-11-25T14:10:00+07:00',
          previousCalendar: { version: 2 },
          calendar: { version: 3 },
          why: expect.stringContaining('2026: '),
        },
      },
    ]);
    expect(await entries(citizen, 'citizen', waiting, 'dossiers.reply-recomputed.v1')).toEqual([]);
    const [told] = await entries(citizen, 'citizen', asked, 'dossiers.answer-time-recomputed.v1');
    expect(told?.facts).toMatchObject({ previousAnswerDueAt: '2026-12-14T17:00:00+07:00', answerDueAt: '2026-12-15T17:00:00+07:00' });
    expect(told?.facts).not.toHaveProperty('calendar');
    await house.app.get(Followers).drain();
    const { body } = await house.anybody.get(`/v1/sandbox/outbox?limit=200&dossierId=${asked}`);
    const notices = (body.items as { templateCode: string; body: string }[]).filter(
      ({ templateCode }) => templateCode === 'answer-time-recomputed',
    );
    expect(notices.map((notice) => notice.body)).toEqual([expect.stringContaining('15/12/2026')]);

    await house.clockTo('2026-12-15 16:00');
    expect((await detail(asked))['status']).toBe('supplement-required');
    await house.clockTo('2026-12-15 18:00');
    expect(await detail(asked)).toMatchObject({ status: 'stopped', stopGround: 'applicant-silent' });
  });
});
