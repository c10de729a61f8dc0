import { createHash } from 'node:crypto';
import { DomainError } from '../../../src/shared/domain-error.js';
import { newId } from '../../../src/shared/id.js';
import { withRequestContext, type RequestContext } from '../../../src/platform/context/request-context.js';
import type { ItemAnswer, ItemCommand } from '../../../src/platform/commands/items.js';
import { outcomeOf, type DossierOutcome } from '../../../src/modules/dossiers/use-cases/outcome.js';
import { RULES, accept, newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const requestWith = (key: string, body = key): RequestContext => ({
  traceId: 't',
  idempotency: { caller: 'test|caller', key, requestHash: createHash('sha256').update(body).digest(), status: 201 },
});

describe.each(['single-statement', 'statements'] as const)('the key of a command, written as %s', (mode) => {
  let house: PlainHouse;
  beforeAll(async () => void (house = await plainHouse(mode)));
  afterAll(() => house.close());

  const decideReception =
    (agency: string, fails?: () => Error | undefined): (() => Promise<DossierOutcome>) =>
    async () => {
      const fault = fails?.();
      if (fault) throw fault;
      const dossier = newDossier(house.clock.at, { receivingAgencyCode: agency });
      house.dossiers.add(dossier);
      house.dossiers.drawCode(dossier, RULES, house.clock.at);
      accept(dossier, house.clock.at);
      return outcomeOf(await house.dossiers.save(dossier));
    };
  const receive = (agency = 'H21.15'): Promise<DossierOutcome> => house.transactions.run('any', decideReception(agency));
  const received = async (agency: string): Promise<number> => {
    const rows = await house.database.read('select from dossiers.dossier where receiving_agency_code = $1', [agency]);
    return rows.length;
  };

  it('belongs to one command of the request: a second one is a fault and never gets the first one’s answer', async () => {
    const context = requestWith(newId());
    await withRequestContext(context, async () => {
      await receive('H21.71');
      await expect(receive('H21.71')).rejects.toThrow('a second command under one idempotency key');
    });
    expect(await received('H21.71')).toBe(1);
    // Also when the first was refused: its repeat could not be told from the second one's.
    await withRequestContext(requestWith(newId()), async () => {
      const refused = house.transactions.run('any', () => Promise.reject(new DomainError('rule-broken', 'A', { vi: 'a', en: 'a' })));
      await expect(refused).rejects.toMatchObject({ code: 'A' });
      await expect(receive('H21.71')).rejects.toThrow('a second command under one idempotency key');
    });
  });

  it('is not asked of requests that have none, nor of the background, whose commands are the system’s', async () => {
    await withRequestContext({ traceId: 't' }, async () => {
      expect((await receive('H21.72')).code).not.toBe((await receive('H21.72')).code);
    });
    const context = requestWith(newId());
    await withRequestContext(context, async () => {
      const first = await receive('H21.72');
      const behind = await house.transactions.runInBackground(decideReception('H21.72'));
      expect(behind.code).not.toBe(first.code);
      expect(context.replayed).toBeUndefined();
    });
    await expect(house.transactions.run('any', () => house.transactions.runInBackground(receive))).rejects.toThrow(
      'cannot be part of another one',
    );
  });

  /** A bulk of a request: the command that records the whole, then its items. */
  const bulk = (key: string, items: readonly ItemCommand<DossierOutcome>[], body = key) =>
    withRequestContext(requestWith(key, body), async () => {
      const whole = await receive('H21.70');
      return { whole, answers: await house.transactions.runEach(items) };
    });
  const itemsOf = (agency: string, fails: Readonly<Record<number, () => Error | undefined>> = {}, length = 12) =>
    Array.from({ length }, (_, i) => ({ item: String(i + 1), expected: 'any' as const, decide: decideReception(agency, fails[i + 1]) }));
  const codeOf = (answer: ItemAnswer<DossierOutcome>) => ('refusal' in answer ? answer.refusal.code : answer.outcome.code);
  const refusal = () => new DomainError('rule-broken', 'NOT_THIS_ONE', { vi: 'không', en: 'no' });

  it('is made for each item of a bulk, which is accepted or refused by itself; a repeat gets every first answer', async () => {
    const key = newId();
    const first = await bulk(key, itemsOf('H21.73', { 3: refusal, 7: refusal }));
    expect(first.answers.map(({ item }) => item)).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 1)));
    const codes = first.answers.map(codeOf);
    expect(codes.filter((code) => code === 'NOT_THIS_ONE')).toHaveLength(2);
    expect([codes[2], codes[6]]).toEqual(['NOT_THIS_ONE', 'NOT_THIS_ONE']);
    expect(new Set(codes)).toHaveProperty('size', 11);
    expect(await received('H21.73')).toBe(10);
    // A refusal is not remembered: what stood against the third is gone by now.
    const again = await bulk(key, itemsOf('H21.73', { 7: refusal }));
    expect(again.whole).toEqual(first.whole);
    expect(again.answers.toSpliced(2, 1)).toEqual(first.answers.toSpliced(2, 1));
    expect(codeOf(again.answers[2]!)).toMatch(/^H21\.73-261120-0011$/);
    expect(await received('H21.73')).toBe(11);
  });

  it('lets a repeat after a crash in the middle do the rest, only once, also when two repeats come together', async () => {
    const key = newId();
    await expect(bulk(key, itemsOf('H21.74', { 6: () => new Error('the process died') }))).rejects.toThrow('the process died');
    const done = await received('H21.74');
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(12);
    const [one, other] = await Promise.all([bulk(key, itemsOf('H21.74')), bulk(key, itemsOf('H21.74'))]);
    expect(one).toEqual(other);
    expect(await bulk(key, itemsOf('H21.74'))).toEqual(one);
    expect(one.answers.map(codeOf).sort()).toEqual(Array.from({ length: 12 }, (_, i) => `H21.74-261120-${String(i + 1).padStart(4, '0')}`));
  });

  it('refuses another bulk under the same key as a whole', async () => {
    const key = newId();
    await bulk(key, itemsOf('H21.75', {}, 2));
    await expect(bulk(key, itemsOf('H21.75', {}, 3), 'another body')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await received('H21.75')).toBe(2);
  });

  it('is never made for items before the whole was recorded, within a command, or twice', async () => {
    const items = itemsOf('H21.76', {}, 1);
    await withRequestContext(requestWith(newId()), async () => {
      await expect(house.transactions.runEach(items)).rejects.toThrow('after the command that records the whole');
      await receive();
      await expect(house.transactions.runEach([...items, ...items])).rejects.toThrow('named twice');
      await house.transactions.runEach(items);
      await expect(house.transactions.runEach(items)).rejects.toThrow('a second command under one idempotency key');
    });
    const within = house.transactions.run('any', async () => ({ answers: await house.transactions.runEach(items) }));
    await expect(within).rejects.toThrow('cannot be part of another one');
    expect(await received('H21.76')).toBe(1);
  });
});
