import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { floodLanes } from '../support/flooded-lanes.js';
import { WARD, atTheCounter, officerOf } from '../support/handed-in.js';
import { cloneReferenceDatabase } from '../support/reference-database.js';
import { Replica } from '../support/replica.js';
import type { TestDatabase } from '../support/test-database.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

const ACCEPTED = 'dossiers.accepted.v1';
const LANES = 2_000;

describe('two replicas, one that serves and one that runs jobs', () => {
  let database: TestDatabase;
  let dataDir: string;
  let serving: Replica;
  let working: Replica;
  let dark: WebhookReceiver;
  let bright: WebhookReceiver;
  beforeAll(async () => {
    database = await cloneReferenceDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-replicas-'));
    serving = await Replica.start(database, dataDir, { MOTCUA_ROLE: 'http' });
    working = await Replica.start(database, dataDir, { MOTCUA_ROLE: 'jobs', MOTCUA_DRAIN_SECONDS: '5' });
    dark = await WebhookReceiver.open();
    // Nobody waits that long.
    dark.answerAfterMs = 3_600_000;
    bright = await WebhookReceiver.open();
  });
  afterAll(async () => {
    await Promise.all([serving.stop(), working.stop()]);
    await Promise.all([dark.close(), bright.close()]);
    await rm(dataDir, { recursive: true, force: true });
    await database.drop();
  });

  const tokenOf = async (holder: object): Promise<string> =>
    (await serving.ask('/v1/sandbox/tokens', { method: 'POST', body: JSON.stringify(holder) })).body['token'] as string;
  const subscribe = async (subject: string, url: string): Promise<string> => {
    const token = await tokenOf({ ...officerOf(WARD, 'partner-system'), subject });
    const { status, body } = await serving.ask('/v1/partner/webhook', {
      method: 'PUT',
      token,
      body: JSON.stringify({ url, types: [ACCEPTED] }),
    });
    expect(status).toBe(200);
    return body['id'] as string;
  };
  const called = (receiver: WebhookReceiver, times: number): Promise<void> =>
    new Promise((done) => {
      receiver.answering = () => {
        if (receiver.calls.length >= times) done();
        return { status: 204 };
      };
    });
  const handIn = async (): Promise<void> => {
    const token = await tokenOf(officerOf(WARD, 'desk-officer'));
    const { status, body } = await serving.ask('/v1/desk/dossiers', { method: 'POST', token, body: JSON.stringify(atTheCounter()) });
    expect([status, body['status']]).toEqual([201, expect.any(String)]);
  };

  it(
    'what one takes in, the other tells on; a subscriber that never answers in 2,000 lanes keeps nobody waiting, and no replica from ' +
      'ending',
    async () => {
      const darkId = await subscribe('he-thong-im-lang', dark.url);
      await subscribe('he-thong-tra-loi', bright.url);
      const first = called(bright, 1);
      await handIn();
      await first;

      const four = called(dark, 5);
      await floodLanes(database.ownerUrl, darkId, ACCEPTED, LANES);
      await four;
      const second = called(bright, 2);
      await handIn();
      await second;
      expect(bright.effects.map(({ event }) => event.type)).toEqual([ACCEPTED, ACCEPTED]);

      const figures = await (await fetch(`${working.url}/metrics`)).text();
      for (const job of ['platform.outside-jobs', 'workflow.sla-sweep', 'journal.follower.notices.events'])
        expect(figures).toContain(`motcua_job_lag_seconds{job="${job}"}`);
      expect(await working.stop()).toBe(0);
      expect(await serving.stop()).toBe(0);
    },
  );

  it('the one that runs jobs answers health and figures, and nothing else', async () => {
    const again = await Replica.start(database, dataDir, { MOTCUA_ROLE: 'jobs' });
    expect((await again.ask('/health/ready')).status).toBe(200);
    expect(await again.ask('/v1/public/procedures')).toMatchObject({ status: 503, body: { code: 'REPLICA_RUNS_JOBS' } });
    expect(await again.ask('/v1/sandbox/tokens', { method: 'POST', body: '{}' })).toMatchObject({ status: 503 });
    expect(await again.stop()).toBe(0);
  });
});
