import { cleanRow, found, imported } from './seed-rows.js';

function feeOf(fee: object) {
  const outcome = imported(
    cleanRow({
      methods: [{ method: 'DIRECT', processing_time: 3, unit: 'WORKING_DAY', fees: [{ type: 'FEE', currency: 'VND', ...fee }] }],
    }),
  );
  return { fee: outcome.content.channels[0]?.fees[0], found: found(outcome) };
}

describe('a fee line', () => {
  it('is read as whole đồng', () => {
    expect(feeOf({ value: 15_000, description: 'đồng/hồ sơ' })).toEqual({
      fee: { kind: 'fee', amount: 15_000, rawAmount: '15000', currency: 'VND', text: 'đồng/hồ sơ' },
      found: [],
    });
  });

  it.each([
    ['FEE', 'fee'],
    ['SERVICE_FEE', 'charge'],
    ['PRICE_LEVEL', 'price'],
  ])('%s is a %s', (type, kind) => {
    expect(feeOf({ type, value: 1_000 }).fee?.kind).toBe(kind);
  });

  it.each([
    [{ value: 20, currency: '', description: '20.000 vnđ /tờ khai' }, 'FEE_IMPLAUSIBLE'],
    [{ value: 999 }, 'FEE_IMPLAUSIBLE'],
    [{ value: 17_500_000_000, description: '17,5 triệu đồng' }, 'FEE_IMPLAUSIBLY_HIGH'],
    [{ value: null, description: 'Do Hội đồng nhân dân tỉnh quy định' }, 'FEE_UNSTATED'],
    [{ value: 155, currency: 'USD?' }, 'FEE_FOREIGN_CURRENCY'],
    [{ value: 0, description: 'Theo quy định của Hội đồng nhân dân cấp tỉnh' }, 'FEE_ZERO_WITH_TEXT'],
    [{ value: -5_000 }, 'FEE_UNREADABLE'],
    [{ value: 1_000.5 }, 'FEE_UNREADABLE'],
    [{ value: '5000' }, 'FEE_UNREADABLE'],
  ])('%j is never charged', (raw, finding) => {
    const { fee, found: codes } = feeOf(raw);
    expect(fee).toMatchObject({ amount: null, rawAmount: raw.value === null ? null : String(raw.value) });
    expect(codes).toEqual([finding]);
  });

  it.each([undefined, 'Không', 'Không có.', 'Miễn phí', 'không quy định'])('of zero beside %p is free', (description) => {
    expect(feeOf({ value: 0, description })).toMatchObject({ fee: { amount: 0 }, found: [] });
  });

  it('without a currency is đồng, and reported', () => {
    expect(feeOf({ value: 50_000, currency: '' })).toMatchObject({
      fee: { amount: 50_000, currency: null },
      found: ['FEE_CURRENCY_UNSTATED'],
    });
  });
});
