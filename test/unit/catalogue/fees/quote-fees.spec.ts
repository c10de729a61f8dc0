import * as fc from 'fast-check';
import { quoteFees, type QuoteGround } from '../../../../src/modules/catalogue/domain/fees/quote-fees.js';
import type { FeeBenefit } from '../../../../src/modules/catalogue/domain/fees/fee-benefit.js';
import type { FeeRule } from '../../../../src/modules/catalogue/domain/fees/fee-schedule-content.js';
import type { FeeCondition } from '../../../../src/modules/catalogue/domain/fees/fee-terms.js';
import { benefitOf, lineOf, standing } from './made-schedule.js';

const FLAT: FeeRule = { kind: 'flat', amount: 100_000 };
const online: FeeCondition = { fact: 'channel', oneOf: ['online'] };
const ROUNDED = { to: 1, mode: 'half-up' } as const;
const percent = (key: string, share: string, other: Partial<FeeBenefit> = {}) =>
  benefitOf(key, { kind: 'reduction', percent: share, rounding: ROUNDED, ...other });

const quote = (ground: Partial<QuoteGround>) =>
  quoteFees({ schedules: [], terms: [], facts: {}, categories: [], on: '2026-11-01', baseSalary: 2_530_000, used: [], ...ground });
const national = (amount: number | null) =>
  [{ fees: [{ kind: 'charge', amount, rawAmount: null, currency: null, text: 'Lệ phí' }] }] as const;

describe('a quote of fees', () => {
  it('goes by the national data where no schedule has a line, and by benefits over it', () => {
    expect(quote({ terms: national(70_000) })).toMatchObject({ total: 70_000, fees: [{ decidedBy: null, statutory: 70_000 }] });
    expect(quote({ terms: national(null) })).toMatchObject({ total: null, fees: [{ amount: null, text: 'Lệ phí' }] });
    const free = standing({ scope: { kind: 'everything', codes: [] }, benefits: [benefitOf('online', { conditions: [online] })] });
    expect(quote({ terms: national(70_000), schedules: [free], facts: { channel: 'online' } })).toMatchObject({ total: 0 });
    expect(quote({ terms: national(70_000), schedules: [free], facts: { channel: 'direct' } })).toMatchObject({ total: 70_000 });
    expect(quote({ terms: national(70_000), schedules: [free] })).toMatchObject({
      total: null,
      missing: [{ name: 'channel', choices: [{ value: 'direct' }, { value: 'online' }, { value: 'post' }] }],
    });
  });

  it('goes by the nearest schedule and says which line decided', () => {
    const far = standing({ scope: { kind: 'everything', codes: [] }, lines: [lineOf('far', { kind: 'flat', amount: 1 })] }, 'FAR');
    const middle = standing({ scope: { kind: 'sectors', codes: ['G01'] }, lines: [lineOf('mid', { kind: 'flat', amount: 2 })] }, 'MID');
    const near = standing({ lines: [lineOf('near', { kind: 'flat', amount: 3 }), lineOf('online', { kind: 'free' }, [online])] }, 'NEAR');
    const facts = { channel: 'direct' };
    const decided = (schedules: QuoteGround['schedules']) =>
      quote({ schedules, facts, terms: national(9) }).fees.map((fee) => [fee.amount, fee.decidedBy?.scheduleCode, fee.decidedBy?.key]);
    expect(decided([far, middle, near])).toEqual([[3, 'NEAR', 'near']]);
    expect(decided([far, middle])).toEqual([[2, 'MID', 'mid']]);
    expect(decided([far])).toEqual([[1, 'FAR', 'far']]);
  });

  it('asks for nothing that cannot matter', () => {
    const lines = [
      lineOf('online', { kind: 'free' }, [online]),
      lineOf('house', FLAT, [
        { fact: 'channel', oneOf: ['direct'] },
        { fact: 'oldProvince', oneOf: ['Tỉnh Phú Yên'] },
      ]),
    ];
    const schedules = [standing({ lines })];
    expect(quote({ schedules, facts: { channel: 'online' } })).toMatchObject({ total: 0, missing: [] });
    expect(quote({ schedules, facts: { channel: 'direct' } })).toMatchObject({
      total: null,
      missing: [{ name: 'oldProvince', choices: expect.arrayContaining([expect.objectContaining({ value: 'Tỉnh Phú Yên' })]) }],
    });
    expect(quote({ schedules, facts: { channel: 'direct', oldProvince: 'Tỉnh Đắk Lắk' } })).toMatchObject({
      total: null,
      missing: [],
      fees: [{ text: 'Biểu "Biểu thử" không có mức cho trường hợp này.' }],
    });
  });

  it('applies the highest of several benefits and never two', () => {
    const benefits = [
      percent('tenth', '10'),
      percent('half', '50', { category: 'poor-household', evidence: 'Giấy chứng nhận' }),
      percent('most', '90', { category: 'child', evidence: 'Giấy khai sinh' }),
      percent('late', '99', { conditions: [online] }),
    ];
    const { fees, total } = quote({
      schedules: [standing({ lines: [lineOf('one', FLAT)], benefits })],
      facts: { channel: 'direct' },
      categories: ['poor-household'],
    });
    expect(total).toBe(50_000);
    expect(fees[0]!.benefits.map(({ state, relieves }) => [state, relieves])).toEqual([
      ['lesser', 10_000],
      ['applied', 50_000],
      ['not-claimed', 90_000],
      ['not-met', 99_000],
    ]);
  });

  it('uses up what may be had once in a year only where nothing else relieves as much', () => {
    const entitlement = { assetKind: 'house', yearsFrom: '2026-08-15', baseSalaries: 5 };
    const poor = benefitOf('poor', { category: 'poor-household', evidence: 'Giấy chứng nhận' });
    const statesOf = (benefits: readonly FeeBenefit[], categories: QuoteGround['categories']) =>
      quote({ schedules: [standing({ lines: [lineOf('one', FLAT)], benefits })], categories }).fees[0]!.benefits.map(({ state }) => state);
    for (const benefits of [
      [benefitOf('digital', { entitlement }), poor],
      [poor, benefitOf('digital', { entitlement })],
    ]) {
      const isFirst = benefits[0] === poor;
      expect(statesOf(benefits, ['poor-household'])).toEqual(isFirst ? ['applied', 'lesser'] : ['lesser', 'applied']);
      expect(statesOf(benefits, [])).toEqual(isFirst ? ['not-claimed', 'applied'] : ['applied', 'not-claimed']);
    }
  });

  it('keeps a reduction within its bounds, which never raise a fee', () => {
    const bounded = percent('half', '50', { atLeast: 250_000, atMost: 75_000_000 });
    const left = (amount: number) =>
      quote({ schedules: [standing({ lines: [lineOf('one', { kind: 'flat', amount })], benefits: [bounded] })] }).total;
    expect([left(100_000), left(300_000), left(2_000_000), left(200_000_000)]).toEqual([100_000, 250_000, 1_000_000, 75_000_000]);
  });

  it('lets the budget pay apart from what is waived, and leaves exempt items alone', () => {
    const lines = [lineOf('charge', FLAT), lineOf('appraisal', FLAT, [], { item: 'appraisal', kind: 'fee' })];
    const benefits = [
      benefitOf('budget', { kind: 'subsidy', exceptItems: ['appraisal'], conditions: [online] }),
      percent('half', '50', { kinds: ['charge'] }),
    ];
    const quoted = quote({ schedules: [standing({ lines, benefits })], facts: { channel: 'online' } });
    expect(quoted).toMatchObject({ total: 100_000, subsidised: 50_000 });
    expect(quoted.fees.map(({ statutory, amount, subsidised }) => [statutory, amount, subsidised])).toEqual([
      [100_000, 0, 50_000],
      [100_000, 100_000, 0],
    ]);
    expect(quoted.fees[0]!.steps.map(({ change }) => change)).toEqual([100_000, -50_000, -50_000]);
  });
});

