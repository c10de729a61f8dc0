import type { FeeItem } from '../../../src/modules/catalogue/index.js';
import { feesOwed } from '../../../src/modules/payments/domain/fees-owed.js';

const fee = (amount: number | null, text: string | null = null): FeeItem => ({
  kind: 'charge',
  amount,
  rawAmount: null,
  currency: 'VND',
  text,
});
const terms = (...fees: FeeItem[]) => ({ fees });

describe('what a dossier owes by the terms of its procedure', () => {
  it('is every fee line, with its amount or to be set', () => {
    expect(feesOwed([terms(fee(70_000, 'Lệ phí cấp lại'), fee(null, 'Theo quy định của tỉnh'))])).toEqual([
      { kind: 'charge', amount: 70_000, description: 'Lệ phí cấp lại' },
      { kind: 'charge', amount: null, description: 'Theo quy định của tỉnh' },
    ]);
  });

  it.each([[[]], [[terms()]], [[terms(fee(0))]], [[terms(fee(0)), terms()]]])('is nothing where nothing or zero is stated: %j', (all) => {
    expect(feesOwed(all)).toEqual([]);
  });

  it('is stated once where several terms state the same', () => {
    expect(feesOwed([terms(fee(70_000, 'trực tiếp')), terms(fee(0), fee(70_000, 'tại quầy'))])).toEqual([
      { kind: 'charge', amount: 70_000, description: 'trực tiếp' },
    ]);
  });

  it('is set by an officer where the terms differ and none was chosen', () => {
    for (const other of [terms(fee(50_000)), terms(fee(0)), terms(fee(70_000), fee(1_000))]) {
      expect(feesOwed([terms(fee(70_000)), other])).toEqual([expect.objectContaining({ amount: null })]);
    }
  });
});
