import {
  RECEIVABLE_MOVES,
  RECEIVABLE_STATES,
  receivableMay,
  type ReceivableState,
} from '../../../src/modules/payments/domain/receivable.js';
import { ReceivableAccount } from '../../../src/modules/payments/domain/receivable-account.js';
import { CASHIER, GROUND, ground, money, owed, NOW, raised, SETTER, setting } from './given.js';

/** A receivable in that state; one that officers set is none whose amount the procedure states. */
const inState = (state: ReceivableState, isSet = false): { receivables: ReceivableAccount; id: string } => {
  const given = raised(state === 'to-be-set' ? null : 70_000);
  Object.assign(given.receivables.items[0]!, { state, ...(isSet ? { statutoryAmount: null } : {}) });
  return given;
};

const ACTS: Readonly<Record<string, { to: ReceivableState; isSet?: true; act: (receivables: ReceivableAccount, id: string) => unknown }>> =
  {
    'set an amount': { to: 'open', isSet: true, act: (receivables, id) => receivables.setAmount(id, setting(80_000), SETTER, NOW) },
    'set nothing': { to: 'cancelled', isSet: true, act: (receivables, id) => receivables.setAmount(id, setting(0), SETTER, NOW) },
    exempt: { to: 'cancelled', act: (receivables, id) => receivables.relieve(id, ground(), SETTER, NOW) },
    pay: { to: 'settled', act: (receivables, id) => receivables.settle(id, money(70_000), CASHIER) },
  };

