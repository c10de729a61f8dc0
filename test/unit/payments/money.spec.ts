import fc from 'fast-check';
import { ACCOUNTS, postingOf } from '../../../src/modules/payments/domain/posting.js';
import { FEE_KINDS, PAYMENT_METHODS } from '../../../src/modules/payments/payments.events.js';
import { vnd } from '../../../src/shared/money.js';

describe('money', () => {
  it.each([-1, 0.5, 70_000.01, Number.NaN, Infinity, 2 ** 53])('%d is no amount of đồng', (amount) => {
    expect(() => vnd(amount)).toThrow(RangeError);
  });

  it('is whole đồng from zero on', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (amount) => vnd(amount) === amount));
  });

  it('is posted twice: debit equals credit, each line has one side, and every kind has its account', () => {
    const kinds = fc.constantFrom(...FEE_KINDS, null);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), fc.constantFrom(...PAYMENT_METHODS), kinds, (amount, method, kind) => {
        const payment = {
          dossierId: 'd',
          id: 'p',
          receivableId: 'c',
          amount: vnd(amount),
          method,
          agencyCode: 'H21.195',
          receiptYear: 2026,
          receiptNumber: '1',
          receivedAt: new Date(0),
          receivedBy: 'o',
        };
        const lines = postingOf(payment, kind);
        const sum = (side: 'debit' | 'credit'): number => lines.reduce((total, line) => total + line[side], 0);
        expect([sum('debit'), sum('credit')]).toEqual([amount, amount]);
        for (const { account, debit, credit } of lines)
          expect([ACCOUNTS.includes(account), (debit === 0) !== (credit === 0)]).toEqual([true, true]);
        expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
      }),
    );
  });
});
