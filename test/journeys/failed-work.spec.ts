import { OutsideJobs } from '../../src/platform/jobs/outside-jobs.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { WARD, atTheCounter, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

interface Stuck {
  readonly jobs: readonly { readonly lane: string; readonly dead: boolean; readonly lastError: string; readonly waitingBehind: number }[];
  readonly streams: readonly { readonly follower: string; readonly streamId: string; readonly dead: boolean; readonly lastError: string }[];
}

describe('background work that failed', () => {
  let house: House;
  let receiver: WebhookReceiver;
  let operator: Caller;
  let dossierId: string;
  beforeAll(async () => {
    house = await House.open();
    receiver = await WebhookReceiver.open();
    operator = await house.as('operator');
    const partner = await house.as(officerOf(WARD, 'partner-system'));
    const set = await partner.put('/v1/partner/webhook', { url: receiver.url, types: ['dossiers.submitted.v1', 'dossiers.accepted.v1'] });
    receiver.secret = set.body.secret as string;
    receiver.answering = () => ({ status: 500 });
    dossierId = (await (await house.as('desk-officer-commune')).post('/v1/desk/dossiers', atTheCounter())).body.id as string;
    await house.app.get(Followers).drain();
  });
  afterAll(async () => {
    await receiver.close();
    await house.close();
  });

  const stuck = async (): Promise<Stuck> => (await operator.get('/v1/admin/failed-work')).body as Stuck;

  it('is shown to operators: a subscriber that never answers well is given up after days, and holds what comes behind', async () => {
    await house.clockTo('2026-11-30 08:00');
    const { jobs } = await stuck();
    expect(jobs).toEqual([
      expect.objectContaining({
        dead: true,
        lane: expect.stringContaining(dossierId),
        lastError: expect.stringContaining('500'),
        targetName: null,
        waitingBehind: 1,
      }),
    ]);
    expect((await house.anybody.get('/metrics')).text).toContain('motcua_outside_jobs{kind="notices.webhook",state="dead"} 1');
  });

  it('is answered under a tag of its content, and stays out of every store', async () => {
    const { headers } = await operator.get('/v1/admin/failed-work');
    expect([headers['etag'], headers['cache-control']]).toEqual([expect.stringMatching(/^W\/"/), 'no-store']);
    expect((await operator.get('/v1/admin/failed-work', { 'if-none-match': headers['etag'] as string })).status).toBe(304);
  });

  it('is nobody else’s business', async () => {
    for (const role of ['agency-head', 'administrator'] as const) {
      const other = await house.as(officerOf(role === 'administrator' ? 'H21' : WARD, role));
      expect([
        role,
        (await other.get('/v1/admin/failed-work')).status,
        (await other.send('/v1/admin/failed-work/retry', undefined)).status,
      ]).toEqual([role, 403, 403]);
    }
  });

  it('goes on in its order once the cause is mended and an operator says so', async () => {
    receiver.answering = () => ({ status: 204 });
    receiver.effects.length = 0;
    expect((await operator.send('/v1/admin/failed-work/retry', undefined)).body).toEqual({ jobs: 1, streams: 0 });
    await house.app.get(OutsideJobs).run();
    expect(receiver.effects.map(({ event }) => event.type)).toEqual(['dossiers.submitted.v1', 'dossiers.accepted.v1']);
    expect(await stuck()).toEqual({ jobs: [], streams: [] });
    expect((await operator.send('/v1/admin/failed-work/retry', undefined)).body).toEqual({ jobs: 0, streams: 0 });
  });
});
