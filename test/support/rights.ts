import { coverageOf, type Coverage } from '../../src/platform/auth/covered.js';
import { grantOf } from '../../src/shared/grant.js';

/** Rights without limits that reach these agencies. */
export function reaching(...agencyCodes: readonly string[]): Coverage {
  return coverageOf({ grants: [grantOf([], agencyCodes)] });
}
