import { reaching } from '../../support/rights.js';
import { grantOf } from '../../../src/shared/grant.js';
import { PARTNER_EVENT_TYPES } from '../../../src/modules/notices/notices.events.js';
import type { Actor } from '../../../src/shared/actor.js';
import { WebhookReceiver } from '../../support/webhook-receiver.js';
import { noticesHouse, partnerOf, type NoticesHouse } from './notices-house.js';

const WARD = 'H21.195';
const FOREIGN = 'H21.217';
const HOUR = 3_600_000;

describe('events for partner systems', () => {
  let house: NoticesHouse;
  let receiver: WebhookReceiver;
  beforeAll(async () => {
    house = await noticesHouse();
    receiver = await WebhookReceiver.open();
    receiver.secret = (await house.keepWebhook.set({ url: receiver.url, types: PARTNER_EVENT_TYPES }, false, partnerOf(WARD))).secret ?? '';
  });
  afterAll(async () => {
    await receiver.close();
    await house.close();
  });
  beforeEach(() => {
    receiver.calls.length = 0;
    receiver.effects.length = 0;
    receiver.answering = () => ({ status: 204 });
  });

  const deliver = async (): Promise<void> => {
    await house.followers.drain();
    await house.outside.run();
  };
  const typesOf = (id: string) =>
    receiver.effects.filter(({ event }) => event.subject === id).map(({ event }) => event.type.replace(/^dossiers\.|\.v1$/g, ''));

  it('are signed, and tried again until they are taken: once in effect and in the order of the dossier', async () => {
    let failures = 2;
    receiver.answering = () => ({ status: failures-- > 0 ? 500 : 200 });
    const id = await house.received(WARD);
    await house.change(id, (dossier) => dossier.startProcessing());
    await house.change(id, (dossier) => dossier.conclude('granted', 'ghi chú riêng', house.clock.at));
    await deliver();
    for (let hours = 0; hours < 3; hours += 1) {
      house.later(HOUR);
      await house.outside.run();
    }
    expect(typesOf(id)).toEqual(['submitted', 'accepted', 'processing-started', 'concluded']);
    expect(receiver.calls).toHaveLength(6);
    expect(new Set(receiver.calls.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.forged).toEqual([]);
    expect(receiver.calls[0]?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    const versions = receiver.effects.map(({ event }) => event.data['version']);
    expect(versions).toEqual([1, 2, 3, 4]);
    const codes = receiver.effects.map(({ event }) => event.data['dossierCode']);
    expect(codes).toEqual([null, expect.stringMatching(/^H21\.195-261120-\d{4}$/), codes[1], codes[1]]);
  });

  it('that wait behind one that failed do not hold the clock of the sandbox at the time when they were due', async () => {
    receiver.answering = () => ({ status: 503 });
    await house.received(WARD);
    await deliver();
    for (let tries = 0; tries < 3; tries += 1) {
      const next = await house.outside.nextWorkAt();
      expect(next?.getTime()).toBeGreaterThan(house.clock.at.getTime());
      house.clock.at = next!;
      await house.outside.run();
    }
    receiver.answering = () => ({ status: 204 });
    house.later(HOUR);
    await deliver();
    expect(await house.outside.nextWorkAt()).toBeUndefined();
  });

  it('are all there, each once and in order, when a subscriber comes back after three days', async () => {
    receiver.answering = () => ({ status: 503 });
    const id = await house.received(WARD);
    const other = await house.received(WARD);
    await deliver();
    for (let hours = 0; hours < 72; hours += 1) {
      if (hours === 30) await house.change(id, (dossier) => dossier.startProcessing());
      if (hours === 60) await house.change(id, (dossier) => dossier.conclude('granted', null, house.clock.at));
      house.later(HOUR);
      await deliver();
    }
    receiver.effects.length = 0;
    receiver.answering = () => ({ status: 204 });
    for (let hours = 0; hours < 24; hours += 1) {
      house.later(HOUR);
      await deliver();
    }
    expect([typesOf(id), typesOf(other)]).toEqual([
      ['submitted', 'accepted', 'processing-started', 'concluded'],
      ['submitted', 'accepted'],
    ]);
    expect(await house.database.read(`select 1 from platform.outside_job where state <> 'done'`)).toEqual([]);
  });

  it('carry no personal data', async () => {
    const applicant = {
      kind: 'citizen',
      name: 'Đào Thanh Hà',
      identityNumber: '052088627434',
      phone: '0912345678',
      email: 'ha@example.vn',
      address: 'Hoài Nhơn',
      communeCode: null,
    } as const;
    const id = await house.received(WARD, { applicant });
    await house.change(id, (dossier) => dossier.startProcessing());
    await house.change(id, (dossier) => dossier.withdraw('Lý do riêng tư.', house.clock.at));
    await deliver();
    expect(typesOf(id)).toEqual(['submitted', 'accepted', 'processing-started', 'withdrawn']);
    const sent = receiver.calls.map(({ body }) => body).join();
    for (const word of [applicant.name, applicant.identityNumber, applicant.phone, applicant.email, applicant.address, 'riêng tư'])
      expect(sent).not.toContain(word);
  });

  it('of a foreign agency are never sent and never read', async () => {
    const foreign = await house.received(FOREIGN);
    const shared = await house.received(WARD, { receivingAgencyCode: FOREIGN });
    await deliver();
    expect(typesOf(foreign)).toEqual([]);
    expect(typesOf(shared)).toEqual(['submitted', 'accepted']);
    const read = await house.feed.after(reaching(WARD), 0, 200);
    expect(read.some(({ dossierId }) => dossierId === foreign)).toBe(false);
    expect(read.filter(({ dossierId }) => dossierId === shared)).toHaveLength(2);
    expect(await house.feed.after(reaching(), 0, 200)).toEqual([]);
  });

  it('are not sent any more once the rights are gone, though their job waits', async () => {
    receiver.answering = () => ({ status: 503 });
    const id = await house.received(WARD);
    await deliver();
    await house.keepWebhook.set({ url: receiver.url, types: PARTNER_EVENT_TYPES }, false, partnerOf(FOREIGN));
    receiver.answering = () => ({ status: 204 });
    house.later(HOUR);
    receiver.calls.length = 0;
    await house.outside.run();
    expect([typesOf(id), receiver.calls]).toEqual([[], []]);
    await house.keepWebhook.set({ url: receiver.url, types: PARTNER_EVENT_TYPES }, false, partnerOf(WARD));
  });

  it('follow no redirect', async () => {
    receiver.answering = () => ({ status: 302, location: receiver.url });
    const id = await house.received(WARD);
    await deliver();
    expect(receiver.calls).toHaveLength(1);
    receiver.answering = () => ({ status: 204 });
    house.later(HOUR);
    await house.outside.run();
    expect(typesOf(id)).toEqual(['submitted', 'accepted']);
  });

  it('reach a subscriber once per message with two processes that follow and deliver at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => house.received(WARD)));
    await Promise.all([house.followers.drain(), house.replica.followers.drain()]);
    await house.followers.drain();
    await Promise.all([house.outside.run(), house.replica.outside.run()]);
    await house.outside.run();
    expect(ids.map(typesOf)).toEqual(ids.map(() => ['submitted', 'accepted']));
    expect(receiver.calls).toHaveLength(24);
    const read = await house.feed.after(reaching(WARD), 0, 200);
    expect(read.map(({ position }) => position)).toEqual(read.map(({ position }) => position).sort((a, b) => a - b));
    expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
  });
});

const administratorOf = (agencyScope: readonly string[]): Actor => ({
  ...partnerOf(agencyScope[0]!, '00000000-0000-8000-8000-0000000000f2'),
  kind: 'officer',
  grants: [grantOf(['administrator'], agencyScope, agencyScope[0])],
});

describe('the subscription of a partner system', () => {
  let house: NoticesHouse;
  beforeAll(async () => void (house = await noticesHouse()));
  afterAll(() => house.close());
  const partner = partnerOf(WARD);
  const terms = { url: 'https://he-thong.example.vn/su-kien', types: ['dossiers.accepted.v1'] };

  it('shows its secret once and keeps it sealed', async () => {
    const first = await house.keepWebhook.set(terms, false, partner);
    expect(first.secret).toMatch(/^whsec_/);
    expect((await house.keepWebhook.set({ ...terms, types: PARTNER_EVENT_TYPES }, false, partner)).secret).toBeNull();
    const renewed = await house.keepWebhook.set(terms, true, partner);
    expect(renewed.secret).not.toBe(first.secret);
    expect(await house.keepWebhook.look(partner)).toMatchObject({ ...terms, secret: null, agencyCode: WARD, version: 3 });
    const kept = JSON.stringify([
      await house.database.read('select * from notices.webhook'),
      await house.database.read('select facts from journal.entry'),
    ]);
    for (const { secret } of [first, renewed]) expect(kept).not.toContain(secret?.slice(6));
  });

  it('is one per partner, ends, and begins anew with another secret', async () => {
    expect(await house.database.read('select 1 from notices.webhook')).toHaveLength(1);
    await house.keepWebhook.end(partner);
    await expect(house.keepWebhook.look(partner)).rejects.toMatchObject({ code: 'WEBHOOK_NOT_FOUND' });
    await expect(house.keepWebhook.end(partner)).rejects.toMatchObject({ code: 'WEBHOOK_NOT_FOUND' });
    expect((await house.keepWebhook.set(terms, false, partner)).secret).toMatch(/^whsec_/);
  });

  it('is seen and ended by the administrator of its agency or of one above, and by no other', async () => {
    const [{ id } = { id: '' }] = await house.oversee.list(administratorOf([WARD]));
    expect((await house.oversee.list(administratorOf(['H21', WARD])))[0]).toMatchObject({
      id,
      agencyCode: WARD,
      state: 'active',
      partnerId: partner.id,
    });
    expect(await house.oversee.list(administratorOf([FOREIGN]))).toEqual([]);
    await expect(house.oversee.end(id, administratorOf([FOREIGN]))).rejects.toMatchObject({ code: 'WEBHOOK_NOT_FOUND' });
    await house.oversee.end(id, administratorOf([WARD]));
    expect(await house.oversee.list(administratorOf([WARD]))).toEqual([]);
    await expect(house.keepWebhook.look(partner)).rejects.toMatchObject({ code: 'WEBHOOK_NOT_FOUND' });
    await house.keepWebhook.set(terms, false, partner);
  });

  it('ends when its owner turns up for another agency', async () => {
    await expect(house.keepWebhook.look(partnerOf(FOREIGN))).rejects.toMatchObject({ code: 'WEBHOOK_NOT_FOUND' });
    expect(await house.oversee.list(administratorOf([WARD]))).toEqual([]);
    await house.keepWebhook.set(terms, false, partner);
  });

  it('is shown as suspended when its agency is no more', async () => {
    house.clock.at = new Date('2026-11-20T07:10:00Z');
    await house.database.write('update agencies.agency set valid_to = $2::date where code = $1', [WARD, '2026-11-01']);
    await house.database.write('update agencies.revision set revision = revision + 1 where id = 1');
    await house.reference.refresh();
    expect(await house.keepWebhook.look(partner)).toMatchObject({ state: 'suspended' });
  });

  it('leads to no private address, and needs an agency', async () => {
    await expect(house.keepWebhook.set({ ...terms, url: 'https://169.254.169.254/latest' }, false, partner)).rejects.toMatchObject({
      code: 'WEBHOOK_URL_REFUSED',
    });
    const { agencyCode: _, ...nobody } = partner;
    await expect(house.keepWebhook.set(terms, false, nobody)).rejects.toMatchObject({
      code: 'PARTNER_WITHOUT_AGENCY',
    });
  });
});
