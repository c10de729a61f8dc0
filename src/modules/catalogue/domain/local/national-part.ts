import type { ProcedureContent } from '../procedure.js';
import type { StandingTerm } from './local-term.js';
import { LOCAL_PARTS, type LocalPart } from './local-terms.js';

/** What the national text says of a part that the province says something else of. */
export function nationalPart(content: ProcedureContent, part: LocalPart): unknown {
  switch (part) {
    case 'rules':
      return null;
    case 'durations':
      return content.channels.map(({ channel, duration, durationText }) => [channel, duration, durationText]);
    case 'papers':
    case 'forms':
    case 'sources':
      return content.cases.map(({ name, components }) => [name, components.map((paper) => paper.name)]);
    case 'onlineLevel':
      return [content.onlineLevel, content.channels.some(({ channel }) => channel === 'online')];
    case 'agencies':
      return [content.levels, content.agencies, content.receivingAddress];
  }
}

/**
 * The parts of which the province says something itself, now or later, and of which the national text says something else than when it
 * did.
 */
export function changedUnder(
  terms: readonly StandingTerm[],
  content: ProcedureContent,
  hashOf: (value: unknown) => string,
): readonly LocalPart[] {
  return LOCAL_PARTS.filter((part) => {
    const ofPart = terms.filter((term) => term.part === part).toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
    const newest = ofPart.at(-1);
    return newest !== undefined && newest.value !== null && newest.nationalHash !== hashOf(nationalPart(content, part));
  });
}
