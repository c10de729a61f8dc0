import { CHARGE_MOVES, CHARGE_STATES, chargeMay, type ChargeState } from '../../../src/modules/payments/domain/charge.js';
import { ChargeSheet } from '../../../src/modules/payments/domain/charge-sheet.js';
import { vnd } from '../../../src/shared/money.js';
import { CASHIER, GROUND, ground, money, NOW, raised, SETTER, setting } from './given.js';

/** A charge in that state; one that officers set is none whose amount the procedure states. */
const inState = (state: ChargeState, isSet = false): { sheet: ChargeSheet; id: string } => {
  const given = raised(state === 'to-be-set' ? null : 70_000);
  Object.assign(given.sheet.charges[0]!, { state, ...(isSet ? { statutoryAmount: null } : {}) });
  return given;
};

const ACTS: Readonly<Record<string, { to: ChargeState; isSet?: true; act: (sheet: ChargeSheet, id: string) => unknown }>> = {
  'set an amount': { to: 'open', isSet: true, act: (sheet, id) => sheet.setAmount(id, setting(80_000), SETTER, NOW) },
  'set nothing': { to: 'cancelled', isSet: true, act: (sheet, id) => sheet.setAmount(id, setting(0), SETTER, NOW) },
  exempt: { to: 'cancelled', act: (sheet, id) => sheet.relieve(id, ground(), SETTER, NOW) },
  pay: { to: 'settled', act: (sheet, id) => sheet.settle(id, money(70_000), CASHIER) },
};

