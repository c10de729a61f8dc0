import { EventSource } from '../../../shared/domain-event.js';
import type { Confidentiality, Matter } from '../../../shared/grant.js';
import { PRIVACY_EVENTS, type RequestCarriedOut, type RequestDecided, type RequestMade, type RequestTakenOver } from '../privacy.events.js';
import { dueBy, type ClockRule } from './clock-rule.js';
import type { RequestDecision, RequestKind } from './request-kind.js';
import {
  requestBasisMissing,
  requestCarriedOut,
  requestDecided,
  requestDoneEarly,
  requestDoneMissing,
  requestNotGranted,
  requestPlaceMissing,
} from './request.errors.js';

/** What somebody asks for. */
export interface Wish {
  readonly kind: RequestKind;
  /** Which of the data; needed for a correction. */
  readonly place: string | null;
  readonly wish: string;
}

/** The dossier that it is about, with what decides who may look into it. */
export interface AskedDossier extends Matter {
  readonly dossierId: string;
  readonly dossierCode: string | null;
}

/** Who asks. */
export interface Asker {
  readonly personKey: string;
  /** Actor. */
  readonly requestedBy: string;
}

/** What the agency decides. */
export interface Verdict {
  readonly decision: RequestDecision;
  readonly reason: string;
  readonly legalBasis: string | null;
  readonly done: string | null;
}

/** A request of a person about the own data in a dossier, with the clock of the agency that has it. */
export class DataRequest extends EventSource implements Wish, AskedDossier, Asker {
  readonly id: string;
  readonly kind: RequestKind;
  readonly personKey: string;
  readonly requestedBy: string;
  readonly dossierId: string;
  readonly dossierCode: string | null;
  /** Decides; another one when it took over from this. */
  agencyCode: string;
  readonly sectorCode: string | null;
  readonly procedureCode: string;
  readonly confidentiality: Confidentiality;
  readonly place: string | null;
  readonly wish: string;
  readonly requestedAt: Date;
  readonly dueAt: Date;
  readonly warnAt: Date;
  readonly dueBasis: string;
  decidedAt: Date | null = null;
  decision: RequestDecision | null = null;
  reason: string | null = null;
  legalBasis: string | null = null;
  done: string | null = null;
  /** When nothing was left to do: refused, or carried out. */
  finishedAt: Date | null = null;

  /** @throws DomainError DATA_REQUEST_PLACE_MISSING (422) */
  static made(id: string, wish: Wish, dossier: AskedDossier, asker: Asker, rule: ClockRule & { readonly at: Date }): DataRequest {
    if (wish.kind === 'correction' && wish.place === null) throw requestPlaceMissing();
    const { at: requestedAt, basis: dueBasis } = rule;
    const clock = { requestedAt, ...dueBy(rule, requestedAt), dueBasis };
    const request = Object.assign(new DataRequest(), { id }, wish, dossier, asker, clock);
    const { kind, dossierId, agencyCode, procedureCode, dueAt, place } = request;
    request.record({
      type: PRIVACY_EVENTS.requestMade,
      facts: { kind, dossierId, agencyCode, procedureCode, dueAt: dueAt.toISOString(), dueBasis },
      personal: { place, wish: request.wish },
    } satisfies RequestMade);
    return request;
  }

  /**
   * The agency is over, and another one has what was its own; the clock of the request goes on.
   *
   * @returns whether anything changed
   */
  takeOver(agencyCode: string): boolean {
    if (this.finishedAt !== null || agencyCode === this.agencyCode) return false;
    const { dossierId, agencyCode: previousAgencyCode } = this;
    this.agencyCode = agencyCode;
    this.record({ type: PRIVACY_EVENTS.requestTakenOver, facts: { dossierId, agencyCode, previousAgencyCode } } satisfies RequestTakenOver);
    return true;
  }

  /**
   * A correction that is granted is carried out afterwards; of everything else that is granted the decision says what was done.
   *
   * @throws DomainError DATA_REQUEST_DECIDED (409), DATA_REQUEST_DONE_MISSING, DATA_REQUEST_DONE_EARLY, DATA_REQUEST_BASIS_MISSING (422)
   */
  decide({ decision, reason, legalBasis, done }: Verdict, at: Date): void {
    if (this.decidedAt !== null) throw requestDecided();
    const isCarriedOutLater = this.kind === 'correction' && decision !== 'refused';
    if (isCarriedOutLater && done !== null) throw requestDoneEarly();
    if (!isCarriedOutLater && decision !== 'refused' && done === null) throw requestDoneMissing();
    if (decision !== 'granted' && legalBasis === null) throw requestBasisMissing();
    Object.assign(this, { decidedAt: at, decision, reason, legalBasis, done, finishedAt: isCarriedOutLater ? null : at });
    this.record({
      type: PRIVACY_EVENTS.requestDecided,
      facts: { dossierId: this.dossierId, decision, legalBasis, isLate: at > this.dueAt },
      personal: { reason, done },
    } satisfies RequestDecided);
  }

  /** @throws DomainError DATA_REQUEST_NOT_GRANTED where no correction was granted, DATA_REQUEST_CARRIED_OUT (409) */
  assertToCarryOut(): void {
    if (this.kind !== 'correction' || this.decision === null || this.decision === 'refused') throw requestNotGranted();
    if (this.finishedAt !== null) throw requestCarriedOut();
  }

  /** What was granted is corrected. @throws DomainError as `assertToCarryOut` */
  carryOut({ done, correctionId }: { readonly done: string; readonly correctionId: string }, at: Date): void {
    this.assertToCarryOut();
    Object.assign(this, { done, finishedAt: at });
    this.record({
      type: PRIVACY_EVENTS.requestCarriedOut,
      facts: { dossierId: this.dossierId, correctionId, isLate: at > this.dueAt },
      personal: { done },
    } satisfies RequestCarriedOut);
  }
}
