/** What a person can ask for about the own data (law 91/2025/QH15, rights of data subjects). */
export const REQUEST_KINDS = ['access', 'correction', 'deletion', 'restriction'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How an agency can decide. */
export const REQUEST_DECISIONS = ['granted', 'partly-granted', 'refused'] as const;
export type RequestDecision = (typeof REQUEST_DECISIONS)[number];

/**
 * How it stands with the clock of a request: `due-soon` within the hours that the rule warns before, `late` after its end. A correction
 * that was granted is finished once it is carried out, and its clock goes on until then.
 */
export const REQUEST_STATES = ['pending', 'due-soon', 'late', 'finished'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What is to be done about a request. */
export const REQUEST_STAGES = ['to-decide', 'to-carry-out', 'finished'] as const;
export type RequestStage = (typeof REQUEST_STAGES)[number];

/** What is to be done about a request. */
export function requestStageOf({
  decidedAt,
  finishedAt,
}: {
  readonly decidedAt: Date | null;
  readonly finishedAt: Date | null;
}): RequestStage {
  if (finishedAt !== null) return 'finished';
  return decidedAt === null ? 'to-decide' : 'to-carry-out';
}

/** The state of a request at an instant; the last instant is still in time. */
export function requestStateOf(
  { dueAt, warnAt, finishedAt }: { readonly dueAt: Date; readonly warnAt: Date; readonly finishedAt: Date | null },
  now: Date,
): RequestState {
  if (finishedAt !== null) return 'finished';
  if (now > dueAt) return 'late';
  return now >= warnAt ? 'due-soon' : 'pending';
}