describe('the receivables of a dossier', () => {
  it('are raised open, or to be set where the procedure states no amount', () => {
    const receivables = ReceivableAccount.raise(
      GROUND,
      [
        owed({ kind: 'fee', amount: 50_000, description: 'Phí thẩm định' }),
        owed({ kind: null, amount: null, description: 'Theo quy định của tỉnh' }),
      ],
      NOW,
    );
    expect(receivables.items.map(({ ordinal, state, amount }) => [ordinal, state, amount])).toEqual([
      [1, 'open', 50_000],
      [2, 'to-be-set', null],
    ]);
    expect(receivables.takeEvents()).toEqual([
      expect.objectContaining({ type: 'payments.charges-raised.v1', facts: expect.objectContaining({ dossierId: GROUND.dossierId }) }),
    ]);
  });

  describe.each(Object.entries(ACTS))('%s', (_, { to, act, isSet }) => {
    it.each(RECEIVABLE_STATES.filter((from) => receivableMay(from, to)))('is done from %s and recorded once', (from) => {
      const { receivables, id } = inState(from, isSet);
      act(receivables, id);
      expect([receivables.items[0]!.state, receivables.takeEvents().length]).toEqual([to, 1]);
    });

    it.each(RECEIVABLE_STATES.filter((from) => !receivableMay(from, to)))('is refused from %s and changes nothing', (from) => {
      const { receivables, id } = inState(from, isSet);
      const before = JSON.stringify(receivables);
      const code = {
        'to-be-set': 'AMOUNT_NOT_SET',
        open: '',
        settled: 'RECEIVABLE_SETTLED',
        'to-be-refunded': 'RECEIVABLE_SETTLED',
        cancelled: 'NOTHING_OWED',
      }[from];
      expect(() => act(receivables, id)).toThrow(expect.objectContaining({ code }));
      expect([JSON.stringify(receivables), receivables.takeEvents()]).toEqual([before, []]);
    });
  });

  it('lets nothing out of cancelled, and out of settled only what is given back', () => {
    expect([RECEIVABLE_MOVES.settled, RECEIVABLE_MOVES.cancelled, RECEIVABLE_MOVES['to-be-refunded']]).toEqual([
      ['to-be-refunded'],
      [],
      [],
    ]);
  });

  it.each([69_999, 70_001, 1])('refuses %d where 70,000 is owed, and says both', (given) => {
    const { receivables, id } = raised();
    expect(() => receivables.settle(id, money(given), CASHIER)).toThrow(
      expect.objectContaining({ code: 'AMOUNT_DIFFERS', details: { owed: 70_000, given } }),
    );
    expect([receivables.owes, receivables.takeEvents()]).toEqual([true, []]);
  });

  it('does not know the receivable of another dossier', () => {
    expect(() => raised().receivables.settle(raised().id, money(70_000), CASHIER)).toThrow(
      expect.objectContaining({ code: 'RECEIVABLE_NOT_FOUND', kind: 'not-found' }),
    );
  });

  it('keeps the reason of an amount out of the facts', () => {
    const { receivables, id } = raised(null);
    receivables.setAmount(id, { ...setting(80_000), reason: 'Hộ nghèo, giảm một nửa' }, SETTER, NOW);
    expect(receivables.takeEvents()).toEqual([
      {
        type: 'payments.amount-set.v1',
        facts: {
          dossierId: GROUND.dossierId,
          procedureCode: '1.003930',
          receivingAgencyCode: 'H21.195',
          chargeId: id,
          from: null,
          amount: 80_000,
          legalBasis: 'Nghị quyết của tỉnh',
        },
        personal: { reason: 'Hộ nghèo, giảm một nửa' },
      },
    ]);
  });

  it.each([0, 1, 69_999, 70_001, 999_000])('keeps a statutory amount whatever an officer sets: %d', (amount) => {
    const { receivables, id } = raised();
    expect(() => receivables.setAmount(id, setting(amount), SETTER, NOW)).toThrow(expect.objectContaining({ code: 'AMOUNT_FIXED' }));
    expect([receivables.items[0]!.amount, receivables.takeEvents()]).toEqual([70_000, []]);
  });

  it('takes two hands: who set or relieved a receivable takes none of the money, also for another, and who took sets nothing', () => {
    const { receivables, id } = raised(null);
    receivables.setAmount(id, setting(80_000), { id: 'deputy', onBehalfOf: 'head' }, NOW);
    for (const hand of [
      { id: 'deputy', onBehalfOf: null },
      { id: 'head', onBehalfOf: null },
      { id: 'clerk', onBehalfOf: 'head' },
    ]) {
      expect(() => receivables.settle(id, money(80_000), hand)).toThrow(
        expect.objectContaining({ code: 'COLLECTOR_SET_AMOUNT', kind: 'forbidden' }),
      );
    }
    expect(receivables.settle(id, money(80_000), CASHIER).payment.receivedBy).toBe('cashier');
    const two = ReceivableAccount.raise(
      GROUND,
      [owed({ kind: 'fee', amount: 50_000, description: null }), owed({ kind: 'charge', amount: null, description: null })],
      NOW,
    );
    two.settle(two.items[0]!.id, money(50_000), CASHIER);
    expect(() => two.setAmount(two.items[1]!.id, setting(1), CASHIER, NOW)).toThrow(expect.objectContaining({ code: 'SETTER_COLLECTED' }));
    expect(() => two.relieve(two.items[1]!.id, ground(), CASHIER, NOW)).toThrow(expect.objectContaining({ code: 'SETTER_COLLECTED' }));
  });

  it('has nobody take the money who ever had a say in the amount, however often others set it anew or relieve it', () => {
    const { receivables, id } = raised(null);
    for (const [hand, amount] of [
      [{ id: 'first', onBehalfOf: 'head' }, 80_000],
      [{ id: 'second', onBehalfOf: null }, 60_000],
      [{ id: 'second', onBehalfOf: null }, 50_000],
    ] as const) {
      receivables.setAmount(id, setting(amount), hand, NOW);
    }
    receivables.relieve(id, ground({ kind: 'reduction', percent: 50 }), { id: 'third', onBehalfOf: null }, NOW);
    for (const hand of ['first', 'head', 'second', 'third']) {
      expect(() => receivables.settle(id, money(25_000), { id: hand, onBehalfOf: null })).toThrow(
        expect.objectContaining({ code: 'COLLECTOR_SET_AMOUNT' }),
      );
    }
    expect(receivables.items[0]!.setBy).toEqual(['first', 'head', 'second', 'third']);
    expect(receivables.settle(id, money(25_000), CASHIER).payment.receivedBy).toBe('cashier');
  });

  it('cancels what is left and not what was paid', () => {
    const receivables = ReceivableAccount.raise(
      GROUND,
      [owed({ kind: 'fee', amount: 50_000, description: null }), owed({ kind: 'charge', amount: null, description: null })],
      NOW,
    );
    receivables.settle(receivables.items[0]!.id, money(50_000), CASHIER);
    receivables.takeEvents();
    receivables.end('refused', false, NOW);
    expect(receivables.items.map(({ state, endedBy }) => [state, endedBy])).toEqual([
      ['settled', null],
      ['cancelled', 'refused'],
    ]);
    expect(receivables.takeEvents()).toHaveLength(1);
    receivables.end('refused', false, NOW);
    expect(receivables.takeEvents()).toEqual([]);
    receivables.end('not-accepted', true, NOW);
    expect(receivables.items.map(({ state, endedBy }) => [state, endedBy])).toEqual([
      ['to-be-refunded', 'not-accepted'],
      ['cancelled', 'refused'],
    ]);
    expect(receivables.takeEvents()).toEqual([
      expect.objectContaining({
        type: 'payments.refund-due.v1',
        facts: expect.objectContaining({ amount: 50_000, ending: 'not-accepted' }),
      }),
    ]);
  });
});
