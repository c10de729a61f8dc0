import { differencesBy, type ContentDifference } from '../../../shared/content-differences.js';
import type { ProcedureContent } from './procedure.js';

/** What is different between two contents of a procedure; cases, papers and channels go by their keys. */
export function differencesOf(before: ProcedureContent, after: ProcedureContent): readonly ContentDifference[] {
  return differencesBy('key', before, after);
}
