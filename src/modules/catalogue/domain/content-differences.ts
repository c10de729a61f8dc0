import { differencesBy, type ContentDifference } from '../../../shared/content-differences.js';

/** What is different between two contents of a procedure, or parts of them; cases, papers and channels go by their keys. */
export function differencesOf(before: object, after: object): readonly ContentDifference[] {
  return differencesBy('key', before, after);
}
