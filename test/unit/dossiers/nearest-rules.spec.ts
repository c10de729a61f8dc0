import { decidingRows, nearestRules, policyFor, type RuleLayer } from '../../../src/modules/dossiers/domain/nearest-rules.js';
import { RULES } from '../../support/dossier-builder.js';

const layer = (scope: string, value: RuleLayer['value']): RuleLayer => ({
  scope,
  decisionNumber: `${scope}/QĐ-UBND`,
  effectiveFrom: '2026-12-01',
  value,
});
const LAYERS = [
  layer('procedure', { supplementLimit: 2 }),
  layer('sector', { supplementLimit: 3, suspension: 'restart', cutoff: { minutesBeforeClosing: 60, behaviour: 'shift-start' } }),
  layer('all', { suspension: 'continue', codePattern: '{agency}-{yymmdd}-12{number}', codeDigits: 6 }),
];

describe('of several scopes the nearest says how a rule is', () => {
  it('rule by rule', () => {
    expect(nearestRules(RULES, LAYERS)).toEqual({
      ...RULES,
      supplementLimit: 2,
      codePattern: '{agency}-{yymmdd}-12{number}',
      codeDigits: 6,
      policy: { ...RULES.policy, suspension: 'restart', cutoff: { minutesBeforeClosing: 60, behaviour: 'shift-start' } },
    });
    expect(nearestRules(RULES, [])).toEqual(RULES);
  });

  it('and which row it was', () => {
    const scopes = Object.fromEntries(decidingRows(RULES, LAYERS).map(({ rule, layer: by }) => [rule, by?.scope ?? 'general']));
    expect(scopes).toEqual({
      onlineReplyHours: 'general',
      supplementLimit: 'procedure',
      extensionLeadDays: 'general',
      extensionLimit: 'general',
      dayCount: 'general',
      suspension: 'sector',
      cutoff: 'sector',
      closedStart: 'general',
      codePattern: 'all',
      codeDigits: 'all',
    });
    expect(decidingRows(RULES, []).map(({ effectiveFrom }) => effectiveFrom)).toEqual(Array.from({ length: 10 }, () => RULES.validFrom));
  });

  it('what is done after a cut-off is no question where everything is done on the same day', () => {
    const policy = { suspension: 'pause', cutoff: { time: '15:00', behaviour: 'shift-start' } } as const;
    expect(policyFor(policy, { unit: 'same-day' })).toEqual({ suspension: 'pause', cutoff: { time: '15:00' } });
    expect(policyFor(policy, { unit: 'working-days', value: 2 })).toBe(policy);
    const own = { cutoff: { time: '15:00', behaviour: 'same-day-else-next' } } as const;
    expect(policyFor(own, { unit: 'same-day' })).toBe(own);
  });
});
