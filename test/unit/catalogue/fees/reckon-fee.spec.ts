import type { FeeFacts } from '../../../../src/modules/catalogue/domain/fees/fee-facts.js';
import type { FeeRule } from '../../../../src/modules/catalogue/domain/fees/fee-schedule-content.js';
import { reckon } from '../../../../src/modules/catalogue/domain/fees/reckon-fee.js';
import { contentOf, lineOf } from './made-schedule.js';

const FACTS = [
  { name: 'copies', type: 'whole', vi: 'Số bản', en: 'Copies', unit: 'bản' },
  { name: 'price', type: 'whole', vi: 'Giá chuyển nhượng', en: 'Price', unit: 'đồng' },
  { name: 'area', type: 'whole', vi: 'Diện tích', en: 'Area', unit: 'm2' },
] as const;
const schedule = contentOf({
  facts: FACTS,
  lines: [lineOf('first', { kind: 'flat', amount: 75_000 }), lineOf('odd', { kind: 'flat', amount: 75_001 })],
});
const TIERS = [
  { upTo: 100, unitAmount: 1_000 },
  { upTo: 500, unitAmount: 500 },
  { upTo: null, unitAmount: 100 },
];
const ROUNDED = { to: 1, mode: 'half-up' } as const;

describe('what a rule comes to', () => {
  it.each<[string, FeeRule, FeeFacts, number, number[]]>([
    ['a flat amount', { kind: 'flat', amount: 75_000 }, {}, 75_000, [75_000]],
    ['nothing', { kind: 'free' }, {}, 0, [0]],
    ['an amount per unit', { kind: 'per-unit', fact: 'copies', unitAmount: 8_000 }, { copies: 3 }, 24_000, [24_000]],
    [
      'per unit, at least',
      { kind: 'per-unit', fact: 'copies', unitAmount: 8_000, atLeast: 20_000 },
      { copies: 1 },
      20_000,
      [8_000, 12_000],
    ],
    [
      'per unit, at most',
      { kind: 'per-unit', fact: 'copies', unitAmount: 8_000, atMost: 20_000 },
      { copies: 9 },
      20_000,
      [72_000, -52_000],
    ],
    [
      'a share of a value',
      { kind: 'percent', fact: 'price', percent: '0.15', rounding: ROUNDED, atMost: 5_000_000 },
      { price: 2_000_000_000 },
      3_000_000,
      [3_000_000],
    ],
    [
      'a share of a value at its cap',
      { kind: 'percent', fact: 'price', percent: '0.15', rounding: ROUNDED, atMost: 5_000_000 },
      { price: 4_000_000_000 },
      5_000_000,
      [6_000_000, -1_000_000],
    ],
    ['a share that is rounded up', { kind: 'percent', fact: 'price', percent: '0.15', rounding: ROUNDED }, { price: 1_001 }, 2, [2]],
    [
      'a share that is rounded down to thousands',
      { kind: 'percent', fact: 'price', percent: '0.15', rounding: { to: 1000, mode: 'down' } },
      { price: 1_999_999 },
      2_000,
      [2_000],
    ],
    ['a slab at its end', { kind: 'slab', fact: 'area', tiers: TIERS }, { area: 100 }, 100_000, [100_000]],
    ['the next slab', { kind: 'slab', fact: 'area', tiers: TIERS }, { area: 101 }, 50_500, [50_500]],
    ['tiers, each for its part', { kind: 'progressive', fact: 'area', tiers: TIERS }, { area: 600 }, 310_000, [100_000, 200_000, 10_000]],
    ['tiers of which none is reached', { kind: 'progressive', fact: 'area', tiers: TIERS }, { area: 0 }, 0, []],
    ['half of another line', { kind: 'share', line: 'first', percent: '50' }, {}, 37_500, [37_500]],
    [
      'half of another line, rounded to thousands',
      { kind: 'share', line: 'odd', percent: '50', rounding: { to: 1000, mode: 'up' } },
      {},
      38_000,
      [38_000],
    ],
  ])('is %s', (_, rule, facts, amount, changes) => {
    const reckoned = reckon(rule, facts, schedule);
    expect(reckoned).toMatchObject({ amount: BigInt(amount) });
    expect('steps' in reckoned && reckoned.steps.map(({ change }) => change)).toEqual(changes);
  });

  it('says the arithmetic in both languages', () => {
    const rule: FeeRule = { kind: 'percent', fact: 'price', percent: '0.15', rounding: { to: 1000, mode: 'up' } };
    const reckoned = reckon(rule, { price: 1_234_567 }, schedule);
    expect('steps' in reckoned && reckoned.steps).toEqual([
      {
        change: 2_000,
        vi: '0,15 % của 1.234.567 đồng (làm tròn lên đến 1.000 đồng): 2.000 đồng',
        en: '0.15 % of 1,234,567 đồng (rounded up to 1,000 đồng): 2,000 đồng',
      },
    ]);
  });

  it('asks for the number that it needs, and keeps text text', () => {
    expect(reckon({ kind: 'per-unit', fact: 'copies', unitAmount: 8_000 }, {}, schedule)).toEqual({ open: ['copies'] });
    expect(reckon({ kind: 'per-unit', fact: 'constructor', unitAmount: 8_000 }, {}, schedule)).toEqual({ open: ['constructor'] });
    expect(reckon({ kind: 'text', text: 'Theo quy định' }, {}, schedule)).toEqual({ text: 'Theo quy định' });
  });

  it('refuses what is more than anybody pays', () => {
    const rule: FeeRule = { kind: 'per-unit', fact: 'copies', unitAmount: 1_000_000_000_000 };
    expect(() => reckon(rule, { copies: 1_000_000_000_000 }, schedule)).toThrow('FEE_BEYOND_BOUNDS');
  });
});
