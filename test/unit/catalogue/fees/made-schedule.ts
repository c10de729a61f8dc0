import type { FeeBenefit } from '../../../../src/modules/catalogue/domain/fees/fee-benefit.js';
import type { FeeLine, FeeRule, FeeScheduleContent } from '../../../../src/modules/catalogue/domain/fees/fee-schedule-content.js';
import type { FeeCondition } from '../../../../src/modules/catalogue/domain/fees/fee-terms.js';
import type { StandingSchedule } from '../../../../src/modules/catalogue/domain/fees/fee-quote.js';

/** A line of one item, by its conditions and rule. */
export function lineOf(key: string, rule: FeeRule, conditions: readonly FeeCondition[] = [], other: Partial<FeeLine> = {}): FeeLine {
  return { key, item: 'permit', name: `Dòng ${key}`, kind: 'charge', conditions, rule, legalBasis: null, ...other };
}

/** A benefit for everybody, without conditions. */
export function benefitOf(key: string, other: Partial<FeeBenefit> = {}): FeeBenefit {
  return {
    key,
    name: `Ưu đãi ${key}`,
    kind: 'exemption',
    category: null,
    evidence: null,
    conditions: [],
    kinds: [],
    exceptItems: [],
    legalBasis: 'Nghị quyết của tỉnh',
    ...other,
  };
}

/** What a schedule about one procedure says. */
export function contentOf(other: Partial<FeeScheduleContent> = {}): FeeScheduleContent {
  const scope = { kind: 'procedures', codes: ['1.001193'] } as const;
  return { name: 'Biểu thử', scope, facts: [], lines: [], benefits: [], ...other };
}

/** The same, published. */
export function standing(other: Partial<FeeScheduleContent> = {}, code = 'BP-1'): StandingSchedule {
  const decision = { number: '09/2025/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh', signedOn: '2025-10-27' };
  return { code, versionNo: 1, effectiveFrom: '2026-01-01', decision, content: contentOf(other) };
}
