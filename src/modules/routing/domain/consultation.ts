import { type Classification, type Duration, classify } from '../../../shared/working-calendar/index.js';
import type { CancelReason, NoticeKind } from '../routing.events.js';

/** The states of a consultation. */
export const CONSULTATION_STATES = ['open', 'answered', 'cancelled'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** Which notice of its deadline was given last; `ended` when none is left to give. */
export type NoticeStage = 'waiting' | NoticeKind | 'ended';

/** One agency asked for its opinion on a dossier (lấy ý kiến, NĐ 61/2018 Đ.19.5), with its own question, deadline and answer. */
export interface Consultation {
  readonly dossierId: string;
  readonly id: string;
  readonly askingAgencyCode: string;
  /** Who has what was asked where the dossier is no longer that agency's; null while it is. Of what is closed only. */
  askingSuccessorCode: string | null;
  readonly askedAgencyCode: string;
  readonly question: string;
  /** Files of the dossier that the question is about. */
  readonly fileIds: readonly string[];
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly duration: Duration;
  dueAt: Date;
  /** The calendar by which it is due, in which version; null for one that was asked before versions were kept. */
  calendarId: string | null;
  calendarVersion: number | null;
  state: ConsultationState;
  answer: string | null;
  /** When it was answered or cancelled. */
  closedAt: Date | null;
  /** Officer who answered or took it back; null when the dossier ended it. */
  closedBy: string | null;
  cancelReason: CancelReason | null;
  cancelNote: string | null;
  /** When the sweep gives the next notice; null when none is left. The sweep alone moves it and `stage` while it is open. */
  nextAt: Date | null;
  stage: NoticeStage;
}

/**
 * How a consultation stands to its own deadline, to the minute, whatever the dossier's does: early, on time or late once it is answered; in
 * time or overdue while it is open, and as it stood when it was cancelled.
 */
export function timingOf({ state, dueAt, closedAt }: Pick<Consultation, 'state' | 'dueAt' | 'closedAt'>, asOf: Date): Classification {
  return classify({ dueAt, endAt: state === 'answered' ? closedAt : null, asOf: closedAt ?? asOf }, 'instant');
}

/** The notices that are due for a deadline, and the next stage: due soon first, then overdue. */
export function nextNotice({ stage, dueAt }: Pick<Consultation, 'stage' | 'dueAt'>): {
  readonly kind: NoticeKind;
  readonly nextAt: Date | null;
} {
  return stage === 'waiting' ? { kind: 'due-soon', nextAt: dueAt } : { kind: 'overdue', nextAt: null };
}