const KINDS = ['car', 'house', 'motorbike'] as const;
const once = (assetKind: string) => ({ assetKind, yearsFrom: '2026-08-15', baseSalaries: 1 });
const madeBenefit = fc.record({
  assetKind: fc.option(fc.constantFrom(...KINDS)),
  share: fc.constantFrom('10', '30', '50', '90'),
  exceptItems: fc.subarray(['i0', 'i1', 'i2', 'i3']),
  isSubsidy: fc.boolean(),
});

describe('what may be had once in a year', () => {
  const twoLines = [lineOf('small', { kind: 'flat', amount: 10_000 }, [], { item: 'i0' }), lineOf('large', FLAT, [], { item: 'i1' })];

  it('goes to the fee that it relieves most, whatever the order of the lines', () => {
    const benefits = [benefitOf('digital', { entitlement: once('house') })];
    for (const lines of [twoLines, twoLines.toReversed()]) {
      const { fees, total } = quote({ schedules: [standing({ lines, benefits })] });
      expect(total).toBe(10_000);
      const states = Object.fromEntries(fees.map(({ item, benefits: [looked] }) => [item, looked!.state]));
      expect(states).toEqual({ i0: 'used-up', i1: 'applied' });
    }
  });

  it('relieves by as much as any way of giving it to fees, by trying them all', () => {
    const made = fc.record({
      amounts: fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 1, maxLength: 4 }),
      made: fc.array(madeBenefit, { minLength: 1, maxLength: 5 }),
      used: fc.subarray([...KINDS]),
    });
    fc.assert(
      fc.property(made, ({ amounts, made: stated, used }) => {
        const lines = amounts.map((amount, place) => lineOf(`l${place}`, { kind: 'flat', amount }, [], { item: `i${place}` }));
        const benefits = stated.map(({ assetKind, share, exceptItems, isSubsidy }, place) =>
          percent(`b${place}`, share, {
            exceptItems,
            ...(assetKind === null ? (isSubsidy ? { kind: 'subsidy' as const } : {}) : { entitlement: once(assetKind) }),
          }),
        );
        const usedUp = (kinds: readonly string[]) => kinds.map((assetKind) => ({ assetKind, yearFrom: '2026-08-15' }));
        const left = KINDS.filter((kind) => !used.includes(kind));
        // Each kind to one of the fees, or to none: every fee is quoted by itself with what it is given.
        const ways = left.reduce<readonly number[][]>(
          (sofar) => sofar.flatMap((way) => [-1, ...lines.keys()].map((to) => [...way, to])),
          [[]],
        );
        const totals = ways.map((way) =>
          lines.reduce((sum, line, place) => {
            const taken = left.filter((_, kind) => way[kind] !== place);
            return sum + quote({ schedules: [standing({ lines: [line], benefits })], used: usedUp([...used, ...taken]) }).total!;
          }, 0),
        );
        expect(quote({ schedules: [standing({ lines, benefits })], used: usedUp(used) }).total).toBe(Math.min(...totals));
      }),
      { numRuns: 200 },
    );
  });
});

