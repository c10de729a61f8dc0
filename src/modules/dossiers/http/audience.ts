import type { Actor } from '../../../shared/actor.js';
import type { Audience } from '../domain/timeline.js';

/** The audience of an answer: partner systems are an audience of their own, whichever path they use. */
export function audienceOf({ kind }: Actor, way: Exclude<Audience, 'partner'>): Audience {
  return kind === 'partner' ? 'partner' : way;
}
