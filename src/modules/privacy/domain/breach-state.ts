/** How far a breach has come. */
export const BREACH_STATES = ['open', 'notified', 'closed'] as const;
export type BreachState = (typeof BREACH_STATES)[number];

/** How it stands with the notice to the authority: `due-soon` within the hours that the rule warns before, `late` after its end. */
export const NOTICE_STATES = ['pending', 'due-soon', 'late', 'given', 'given-late'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** What says how far a breach has come. */
export interface BreachProgress {
  readonly noticeDueAt: Date;
  /** From when on the notice is due soon. */
  readonly noticeWarnAt: Date;
  readonly notifiedAt: Date | null;
  readonly closedAt: Date | null;
}

/** A breach is closed after the notice alone. */
export function stateOf({ notifiedAt, closedAt }: BreachProgress): BreachState {
  if (closedAt !== null) return 'closed';
  return notifiedAt === null ? 'open' : 'notified';
}

/** Running hours count, nights and holidays too; the last instant is still in time. */
export function noticeStateOf({ noticeDueAt, noticeWarnAt, notifiedAt }: BreachProgress, now: Date): NoticeState {
  if (notifiedAt !== null) return notifiedAt > noticeDueAt ? 'given-late' : 'given';
  if (now > noticeDueAt) return 'late';
  return now >= noticeWarnAt ? 'due-soon' : 'pending';
}
