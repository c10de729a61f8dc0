import { checkSchedule } from '../../../../src/modules/catalogue/domain/fees/check-schedule.js';
import type { DomainError } from '../../../../src/shared/domain-error.js';
import type { FeeRule, FeeScheduleContent } from '../../../../src/modules/catalogue/domain/fees/fee-schedule-content.js';
import type { FeeCondition } from '../../../../src/modules/catalogue/domain/fees/fee-terms.js';
import { benefitOf, contentOf, lineOf } from './made-schedule.js';

const FLAT: FeeRule = { kind: 'flat', amount: 75_000 };
const ROUNDED = { to: 1, mode: 'half-up' } as const;
const price = { name: 'price', type: 'whole', vi: 'Giá', en: 'Price', unit: 'đồng' } as const;
const direct: FeeCondition = { fact: 'channel', oneOf: ['direct'] };

function faultsOf(other: Partial<FeeScheduleContent>): readonly (readonly [string, string])[] {
  try {
    checkSchedule(contentOf(other));
    return [];
  } catch (error) {
    return ((error as DomainError).details.errors ?? []).map(({ field, code }) => [field, code]);
  }
}
const ofRule = (rule: object, other: Partial<FeeScheduleContent> = {}) =>
  faultsOf({ facts: [price], lines: [lineOf('one', rule as FeeRule), lineOf('flat', FLAT, [direct])], ...other });
const ofConditions = (...conditions: object[]) => faultsOf({ facts: [price], lines: [lineOf('one', FLAT, conditions as FeeCondition[])] });

