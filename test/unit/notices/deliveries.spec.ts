import { USUAL_LIMITS, type Limits } from '../../../src/shared/grant.js';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { cloudEventOf, isReached } from '../../../src/modules/notices/domain/partner-event.js';
import { SecretBox } from '../../../src/platform/config/secret-box.js';
import { newWebhookSecret, signedHeaders } from '../../../src/modules/notices/gateways/standard-webhooks.js';
import { jobIdAt } from '../../../src/modules/notices/jobs/event-follower.js';

describe('signatures', () => {
  it('are those of the example of Standard Webhooks', () => {
    const headers = signedHeaders(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1_614_265_330_000),
      '{"test": 2432232314}',
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('come from secrets of 32 random bytes', () => {
    expect(newWebhookSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(newWebhookSecret()).not.toBe(newWebhookSecret());
  });
});

describe('ids of jobs', () => {
  it('sort like the places of their events, and differ between subscribers', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 45 }), fc.nat({ max: 2 ** 45 }), (a, b) => {
        expect(Math.sign(a - b)).toBe(Math.sign(jobIdAt(a, 'w') < jobIdAt(b, 'w') ? -1 : jobIdAt(a, 'w') > jobIdAt(b, 'w') ? 1 : 0));
        expect(jobIdAt(a, 'w')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(jobIdAt(a, 'w')).not.toBe(jobIdAt(a, 'v'));
      }),
    );
  });
});

describe('events', () => {
  const event = {
    id: 'e',
    position: 7,
    dossierId: 'd',
    seq: 3,
    type: 'dossiers.accepted.v1',
    receivingAgencyCode: 'A',
    resolvingAgencyCode: 'B',
    sectorCode: null,
    procedureCode: 'P',
    confidentiality: 'ordinary' as const,
    at: new Date('2026-11-20T07:10:00Z'),
    dossierCode: 'A-1',
    facts: { to: 'received' },
  };

  it('are CloudEvents 1.0', () => {
    expect(cloudEventOf(event)).toEqual({
      specversion: '1.0',
      id: 'e',
      source: 'urn:mot-cua:dossiers',
      type: 'dossiers.accepted.v1',
      subject: 'd',
      time: '2026-11-20T07:10:00.000Z',
      datacontenttype: 'application/json',
      data: { to: 'received', version: 3, dossierCode: 'A-1' },
    });
  });

  it('are seen by the receiving and the resolving agency, and by those above, within limits', () => {
    expect([['A'], ['B'], ['X', 'A'], ['C'], []].map((scope) => isReached(event, { ...USUAL_LIMITS, scope }))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    const limited = (limits: Partial<Limits>): boolean => isReached(event, { ...USUAL_LIMITS, ...limits, scope: ['A'] });
    expect([limited({ sectorCodes: ['S'] }), limited({ procedureCodes: ['P'] }), limited({ confidentialities: ['restricted'] })]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('the box of secrets', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'mot-cua-box-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('opens for the owner what was sealed, and for nobody else', async () => {
    const box = new SecretBox(undefined, folder);
    const sealed = await box.seal('whsec_bí mật', 'owner');
    expect(sealed).not.toContain('whsec');
    expect(await new SecretBox(undefined, folder).open(sealed, 'owner')).toBe('whsec_bí mật');
    await expect(box.open(sealed, 'another')).rejects.toThrow();
    await expect(new SecretBox(Buffer.alloc(32, 1), folder).open(sealed, 'owner')).rejects.toThrow();
    const bytes = Buffer.from(sealed, 'base64');
    bytes[bytes.length - 1]! ^= 1;
    await expect(box.open(bytes.toString('base64'), 'owner')).rejects.toThrow();
  });

  it('keeps one key, for the owner of the folder alone, however many need it first at once', async () => {
    const place = join(folder, 'at-once');
    const boxes = Array.from({ length: 8 }, () => new SecretBox(undefined, place));
    const sealed = await Promise.all(boxes.map((box) => box.seal('x', 'o')));
    expect(await Promise.all(sealed.map((each) => new SecretBox(undefined, place).open(each, 'o')))).toEqual(
      Array.from({ length: 8 }, () => 'x'),
    );
    expect(await readdir(join(place, 'secrets'))).toEqual(['sealing-key']);
    expect((await stat(join(place, 'secrets', 'sealing-key'))).mode & 0o777).toBe(0o600);
  });
});
