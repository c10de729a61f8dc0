import type { Actor } from '../../../shared/actor.js';
import type { Audience } from '../domain/timeline.js';

/** For whom an answer is written: systems of partners have an audience of their own, whichever way they come. */
export function audienceOf({ kind }: Actor, way: Exclude<Audience, 'partner'>): Audience {
  return kind === 'partner' ? 'partner' : way;
}
