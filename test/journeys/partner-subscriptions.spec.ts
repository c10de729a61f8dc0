import { OutsideJobs } from '../../src/platform/jobs/outside-jobs.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { atTheCounter } from '../support/handed-in.js';
import { House } from '../support/house.js';
import { PartnerDesk } from '../support/partner-desk.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

describe('subscriptions of a registered system', () => {
  let house: House;
  let desk: PartnerDesk;
  beforeAll(async () => {
    house = await House.open();
    desk = await PartnerDesk.open(house);
  });
  afterAll(() => house.close());

  it('stop with the system: nothing more is sent to one that is switched off', async () => {
    await house.app.get(Followers).drain();
    const receiver = await WebhookReceiver.open();
    const system = await desk.registered();
    const caller = await desk.caller(system);
    const terms = { url: receiver.url, types: ['dossiers.accepted.v1'] };
    receiver.secret = (await caller.put('/v1/partner/webhook', terms)).body.secret as string;
    const clerk = await house.as('desk-officer-commune');
    const deliver = async () => {
      await clerk.post('/v1/desk/dossiers', atTheCounter());
      await house.app.get(Followers).drain();
      await house.app.get(OutsideJobs).run();
      return receiver.effects.length;
    };
    const state = async () => {
      const { items } = (await desk.administrator.get('/v1/admin/webhooks')).body as { items: { partnerId: string; state: string }[] };
      return items.find(({ partnerId }) => partnerId === system.id)?.state;
    };
    expect([await deliver(), await state()]).toEqual([1, 'active']);
    await desk.on(system.id, 'disable', { reason: 'Lộ khóa.' });
    expect([await deliver(), await state()]).toEqual([1, 'suspended']);
    await desk.on(system.id, 'enable');
    expect(await state()).toBe('active');
    await desk.change(system.id, { scopes: ['event.read'] });
    expect([await deliver(), await state()]).toEqual([1, 'suspended']);
    await desk.change(system.id, { scopes: ['event.read', 'webhook.manage'] });
    expect([await deliver(), await state()]).toEqual([2, 'active']);
    // What it does not take is shown to operators with its name.
    receiver.answering = () => ({ status: 500 });
    await deliver();
    const { name, agencyCode, agencyName } = (await desk.shown(system.id)) as Record<'name' | 'agencyCode' | 'agencyName', string>;
    const [targetName, targetAgencyCode, targetAgencyName] = [name, agencyCode, agencyName];
    const { jobs } = (await (await house.as('operator')).get('/v1/admin/failed-work')).body as { jobs: object[] };
    expect(jobs).toMatchObject([{ kind: 'notices.webhook', targetName, targetAgencyCode, targetAgencyName }]);
    await receiver.close();
  });
});
