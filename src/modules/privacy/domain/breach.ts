import { EventSource } from '../../../shared/domain-event.js';
import {
  PRIVACY_EVENTS,
  type BreachAccount,
  type BreachClosed,
  type BreachExtent,
  type BreachNotified,
  type BreachPersonsInformed,
  type BreachRecorded,
  type BreachRevised,
} from '../privacy.events.js';
import type { BreachProgress } from './breach-state.js';
import {
  breachClosed,
  breachInFuture,
  breachNotified,
  breachNotNotified,
  breachUnchanged,
  fewerConcernedThanInformed,
  moreInformedThanConcerned,
  informedOutOfTime,
  lateReasonMissing,
  notifiedOutOfTime,
  personsInformedAlready,
} from './breach.errors.js';
import { dueBy, type ClockRule } from './clock-rule.js';
import type { DataKind } from './data-kind.js';

/** What is known of a breach, apart from when it was found and whose it is. */
export type BreachTerms = BreachExtent & BreachAccount;
/** What can be said anew; what is left out stays. */
export type BreachChanges = { readonly [Name in keyof BreachTerms]?: BreachTerms[Name] | undefined };

/** Where a breach was found, and when. */
export interface Finding {
  readonly agencyCode: string;
  readonly detectedAt: Date;
}

/** That the authority was told. */
export interface AuthorityNotice {
  readonly notifiedAt: Date;
  readonly notifiedTo: string;
  readonly reference: string;
  readonly lateReason: string | null;
}

/** That the persons were told. */
export interface PersonsTold {
  readonly informedAt: Date;
  readonly personsInformed: number;
  readonly how: string;
}

/** A breach of the rules on personal data, with the clock of the notice to the authority. It only ever moves on. */
export class Breach extends EventSource implements BreachTerms, BreachProgress {
  readonly id: string;
  readonly agencyCode: string;
  readonly detectedAt: Date;
  readonly recordedAt: Date;
  whatHappened: string;
  dataKinds: readonly DataKind[];
  personsConcerned: number | null;
  dossierCodes: readonly string[];
  cause: string | null;
  measures: string | null;
  readonly noticeDueAt: Date;
  readonly noticeWarnAt: Date;
  readonly noticeBasis: string;
  notifiedAt: Date | null = null;
  notifiedTo: string | null = null;
  noticeReference: string | null = null;
  lateReason: string | null = null;
  personsInformedAt: Date | null = null;
  personsInformed: number | null = null;
  personsInformedHow: string | null = null;
  closedAt: Date | null = null;
  findings: string | null = null;

  /** @throws DomainError BREACH_IN_FUTURE (422) */
  static detected(id: string, { agencyCode, detectedAt }: Finding, terms: BreachTerms, rule: ClockRule, at: Date): Breach {
    if (detectedAt > at) throw breachInFuture();
    const { dueAt: noticeDueAt, warnAt: noticeWarnAt } = dueBy(rule, detectedAt);
    const { basis: noticeBasis } = rule;
    const breach = Object.assign(new Breach(), {
      id,
      agencyCode,
      detectedAt,
      recordedAt: at,
      noticeDueAt,
      noticeWarnAt,
      noticeBasis,
      ...termsOf(terms),
    });
    breach.record({
      type: PRIVACY_EVENTS.breachRecorded,
      facts: {
        agencyCode,
        detectedAt: detectedAt.toISOString(),
        ...extentOf(breach),
        noticeDueAt: noticeDueAt.toISOString(),
        noticeBasis,
      },
      personal: accountOf(breach),
    } satisfies BreachRecorded);
    return breach;
  }

