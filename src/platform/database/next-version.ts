/** The lowest version of those that are asked for; null where there is none. */
export interface NextVersion extends Record<string, unknown> {
  readonly version: number | null;
}

/**
 * Versions on which rows stand, lowest first, each found behind the one before by a look at an index: there are few, and a million rows may
 * stand on one.
 */
export async function versionsBehind(next: (after: number) => Promise<number | null>): Promise<readonly number[]> {
  const found: number[] = [];
  for (let version = await next(0); version !== null; version = await next(version)) found.push(version);
  return found;
}
