import type { FieldError } from '../../../../shared/domain-error.js';
import { factUnknown, factValueWrong, feeFactsWrong } from './fee-facts.errors.js';
import { isValueOf, type FeeFact, type FeeFacts } from './fee-facts.js';

/**
 * Facts as somebody states them. Where several schedules state a fact of one name, the value has to be one of each.
 *
 * @param asked every fact on which the fees may depend
 * @throws DomainError FEE_FACTS_WRONG (422), with every fact that is wrong
 */
export function readFacts(stated: Readonly<Record<string, unknown>>, asked: readonly FeeFact[]): FeeFacts {
  const errors = Object.entries(stated).flatMap(([name, value]): readonly FieldError[] => {
    const facts = asked.filter((fact) => fact.name === name);
    if (facts.length === 0) return [factUnknown(name)];
    return facts.every((fact) => isValueOf(fact, value)) ? [] : [factValueWrong(name)];
  });
  if (errors.length > 0) throw feeFactsWrong(errors);
  return stated as FeeFacts;
}