const share = fc.integer({ min: 1, max: 999_999 }).map((parts) => String(parts / 10_000));
const amount = fc.integer({ min: 0, max: 10_000_000 });
const rounding = fc.record({ to: fc.constantFrom(1, 10, 1000), mode: fc.constantFrom('down', 'up', 'half-up') });
const bounds = fc.oneof(
  fc.constant({}),
  fc.record({ atLeast: fc.integer({ min: 0, max: 500_000 }), atMost: fc.integer({ min: 500_000, max: 9_000_000 }) }),
);
const tier = fc.oneof(fc.record({ amount }), fc.record({ unitAmount: fc.integer({ min: 0, max: 90_000 }) }), fc.record({ percent: share }));
const tiers = fc.tuple(tier, tier, tier).map(([a, b, c]) => [
  { upTo: 10, ...a },
  { upTo: 500, ...b },
  { upTo: null, ...c },
]);
const rule = fc.oneof(
  fc.record({ kind: fc.constant('flat'), amount }),
  fc
    .tuple(bounds, fc.record({ kind: fc.constant('per-unit'), fact: fc.constant('age'), unitAmount: amount }))
    .map(([b, r]) => ({ ...r, ...b })),
  fc
    .tuple(bounds, fc.record({ kind: fc.constant('percent'), fact: fc.constant('age'), percent: share, rounding }))
    .map(([b, r]) => ({ ...r, ...b })),
  fc
    .tuple(bounds, fc.record({ kind: fc.constantFrom('slab', 'progressive'), fact: fc.constant('age'), tiers, rounding }))
    .map(([b, r]) => ({ ...r, ...b })),
) as fc.Arbitrary<FeeRule>;
const benefit = fc
  .record({ kind: fc.constantFrom('exemption', 'reduction', 'subsidy'), percent: share, rounding, bounds })
  .map((made): Partial<FeeBenefit> => {
    const {
      kind,
      bounds: within,
      ...part
    } = made as { kind: FeeBenefit['kind']; percent: string; rounding: typeof ROUNDED; bounds: object };
    return kind === 'exemption' ? { kind } : { kind, ...part, ...(kind === 'reduction' ? within : {}) };
  });

describe('any quote of fees', () => {
  it('is explained by steps that add up to the total, never below nothing, with one waiver and one subsidy at most', () => {
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 4 }),
        fc.array(benefit, { maxLength: 4 }),
        fc.integer({ min: 0, max: 150 }),
        (rules, gifts, age) => {
          const lines = rules.map((each, place) => lineOf(`l${place}`, each, [], { item: `i${place}` }));
          const schedule = standing({ lines, benefits: gifts.map((gift, place) => benefitOf(`b${place}`, gift)) });
          const { fees, total, subsidised } = quote({ schedules: [schedule], facts: { age } });
          expect(fees.flatMap(({ steps }) => steps).reduce((sum, { change }) => sum + change, 0)).toBe(total);
          for (const fee of fees) {
            expect(fee.steps.reduce((sum, { change }) => sum + change, 0)).toBe(fee.amount);
            expect(Math.min(fee.amount!, fee.subsidised)).toBeGreaterThanOrEqual(0);
            expect(fee.amount! + fee.subsidised).toBeLessThanOrEqual(fee.statutory!);
            const applied = fee.benefits.filter(({ state }) => state === 'applied');
            expect(applied.filter(({ kind }) => kind !== 'subsidy').length).toBeLessThanOrEqual(1);
            const waivers = fee.benefits.filter(({ kind }) => kind !== 'subsidy');
            expect(fee.statutory! - fee.amount! - fee.subsidised).toBe(Math.max(0, ...waivers.map(({ relieves }) => relieves!)));
          }
          expect(subsidised).toBe(fees.reduce((sum, fee) => sum + fee.subsidised, 0));
        },
      ),
      { numRuns: 300 },
    );
  });
});
