import { coverageOf, type Coverage } from '../../src/platform/auth/covered.js';
import type { Actor } from '../../src/shared/actor.js';
import { grantOf } from '../../src/shared/grant.js';

/** Rights without limits that reach these agencies. */
export function reaching(...agencyCodes: readonly string[]): Coverage {
  return coverageOf({ grants: [grantOf([], agencyCodes)] });
}

/** The caller as one who holds all grants as somebody's substitute. */
export function standingInFor(principal: string, actor: Actor): Actor {
  return { ...actor, grants: actor.grants.map((grant) => ({ ...grant, onBehalfOf: principal })) };
}
