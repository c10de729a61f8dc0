import { CHARGE_MOVES, CHARGE_STATES, chargeMay, type ChargeState } from '../../../src/modules/payments/domain/charge.js';
import { ChargeSheet, type TakenMoney } from '../../../src/modules/payments/domain/charge-sheet.js';
import { vnd } from '../../../src/shared/money.js';

const NOW = new Date('2026-11-20T14:10:00+07:00');
const GROUND = { dossierId: '0197a000-0000-7000-8000-000000000001', procedureCode: '1.003930', receivingAgencyCode: 'H21.195', resolvingAgencyCode: 'H21.195' };
const money = (amount: number): TakenMoney => ({
  amount: vnd(amount),
  method: 'cash',
  agencyCode: 'H21.195',
  receiptYear: 2026,
  receiptNumber: 'BL-1',
  receivedAt: NOW,
  receivedBy: 'officer',
});

const raised = (amount: number | null = 70_000): { sheet: ChargeSheet; id: string } => {
  const sheet = ChargeSheet.raise(GROUND, [{ kind: 'charge', amount: amount === null ? null : vnd(amount), description: null }], NOW);
  sheet.takeEvents();
  return { sheet, id: sheet.charges[0]!.id };
};
const inState = (state: ChargeState): { sheet: ChargeSheet; id: string } => {
  const given = raised(state === 'to-be-set' ? null : 70_000);
  Object.assign(given.sheet.charges[0]!, { state });
  return given;
};

const ACTS: Readonly<Record<string, { to: ChargeState; act: (sheet: ChargeSheet, id: string) => unknown }>> = {
  'set an amount': { to: 'open', act: (sheet, id) => sheet.setAmount(id, 80_000, 'Theo nghị quyết', 'officer', NOW) },
  'set nothing': { to: 'cancelled', act: (sheet, id) => sheet.setAmount(id, 0, 'Được miễn', 'officer', NOW) },
  pay: { to: 'settled', act: (sheet, id) => sheet.settle(id, money(70_000)) },
};

describe('the charges of a dossier', () => {
  it('are raised open, or to be set where the procedure states no amount', () => {
    const sheet = ChargeSheet.raise(GROUND, [{ kind: 'fee', amount: vnd(50_000), description: 'Phí thẩm định' }, { kind: null, amount: null, description: 'Theo quy định của tỉnh' }], NOW);
    expect(sheet.charges.map(({ place, state, amount }) => [place, state, amount])).toEqual([[1, 'open', 50_000], [2, 'to-be-set', null]]);
    expect(sheet.takeEvents()).toEqual([expect.objectContaining({ type: 'payments.charges-raised.v1', facts: expect.objectContaining({ dossierId: GROUND.dossierId }) })]);
  });

  describe.each(Object.entries(ACTS))('%s', (_, { to, act }) => {
    it.each(CHARGE_STATES.filter((from) => chargeMay(from, to)))('is done from %s and recorded once', (from) => {
      const { sheet, id } = inState(from);
      act(sheet, id);
      expect([sheet.charges[0]!.state, sheet.takeEvents().length]).toEqual([to, 1]);
    });

    it.each(CHARGE_STATES.filter((from) => !chargeMay(from, to)))('is refused from %s and changes nothing', (from) => {
      const { sheet, id } = inState(from);
      const before = JSON.stringify(sheet);
      const code = { 'to-be-set': 'AMOUNT_NOT_SET', open: '', settled: 'CHARGE_SETTLED', cancelled: 'NOTHING_OWED' }[from];
      expect(() => act(sheet, id)).toThrow(expect.objectContaining({ code }));
      expect([JSON.stringify(sheet), sheet.takeEvents()]).toEqual([before, []]);
    });
  });

  it('has no way out of settled and cancelled', () => {
    expect([CHARGE_MOVES.settled, CHARGE_MOVES.cancelled]).toEqual([[], []]);
  });

  it.each([69_999, 70_001, 1])('refuses %d where 70,000 is owed, and says both', (given) => {
    const { sheet, id } = raised();
    expect(() => sheet.settle(id, money(given))).toThrow(expect.objectContaining({ code: 'AMOUNT_DIFFERS', details: { owed: 70_000, given } }));
    expect([sheet.owes, sheet.takeEvents()]).toEqual([true, []]);
  });

  it('does not know the charge of another dossier', () => {
    expect(() => raised().sheet.settle(raised().id, money(70_000))).toThrow(expect.objectContaining({ code: 'CHARGE_NOT_FOUND', kind: 'not-found' }));
  });

  it('keeps the reason of an amount out of the facts', () => {
    const { sheet, id } = raised(null);
    sheet.setAmount(id, 80_000, 'Hộ nghèo, giảm một nửa', 'officer', NOW);
    expect(sheet.takeEvents()).toEqual([
      { type: 'payments.amount-set.v1', facts: { dossierId: GROUND.dossierId, procedureCode: '1.003930', receivingAgencyCode: 'H21.195', chargeId: id, from: null, amount: 80_000 }, personal: { reason: 'Hộ nghèo, giảm một nửa' } },
    ]);
  });

  it('cancels what is left and not what was paid', () => {
    const sheet = ChargeSheet.raise(GROUND, [{ kind: 'fee', amount: vnd(50_000), description: null }, { kind: 'charge', amount: null, description: null }], NOW);
    sheet.settle(sheet.charges[0]!.id, money(50_000));
    sheet.takeEvents();
    sheet.cancel();
    expect(sheet.charges.map(({ state }) => state)).toEqual(['settled', 'cancelled']);
    expect(sheet.takeEvents()).toHaveLength(1);
    sheet.cancel();
    expect(sheet.takeEvents()).toEqual([]);
  });
});
