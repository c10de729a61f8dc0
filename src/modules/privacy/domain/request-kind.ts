/** What a person can ask for about the own data (law 91/2025/QH15, rights of data subjects). */
export const REQUEST_KINDS = ['access', 'correction', 'deletion', 'restriction'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How an agency can decide. */
export const REQUEST_DECISIONS = ['granted', 'partly-granted', 'refused'] as const;
export type RequestDecision = (typeof REQUEST_DECISIONS)[number];

/** How it stands with a request: `due-soon` within the hours that the rule warns before, `late` after its end. */
export const REQUEST_STATES = ['pending', 'due-soon', 'late', 'decided'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** The state of a request at an instant; the last instant is still in time. */
export function requestStateOf(
  { dueAt, warnAt, decidedAt }: { readonly dueAt: Date; readonly warnAt: Date; readonly decidedAt: Date | null },
  now: Date,
): RequestState {
  if (decidedAt !== null) return 'decided';
  if (now > dueAt) return 'late';
  return now >= warnAt ? 'due-soon' : 'pending';
}
