import { createHash } from 'node:crypto';
import { withRequestContext } from '../../../src/platform/context/request-context.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { newId } from '../../../src/shared/id.js';
import { DESK_SCHEMAS, FrontDesk, furnish } from '../../support/front-desk.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe.each(['single-statement', 'statements'] as const)(
  'money without a dossier, on the stream of a till’s day, written as %s',
  (mode) => {
    let house: PlainHouse;
    let desk: FrontDesk;
    beforeAll(async () => {
      house = await plainHouse(mode, DESK_SCHEMAS);
      await furnish(house);
      desk = new FrontDesk(house);
    });
    afterAll(() => house.close());

    const take = (till: string, amounts: readonly number[], key = newId()) => {
      const idempotency = { caller: 'test|till', key, requestHash: createHash('sha256').update(key).digest(), status: 201 };
      return withRequestContext({ traceId: 't', idempotency }, () =>
        house.transactions.run<Record<string, unknown> & { day: string; version?: number }>('any', async () => ({
          day: (await desk.takeMoney(till, amounts)).id,
        })),
      );
    };
    const receipts = (day: string) =>
      house.database.read<{ number: string; amount: number }>(
        'select number, amount from desk.till_receipt where till_id = $1::uuid order by number',
        [day],
      );

    it('is taken with receipts of a series of its own, several in one command, each carried by its entry', async () => {
      const first = await take('Q1', [50_000]);
      expect(first).toMatchObject({ version: 1, 'receipt-1': 'Q1/000001' });
      const three = await take('Q1', [10_000, 20_000, 30_000]);
      expect(three).toEqual({ day: first.day, version: 4, 'receipt-1': 'Q1/000002', 'receipt-2': 'Q1/000003', 'receipt-3': 'Q1/000004' });
      expect(await receipts(first.day)).toEqual([
        { number: 'Q1/000001', amount: 50_000 },
        { number: 'Q1/000002', amount: 10_000 },
        { number: 'Q1/000003', amount: 20_000 },
        { number: 'Q1/000004', amount: 30_000 },
      ]);
      const entries = await house.database.read<{ drawn: string }>(
        'select drawn from journal.entry where stream_id = $1::uuid order by seq',
        [first.day],
      );
      expect(entries.map(({ drawn }) => JSON.parse(drawn) as object)).toEqual([
        { 'receipt-1': 'Q1/000001' },
        { 'receipt-1': 'Q1/000002' },
        { 'receipt-2': 'Q1/000003' },
        { 'receipt-3': 'Q1/000004' },
      ]);
      expect((await verifyJournal(house.clone.appUrl, () => undefined)).breaks).toEqual([]);
    });

    it('is taken once by a repeat, which gets its receipts again', async () => {
      const key = newId();
      const first = await take('Q2', [1_000, 2_000], key);
      expect(await take('Q2', [1_000, 2_000], key)).toEqual(first);
      expect(await receipts(first.day)).toHaveLength(2);
    });

    it('begins the day once, however many begin it, and draws without a gap', async () => {
      const taken = await Promise.all([take('Q3', [1]), take('Q3', [2]), take('Q3', [3, 4])]);
      expect(new Set(taken.map(({ day }) => day)).size).toBe(1);
      expect((await receipts(taken[0].day)).map(({ number }) => number)).toEqual(['Q3/000001', 'Q3/000002', 'Q3/000003', 'Q3/000004']);
      expect((await verifyJournal(house.clone.appUrl, () => undefined)).breaks).toEqual([]);
    });

    it('touches nothing of dossiers', async () => {
      await take('Q4', [5]);
      expect(await house.database.read('select from dossiers.dossier')).toEqual([]);
    });
  },
);
