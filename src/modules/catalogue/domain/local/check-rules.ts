import { codePatternWrong, cutoffStatedTwice, localRulesEmpty } from './local.errors.js';
import type { LocalRules } from './local-terms.js';

/** Agency and date each once, then the two digits of the owner where the service is centralised, and the number at the end. */
const CODE_PATTERN = /^\{agency\}-\{yymmdd\}-(\d{2})?\{number\}$/;

/** Checks rules in themselves. @throws DomainError LOCAL_RULES_EMPTY, CUTOFF_STATED_TWICE, CODE_PATTERN_WRONG (422) */
export function assertRules(rules: LocalRules): void {
  if (Object.values(rules).every((value) => value === undefined)) throw localRulesEmpty();
  const { cutoff, codePattern } = rules;
  if (cutoff?.time !== undefined && cutoff.minutesBeforeClosing !== undefined) throw cutoffStatedTwice();
  if (codePattern !== undefined && !CODE_PATTERN.test(codePattern)) throw codePatternWrong();
}
