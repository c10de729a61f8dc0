/**
 * Who gets which dossier. The number of a dossier decides its agency and its state, so that every script can compute them: eight dossiers
 * in a row go to one slot, and slots are dealt out to the agencies with a skew.
 */
export const SLOTS = 256;
const IN_A_ROW = 8;
/** Numbers after which the pattern begins anew. */
export const PERIOD = SLOTS * IN_A_ROW;
/** Share of the dossiers that are resolved; the newest ones are open. */
const RESOLVED = 0.8;

/** Place of a dossier within its slot: 0 is an untouched case, all others were sent on once. */
export const PLACES = { untouched: 0, ours: [1, 2, 3, 4], references: [5, 6, 7] } as const;

export const slotOf = (dossier: number): number => Math.floor(dossier / IN_A_ROW) % SLOTS;
export const placeOf = (dossier: number): number => dossier % IN_A_ROW;

/** First number of the dossiers that are open. */
export function firstOpen(count: number): number {
  return Math.floor((count * RESOLVED) / PERIOD) * PERIOD;
}

/** Number of a dossier by round of the pattern, slot and place. */
export function dossierAt(round: number, slot: number, place: number): number {
  return round * PERIOD + slot * IN_A_ROW + place;
}

/** Deals the slots out: the agency of rank r gets a share that falls with r, and each at least one. */
export function dealSlots<T>(agencies: readonly T[]): readonly T[] {
  const kept = agencies.slice(0, 120);
  const weights = kept.map((_, rank) => 1 / (rank + 4) ** 0.8);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const dealt = kept.flatMap((agency, rank) =>
    Array.from({ length: Math.max(1, Math.round((weights[rank]! / whole) * SLOTS)) }, () => agency),
  );
  return Array.from({ length: SLOTS }, (_, slot) => dealt[(slot * 97) % dealt.length]!);
}