describe('the charges of a dossier', () => {
  it('are raised open, or to be set where the procedure states no amount', () => {
    const sheet = ChargeSheet.raise(
      GROUND,
      [
        { kind: 'fee', amount: vnd(50_000), description: 'Phí thẩm định' },
        { kind: null, amount: null, description: 'Theo quy định của tỉnh' },
      ],
      NOW,
    );
    expect(sheet.charges.map(({ place, state, amount }) => [place, state, amount])).toEqual([
      [1, 'open', 50_000],
      [2, 'to-be-set', null],
    ]);
    expect(sheet.takeEvents()).toEqual([
      expect.objectContaining({ type: 'payments.charges-raised.v1', facts: expect.objectContaining({ dossierId: GROUND.dossierId }) }),
    ]);
  });

  describe.each(Object.entries(ACTS))('%s', (_, { to, act, isSet }) => {
    it.each(CHARGE_STATES.filter((from) => chargeMay(from, to)))('is done from %s and recorded once', (from) => {
      const { sheet, id } = inState(from, isSet);
      act(sheet, id);
      expect([sheet.charges[0]!.state, sheet.takeEvents().length]).toEqual([to, 1]);
    });

    it.each(CHARGE_STATES.filter((from) => !chargeMay(from, to)))('is refused from %s and changes nothing', (from) => {
      const { sheet, id } = inState(from, isSet);
      const before = JSON.stringify(sheet);
      const code = {
        'to-be-set': 'AMOUNT_NOT_SET',
        open: '',
        settled: 'CHARGE_SETTLED',
        'to-be-refunded': 'CHARGE_SETTLED',
        cancelled: 'NOTHING_OWED',
      }[from];
      expect(() => act(sheet, id)).toThrow(expect.objectContaining({ code }));
      expect([JSON.stringify(sheet), sheet.takeEvents()]).toEqual([before, []]);
    });
  });

  it('lets nothing out of cancelled, and out of settled only what is given back', () => {
    expect([CHARGE_MOVES.settled, CHARGE_MOVES.cancelled, CHARGE_MOVES['to-be-refunded']]).toEqual([['to-be-refunded'], [], []]);
  });

  it.each([69_999, 70_001, 1])('refuses %d where 70,000 is owed, and says both', (given) => {
    const { sheet, id } = raised();
    expect(() => sheet.settle(id, money(given), CASHIER)).toThrow(
      expect.objectContaining({ code: 'AMOUNT_DIFFERS', details: { owed: 70_000, given } }),
    );
    expect([sheet.owes, sheet.takeEvents()]).toEqual([true, []]);
  });

  it('does not know the charge of another dossier', () => {
    expect(() => raised().sheet.settle(raised().id, money(70_000), CASHIER)).toThrow(
      expect.objectContaining({ code: 'CHARGE_NOT_FOUND', kind: 'not-found' }),
    );
  });

  it('keeps the reason of an amount out of the facts', () => {
    const { sheet, id } = raised(null);
    sheet.setAmount(id, { ...setting(80_000), reason: 'Hộ nghèo, giảm một nửa' }, SETTER, NOW);
    expect(sheet.takeEvents()).toEqual([
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
    const { sheet, id } = raised();
    expect(() => sheet.setAmount(id, setting(amount), SETTER, NOW)).toThrow(expect.objectContaining({ code: 'AMOUNT_FIXED' }));
    expect([sheet.charges[0]!.amount, sheet.takeEvents()]).toEqual([70_000, []]);
  });

  it('takes two hands: who set or relieved a charge takes none of the money, also for another, and who took sets nothing', () => {
    const { sheet, id } = raised(null);
    sheet.setAmount(id, setting(80_000), { id: 'deputy', onBehalfOf: 'head' }, NOW);
    for (const hand of [{ id: 'deputy' }, { id: 'head' }, { id: 'clerk', onBehalfOf: 'head' }]) {
      expect(() => sheet.settle(id, money(80_000), hand)).toThrow(
        expect.objectContaining({ code: 'COLLECTOR_SET_AMOUNT', kind: 'forbidden' }),
      );
    }
    expect(sheet.settle(id, money(80_000), CASHIER).payment.receivedBy).toBe('cashier');
    const two = ChargeSheet.raise(
      GROUND,
      [
        { kind: 'fee', amount: vnd(50_000), description: null },
        { kind: 'charge', amount: null, description: null },
      ],
      NOW,
    );
    two.settle(two.charges[0]!.id, money(50_000), CASHIER);
    expect(() => two.setAmount(two.charges[1]!.id, setting(1), CASHIER, NOW)).toThrow(
      expect.objectContaining({ code: 'SETTER_COLLECTED' }),
    );
    expect(() => two.relieve(two.charges[1]!.id, ground(), CASHIER, NOW)).toThrow(expect.objectContaining({ code: 'SETTER_COLLECTED' }));
  });

  it('has nobody take the money who ever had a say in the amount, however often others set it anew or relieve it', () => {
    const { sheet, id } = raised(null);
    for (const [hand, amount] of [
      [{ id: 'first', onBehalfOf: 'head' }, 80_000],
      [{ id: 'second' }, 60_000],
      [{ id: 'second' }, 50_000],
    ] as const) {
      sheet.setAmount(id, setting(amount), hand, NOW);
    }
    sheet.relieve(id, ground({ kind: 'reduction', percent: 50 }), { id: 'third' }, NOW);
    for (const hand of ['first', 'head', 'second', 'third']) {
      expect(() => sheet.settle(id, money(25_000), { id: hand })).toThrow(expect.objectContaining({ code: 'COLLECTOR_SET_AMOUNT' }));
    }
    expect(sheet.charges[0]!.setBy).toEqual(['first', 'head', 'second', 'third']);
    expect(sheet.settle(id, money(25_000), CASHIER).payment.receivedBy).toBe('cashier');
  });

  it('cancels what is left and not what was paid', () => {
    const sheet = ChargeSheet.raise(
      GROUND,
      [
        { kind: 'fee', amount: vnd(50_000), description: null },
        { kind: 'charge', amount: null, description: null },
      ],
      NOW,
    );
    sheet.settle(sheet.charges[0]!.id, money(50_000), CASHIER);
    sheet.takeEvents();
    sheet.end('refused', false, NOW);
    expect(sheet.charges.map(({ state, endedBy }) => [state, endedBy])).toEqual([
      ['settled', null],
      ['cancelled', 'refused'],
    ]);
    expect(sheet.takeEvents()).toHaveLength(1);
    sheet.end('refused', false, NOW);
    expect(sheet.takeEvents()).toEqual([]);
    sheet.end('not-accepted', true, NOW);
    expect(sheet.charges.map(({ state, endedBy }) => [state, endedBy])).toEqual([
      ['to-be-refunded', 'not-accepted'],
      ['cancelled', 'refused'],
    ]);
    expect(sheet.takeEvents()).toEqual([
      expect.objectContaining({
        type: 'payments.refund-due.v1',
        facts: expect.objectContaining({ amount: 50_000, ending: 'not-accepted' }),
      }),
    ]);
  });
});
