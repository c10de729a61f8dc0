/** What a new draft copies: the version that was named, the one in force, the newest to come, the last one that was, or nothing. */
export const COPY_SOURCES = ['named', 'in-force', 'scheduled', 'ended', 'nothing'] as const;
export type CopiedFrom = (typeof COPY_SOURCES)[number];

/**
 * How the newest version that stands is to be copied where nobody named one: it is the one in force, unless a later one is decided already,
 * which a copy of the one in force would undo.
 *
 * @param newest of the versions that were not withdrawn
 * @param inForce the version in force today
 * @param today local date
 */
export function copiedFromOf(newest: { readonly effectiveFrom: string }, inForce: object | undefined, today: string): CopiedFrom {
  if (newest.effectiveFrom > today) return 'scheduled';
  return newest === inForce ? 'in-force' : 'ended';
}