  /** @throws DomainError BREACH_CLOSED, BREACH_UNCHANGED (409), BREACH_CONCERNED_TOO_FEW (422) */
  revise(changes: BreachChanges): void {
    this.refuseClosed();
    const said = Object.entries(changes).filter(([, value]) => value !== undefined);
    const terms = termsOf({ ...termsOf(this), ...Object.fromEntries(said) });
    if (JSON.stringify(terms) === JSON.stringify(termsOf(this))) throw breachUnchanged();
    const { personsInformed } = this;
    if (personsInformed !== null && terms.personsConcerned !== null && terms.personsConcerned < personsInformed)
      throw fewerConcernedThanInformed(personsInformed);
    Object.assign(this, terms);
    this.record({ type: PRIVACY_EVENTS.breachRevised, facts: extentOf(this), personal: accountOf(this) } satisfies BreachRevised);
  }

  /**
   * @throws DomainError BREACH_CLOSED, BREACH_NOTIFIED (409), BREACH_NOTICE_OUT_OF_TIME (before it was found, or to come) and
   *   BREACH_LATE_REASON_MISSING (422)
   */
  notify({ notifiedAt, notifiedTo, reference, lateReason }: AuthorityNotice, at: Date): void {
    this.refuseClosed();
    if (this.notifiedAt !== null) throw breachNotified();
    if (notifiedAt < this.detectedAt || notifiedAt > at) throw notifiedOutOfTime();
    const isLate = notifiedAt > this.noticeDueAt;
    if (isLate && lateReason === null) throw lateReasonMissing(this.noticeDueAt);
    Object.assign(this, { notifiedAt, notifiedTo, noticeReference: reference, lateReason: isLate ? lateReason : null });
    this.record({
      type: PRIVACY_EVENTS.breachNotified,
      facts: { notifiedAt: notifiedAt.toISOString(), notifiedTo, reference, isLate },
      personal: { lateReason: this.lateReason },
    } satisfies BreachNotified);
  }

  /** @throws DomainError BREACH_CLOSED, BREACH_PERSONS_INFORMED (409), BREACH_INFORMED_OUT_OF_TIME, BREACH_INFORMED_TOO_MANY (422) */
  informPersons({ informedAt, personsInformed, how }: PersonsTold, at: Date): void {
    this.refuseClosed();
    if (this.personsInformedAt !== null) throw personsInformedAlready();
    if (informedAt < this.detectedAt || informedAt > at) throw informedOutOfTime();
    const { personsConcerned } = this;
    if (personsConcerned !== null && personsInformed > personsConcerned) throw moreInformedThanConcerned(personsConcerned);
    Object.assign(this, { personsInformedAt: informedAt, personsInformed, personsInformedHow: how });
    const facts = { informedAt: informedAt.toISOString(), personsInformed };
    this.record({ type: PRIVACY_EVENTS.breachPersonsInformed, facts, personal: { how } } satisfies BreachPersonsInformed);
  }

  /** @throws DomainError BREACH_CLOSED, BREACH_NOT_NOTIFIED (409) */
  close(findings: string, at: Date): void {
    this.refuseClosed();
    if (this.notifiedAt === null) throw breachNotNotified();
    [this.closedAt, this.findings] = [at, findings];
    this.record({ type: PRIVACY_EVENTS.breachClosed, facts: {}, personal: { findings } } satisfies BreachClosed);
  }

  private refuseClosed(): void {
    if (this.closedAt !== null) throw breachClosed();
  }
}

function extentOf({ dataKinds, personsConcerned, dossierCodes }: BreachExtent): BreachExtent {
  return { dataKinds, personsConcerned, dossierCodes };
}

function accountOf({ whatHappened, cause, measures }: BreachAccount): BreachAccount {
  return { whatHappened, cause, measures };
}

/** In one order, without doubles, so that the same said twice is the same. */
function termsOf(terms: BreachTerms): BreachTerms {
  const [dataKinds, dossierCodes] = [[...new Set(terms.dataKinds)].toSorted(), [...new Set(terms.dossierCodes)].toSorted()];
  return { ...extentOf({ ...terms, dataKinds, dossierCodes }), ...accountOf(terms) };
}
