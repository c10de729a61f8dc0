import { nationalFees } from '../../../../src/modules/catalogue/domain/fees/national-fees.js';
import type { FeeItem } from '../../../../src/modules/catalogue/domain/procedure.js';

const fee = (amount: number | null, text: string | null = null): FeeItem => ({
  kind: 'charge',
  amount,
  rawAmount: null,
  currency: 'VND',
  text,
});
const terms = (...fees: FeeItem[]) => ({ fees });

describe('what is owed by the terms of the national data', () => {
  it('is every fee line, with its amount or to be set', () => {
    expect(nationalFees([terms(fee(70_000, 'Lệ phí cấp lại'), fee(null, 'Theo quy định của tỉnh'))])).toEqual([
      { kind: 'charge', amount: 70_000, text: 'Lệ phí cấp lại' },
      { kind: 'charge', amount: null, text: 'Theo quy định của tỉnh' },
    ]);
  });

  it.each([[[]], [[terms()]], [[terms(fee(0))]], [[terms(fee(0)), terms()]]])('is nothing where nothing or zero is stated: %j', (all) => {
    expect(nationalFees(all)).toEqual([]);
  });

  it('is stated once where several terms state the same', () => {
    expect(nationalFees([terms(fee(70_000, 'trực tiếp')), terms(fee(0), fee(70_000, 'tại quầy'))])).toEqual([
      { kind: 'charge', amount: 70_000, text: 'trực tiếp' },
    ]);
  });

  it('is set by an officer where the terms differ and none was chosen', () => {
    for (const other of [terms(fee(50_000)), terms(fee(0)), terms(fee(70_000), fee(1_000))]) {
      expect(nationalFees([terms(fee(70_000)), other])).toEqual([expect.objectContaining({ amount: null })]);
    }
    // Of two texts neither is shown as what is owed.
    const [byProvince, none] = [terms(fee(null, 'Theo quy định của tỉnh')), terms(fee(null, 'Không thu'))];
    expect(nationalFees([byProvince, none])).toEqual([
      expect.objectContaining({ amount: null, text: expect.stringContaining('nhiều mức') }),
    ]);
    expect(nationalFees([byProvince, byProvince])).toEqual([{ kind: 'charge', amount: null, text: 'Theo quy định của tỉnh' }]);
  });
});
