import type { DossierEvent } from '../../dossiers/index.js';

/** What a decided case has against an act on its dossier. */
export type OnceDecided = 'refused' | 'goes-on';

/**
 * What may still happen to a dossier once its case is decided and its result is on the way: nothing that makes the applicant wait again,
 * moves the date by which the result is due without an apology, or makes the decision void (TT 03/2025/TT-VPCP Đ.7 for a stop on request;
 * the others by analogy). An officer with a reason for one of these first returns the task to a step before the decision, which revokes it.
 */
export const ONCE_DECIDED: Readonly<Record<DossierEvent['type'], OnceDecided>> = {
  'dossiers.supplement-requested.v1': 'refused',
  'dossiers.payment-requested.v1': 'refused',
  'dossiers.withdrawn.v1': 'refused',
  // By whomever: on request, on a legal basis, and because of silence, whose request lapses instead.
  'dossiers.stopped.v1': 'refused',
  // What was asked before the decision may still be answered, paid or cancelled.
  'dossiers.supplement-answered.v1': 'goes-on',
  'dossiers.request-cancelled.v1': 'goes-on',
  'dossiers.fee-required.v1': 'goes-on',
  'dossiers.fee-settled.v1': 'goes-on',
  // An apology for a result that comes late (NĐ 61/2018 Đ.19.9): the applicant has to know the new date, and no clock is stopped.
  'dossiers.extended.v1': 'goes-on',
  'dossiers.deadline-recomputed.v1': 'goes-on',
  'dossiers.reply-recomputed.v1': 'goes-on',
  'dossiers.answer-time-recomputed.v1': 'goes-on',
  // What was written wrongly of the applicant, at any time.
  'dossiers.applicant-corrected.v1': 'goes-on',
  // The agency ended; the decision is made.
  'dossiers.taken-over.v1': 'goes-on',
  'dossiers.handed-down.v1': 'goes-on',
  // The way of the case itself.
  'dossiers.processing-started.v1': 'goes-on',
  'dossiers.concluded.v1': 'goes-on',
  'dossiers.result-returned.v1': 'goes-on',
  // Before there is a case.
  'dossiers.submitted.v1': 'goes-on',
  'dossiers.accepted.v1': 'goes-on',
  'dossiers.authorisation-confirmed.v1': 'goes-on',
  'dossiers.not-accepted.v1': 'goes-on',
};