describe('what a schedule says', () => {
  it('may be anything that holds together', () => {
    const lines = [
      lineOf('free', { kind: 'free' }),
      lineOf('direct', FLAT, [direct]),
      lineOf('online', { kind: 'share', line: 'direct', percent: '50' }, [{ fact: 'channel', oneOf: ['online'] }]),
      lineOf('old', FLAT, [direct, { fact: 'age', from: 14, to: null }]),
      lineOf('young', FLAT, [direct, { fact: 'age', from: null, to: 13 }]),
    ];
    const benefits = [benefitOf('half', { kind: 'reduction', percent: '50', rounding: ROUNDED, atLeast: 1, atMost: 2 })];
    expect(faultsOf({ lines, benefits })).toEqual([]);
  });

  it.each<[string, Partial<FeeScheduleContent>, string, string]>([
    ['neither line nor benefit', {}, 'content.lines', 'FEE_SCHEDULE_EMPTY'],
    ['a scope without codes', { scope: { kind: 'sectors', codes: [] } }, 'content.scope.codes', 'FEE_SCOPE_WRONG'],
    ['codes of everything', { scope: { kind: 'everything', codes: ['x'] } }, 'content.scope.codes', 'FEE_SCOPE_WRONG'],
    ['a common fact of its own', { facts: [{ ...price, name: 'channel' }] }, 'content.facts.0.name', 'FEE_FACT_RESERVED'],
    ['a fact twice', { facts: [price, price] }, 'content.facts.1.name', 'FEE_KEY_REPEATED'],
    ['a choice without values', { facts: [{ ...price, type: 'choice' }] }, 'content.facts.0', 'FEE_FACT_MISSTATED'],
    ['bounds upside down', { facts: [{ ...price, min: 2, max: 1 }] }, 'content.facts.0', 'FEE_FACT_MISSTATED'],
    ['a key twice', { lines: [lineOf('a', FLAT), lineOf('a', FLAT, [direct])] }, 'content.lines.1.key', 'FEE_KEY_REPEATED'],
    [
      'lines that hold together',
      { lines: [lineOf('a', FLAT, [direct]), lineOf('b', FLAT, [{ fact: 'channel', oneOf: ['post', 'direct'] }])] },
      'content.lines.1.conditions',
      'FEE_LINES_OVERLAP',
    ],
    [
      'lines that hold together because their conditions are about other facts',
      { lines: [lineOf('a', FLAT, [direct]), lineOf('b', FLAT, [{ fact: 'age', from: 1, to: 2 }])] },
      'content.lines.1.conditions',
      'FEE_LINES_OVERLAP',
    ],
    [
      'two kinds of one item',
      { lines: [lineOf('a', FLAT), lineOf('b', FLAT, [direct], { kind: 'fee' })] },
      'content.lines.1.kind',
      'FEE_ITEM_KINDS_DIFFER',
    ],
    ['a reduction without a share', { benefits: [benefitOf('a', { kind: 'reduction' })] }, 'content.benefits.0', 'FEE_BENEFIT_WRONG'],
    [
      'an exemption of a part',
      { benefits: [benefitOf('a', { percent: '50', rounding: ROUNDED })] },
      'content.benefits.0',
      'FEE_BENEFIT_WRONG',
    ],
    ['a category without evidence', { benefits: [benefitOf('a', { category: 'child' })] }, 'content.benefits.0', 'FEE_BENEFIT_WRONG'],
    [
      'a reduction of nothing',
      { benefits: [benefitOf('a', { kind: 'reduction', percent: '0', rounding: ROUNDED })] },
      'content.benefits.0.percent',
      'FEE_PERCENT_WRONG',
    ],
    [
      'a reduction of everything',
      { benefits: [benefitOf('a', { kind: 'reduction', percent: '100', rounding: ROUNDED })] },
      'content.benefits.0.percent',
      'FEE_PERCENT_WRONG',
    ],
    [
      'a floor over the cap',
      { benefits: [benefitOf('a', { kind: 'reduction', percent: '50', rounding: ROUNDED, atLeast: 2, atMost: 1 })] },
      'content.benefits.0.atLeast',
      'FEE_FLOOR_OVER_CAP',
    ],
    [
      'a part without rounding',
      { benefits: [benefitOf('a', { kind: 'subsidy', percent: '50' })] },
      'content.benefits.0.rounding',
      'FEE_ROUNDING_MISSING',
    ],
  ])('is not %s', (_, other, field, code) => {
    const lines = 'lines' in other || 'benefits' in other || code === 'FEE_SCHEDULE_EMPTY' ? {} : { lines: [lineOf('one', FLAT)] };
    expect(faultsOf({ ...lines, ...other })).toEqual([[field, code]]);
  });

  it.each<[string, object, string, string]>([
    ['without its amount', { kind: 'flat' }, 'amount', 'FEE_RULE_MISFIT'],
    ['with a field of another kind', { kind: 'free', amount: 1 }, 'amount', 'FEE_RULE_MISFIT'],
    ['of an unknown fact', { kind: 'per-unit', fact: 'nothing', unitAmount: 1 }, 'fact', 'FEE_FACT_NOT_STATED'],
    ['of a fact that is no number', { kind: 'per-unit', fact: 'channel', unitAmount: 1 }, 'fact', 'FEE_CONDITION_WRONG'],
    ['of no per cent', { kind: 'percent', fact: 'price', percent: '0', rounding: ROUNDED }, 'percent', 'FEE_PERCENT_WRONG'],
    ['of per cent without rounding', { kind: 'percent', fact: 'price', percent: '5' }, 'rounding', 'FEE_RULE_MISFIT'],
    ['that shares an unknown line', { kind: 'share', line: 'nowhere', percent: '50' }, 'line', 'FEE_LINE_UNKNOWN'],
    ['that shares itself', { kind: 'share', line: 'one', percent: '50' }, 'line', 'FEE_SHARE_CIRCULAR'],
    ['that shares what is no whole đồng', { kind: 'share', line: 'flat', percent: '0.0001' }, 'rounding', 'FEE_ROUNDING_MISSING'],
    [
      'with its floor over its cap',
      { kind: 'per-unit', fact: 'price', unitAmount: 1, atLeast: 2, atMost: 1 },
      'atLeast',
      'FEE_FLOOR_OVER_CAP',
    ],
    ['whose tiers end', { kind: 'slab', fact: 'price', tiers: [{ upTo: 5, amount: 1 }] }, 'tiers', 'FEE_TIERS_WRONG'],
    [
      'whose tiers fall',
      {
        kind: 'slab',
        fact: 'price',
        tiers: [
          { upTo: 5, amount: 1 },
          { upTo: 4, amount: 1 },
          { upTo: null, amount: 1 },
        ],
      },
      'tiers',
      'FEE_TIERS_WRONG',
    ],
    [
      'whose tier has two rates',
      { kind: 'slab', fact: 'price', tiers: [{ upTo: null, amount: 1, unitAmount: 1 }] },
      'tiers',
      'FEE_TIERS_WRONG',
    ],
    [
      'whose tiers share without rounding',
      { kind: 'slab', fact: 'price', tiers: [{ upTo: null, percent: '5' }] },
      'rounding',
      'FEE_ROUNDING_MISSING',
    ],
  ])('has no rule %s', (_, rule, field, code) => {
    expect(ofRule(rule)).toEqual([[`content.lines.0.rule.${field}`, code]]);
  });

  it.each<[string, object]>([
    ['a value that the fact does not take', { fact: 'channel', oneOf: ['pigeon'] }],
    ['a range of words', { fact: 'channel', from: 1, to: 2 }],
    ['a range upside down', { fact: 'price', from: 2, to: 1 }],
    ['a range without an end', { fact: 'price', from: null, to: null }],
    ['words of a number', { fact: 'price', oneOf: ['1'] }],
    ['yes or no of a choice', { fact: 'channel', is: true }],
    ['two things at once', { fact: 'price', from: 1, to: 2, is: true }],
    ['nothing', { fact: 'price' }],
  ])('has no condition of %s', (_, condition) => {
    expect(ofConditions(condition)).toEqual([['content.lines.0.conditions.0', 'FEE_CONDITION_WRONG']]);
  });

  it('has no condition of an unknown fact, and none twice', () => {
    expect(ofConditions({ fact: 'weather', oneOf: ['fair'] })).toEqual([['content.lines.0.conditions.0.fact', 'FEE_FACT_NOT_STATED']]);
    expect(ofConditions(direct, direct)).toEqual([['content.lines.0.conditions.1', 'FEE_CONDITION_WRONG']]);
  });

  it('names circles of any length, whoever is in them', () => {
    const lines = [
      lineOf('a', { kind: 'share', line: 'b', percent: '100' }),
      lineOf('b', { kind: 'share', line: 'c', percent: '100' }, [direct]),
      lineOf('c', { kind: 'share', line: 'b', percent: '100' }, [{ fact: 'channel', oneOf: ['online'] }]),
    ];
    expect(faultsOf({ lines }).map(([, code]) => code)).toEqual(Array(3).fill('FEE_SHARE_CIRCULAR'));
  });
});
