import { actingIn, handsOf } from '../../../shared/acting.js';
import { mayActIn, mayLookInto, type Actor } from '../../../shared/actor.js';
import type { Confidentiality, Matter, MatterTraits } from '../../../shared/grant.js';
import { EventSource } from '../../../shared/domain-event.js';
import { newId } from '../../../shared/id.js';
import type { CalendarRef, Duration } from '../../../shared/working-calendar/index.js';
import {
  type CancelReason,
  type ConsultationDeadlineRecomputed,
  type ConsultationFacts,
  type ConsultationTakenOver,
  ROUTING_EVENTS,
} from '../routing.events.js';
import { type Consultation, timingOf } from './consultation.js';
import { fileNotOfDossier, ownAgencyAsked, refusal } from './routing.errors.js';

/** What is asked of another agency. */
export interface Question {
  readonly askedAgencyCode: string;
  readonly question: string;
  readonly fileIds: readonly string[];
  readonly duration: Duration;
}

/** When an answer is due, and by which calendar. */
export interface AnswerDue {
  readonly dueAt: Date;
  /** When the sweep notifies that the answer is due soon. */
  readonly dueSoonAt: Date;
  readonly calendar: CalendarRef;
}

/** What a question is put with. */
export interface Asking extends AnswerDue {
  readonly askingAgencyCode: string;
  /** Files of the dossier, of which the question may name some. */
  readonly dossierFileIds: readonly string[];
  readonly at: Date;
  readonly officerId: string;
}

/** A dossier on which other agencies were asked for their opinion; begun with the first question. */
export class ConsultedDossier extends EventSource {
  dossierId: string;
  /** Copies for worklists. */
  dossierCode: string | null;
  procedureCode: string;
  procedureName: string;
  sectorCode: string | null;
  confidentiality: Confidentiality;
  receivingAgencyCode: string;
  consultations: Consultation[];

  /** A dossier without consultations. */
  static of(
    known: MatterTraits & Pick<ConsultedDossier, 'dossierId' | 'dossierCode' | 'procedureName' | 'receivingAgencyCode'>,
  ): ConsultedDossier {
    return Object.assign(new ConsultedDossier(), known, { consultations: [] });
  }

  /** The resolving agency asks another one. @throws DomainError CONSULTATION_OF_OWN_AGENCY, FILE_NOT_OF_DOSSIER (422) */
  ask(
    { askedAgencyCode, question, fileIds, duration }: Question,
    { askingAgencyCode, dossierFileIds, at, dueAt, dueSoonAt, calendar, officerId }: Asking,
  ): Consultation {
    if (askedAgencyCode === askingAgencyCode) throw ownAgencyAsked();
    const foreign = fileIds.findIndex((fileId) => !dossierFileIds.includes(fileId));
    if (foreign >= 0) throw fileNotOfDossier(foreign);
    const consultation: Consultation = {
      dossierId: this.dossierId,
      id: newId(),
      askingAgencyCode,
      askingSuccessorCode: null,
      askedAgencyCode,
      question,
      fileIds,
      askedAt: at,
      askedBy: officerId,
      duration,
      dueAt,
      calendarId: calendar.id,
      calendarVersion: calendar.version,
      state: 'open',
      answer: null,
      closedAt: null,
      closedBy: null,
      cancelReason: null,
      cancelNote: null,
      nextAt: dueSoonAt,
      stage: 'waiting',
    };
    this.consultations.push(consultation);
    this.record({
      type: ROUTING_EVENTS.consultationAsked,
      facts: { ...this.factsOf(consultation), duration, fileIds },
      personal: { question },
    });
    return consultation;
  }

  /** On whose behalf the caller acts for an agency; null for oneself. @throws DomainError CONSULTATION_OF_OTHER_AGENCY */
  principalAt(agencyCode: string, actor: Actor): string | null {
    const grant = actingIn(actor, this.matterAt(agencyCode));
    if (!grant) throw refusal('CONSULTATION_OF_OTHER_AGENCY');
    return grant.onBehalfOf;
  }

  /**
   * The asked agency answers, also after its deadline: a late opinion is worth having and is marked late.
   *
   * @throws DomainError CONSULTATION_NOT_FOUND, CONSULTATION_OF_OTHER_AGENCY, ASKER_MAY_NOT_ANSWER, CONSULTATION_ANSWERED,
   *   CONSULTATION_CANCELLED
   */
  answer(id: string, answer: string, actor: Actor, at: Date): Consultation {
    const consultation = this.seenBy(actor, id);
    // The agency that asked, or one above it, sees the question and still cannot give the answer in its name.
    const onBehalfOf = this.principalAt(consultation.askedAgencyCode, actor);
    // An opinion of another agency is none where the same person asks and answers, by posts at both.
    if (handsOf({ id: actor.id, onBehalfOf }).includes(consultation.askedBy)) throw refusal('ASKER_MAY_NOT_ANSWER');
    assertOpen(consultation);
    Object.assign(consultation, { state: 'answered', answer, closedAt: at, closedBy: actor.id, nextAt: null, stage: 'ended' });
    const facts = { ...this.factsOf(consultation), answeredAt: at.toISOString(), timing: timingOf(consultation, at) };
    this.record({ type: ROUTING_EVENTS.consultationAnswered, facts, personal: { answer } });
    return consultation;
  }

  /** The asking agency takes its question back. @throws DomainError as `answer` */
  takeBack(id: string, note: string, actor: Actor, at: Date): Consultation {
    const consultation = this.seenBy(actor, id);
    this.principalAt(consultation.askingAgencyCode, actor);
    assertOpen(consultation);
    this.cancel(consultation, 'taken-back', { note, actor }, at);
    return consultation;
  }

  /**
   * The deadline of an open consultation on another version of its calendar (`deadlines.md`): notices of the old one are given again for
   * the new one.
   *
   * @param why source of what changed; null where the version before is not known
   * @returns whether it moved; not where the consultation has ended or is due at that instant already
   */
  recompute(id: string, { dueAt, dueSoonAt, calendar }: AnswerDue, why: string | null): boolean {
    const consultation = this.consultations.find((each) => each.id === id);
    if (consultation?.state !== 'open' || consultation.dueAt.getTime() === dueAt.getTime()) return false;
    const { dueAt: previous, calendarId, calendarVersion } = consultation;
    Object.assign(consultation, { dueAt, calendarId: calendar.id, calendarVersion: calendar.version, nextAt: dueSoonAt, stage: 'waiting' });
    const previousCalendar = calendarId === null || calendarVersion === null ? null : { id: calendarId, version: calendarVersion };
    const facts = {
      ...this.factsOf(consultation),
      previousDueAt: previous.toISOString(),
      previousCalendar,
      calendar: { id: calendar.id, version: calendar.version },
      why,
    };
    this.record({ type: ROUTING_EVENTS.deadlineRecomputed, facts } satisfies ConsultationDeadlineRecomputed);
    return true;
  }

  /** The dossier belongs to others from here on: what is still open is asked by whoever resolves it now, who sees what was asked before. */
  takeOver(owners: { readonly receivingAgencyCode: string; readonly resolvingAgencyCode: string }, previousResolving: string): void {
    this.receivingAgencyCode = owners.receivingAgencyCode;
    for (const consultation of this.consultations)
      if (consultation.state === 'open' && consultation.askingAgencyCode === previousResolving)
        Object.assign(consultation, { askingAgencyCode: owners.resolvingAgencyCode });
    this.leaveTo(owners.resolvingAgencyCode);
  }

  /** Whoever has the dossier now sees what was asked on it and is closed. */
  leaveTo(ownerCode: string): void {
    for (const consultation of this.consultations)
      if (consultation.state !== 'open') consultation.askingSuccessorCode = consultation.askingAgencyCode === ownerCode ? null : ownerCode;
  }

  /**
   * The asked agency ended: its successor owes the answer, until the same instant.
   * @returns false where the consultation has ended or is with that agency already
   */
  reassign(id: string, askedAgencyCode: string): boolean {
    const consultation = this.consultations.find((each) => each.id === id);
    if (consultation?.state !== 'open' || consultation.askedAgencyCode === askedAgencyCode) return false;
    const previousAskedAgencyCode = consultation.askedAgencyCode;
    Object.assign(consultation, { askedAgencyCode });
    const facts = { ...this.factsOf(consultation), previousAskedAgencyCode };
    this.record({ type: ROUTING_EVENTS.consultationTakenOver, facts } satisfies ConsultationTakenOver);
    return true;
  }

  /** The dossier ended: the lead agency continued without the open answers. */
  endAll(reason: CancelReason, at: Date): void {
    for (const consultation of this.consultations) if (consultation.state === 'open') this.cancel(consultation, reason, null, at);
  }

  private cancel(consultation: Consultation, reason: CancelReason, by: { note: string; actor: Actor } | null, at: Date): void {
    Object.assign(consultation, {
      state: 'cancelled',
      closedAt: at,
      closedBy: by?.actor.id ?? null,
      cancelReason: reason,
      cancelNote: by?.note ?? null,
      nextAt: null,
      stage: 'ended',
    });
    const facts = { ...this.factsOf(consultation), cancelledAt: at.toISOString(), reason, timing: timingOf(consultation, at) };
    this.record({ type: ROUTING_EVENTS.consultationCancelled, facts, ...(by === null ? {} : { personal: { note: by.note } }) });
  }

  /** As the reader's SQL has it: the asking side sees all, the asked agency what was not cancelled. */
  private seenBy(actor: Actor, id: string): Consultation {
    const found = this.consultations.find((each) => each.id === id.toLowerCase());
    if (!found) throw refusal('CONSULTATION_NOT_FOUND');
    const { state, askedAgencyCode, askingAgencyCode, askingSuccessorCode } = found;
    const isAsked = state !== 'cancelled' && mayActIn(actor, this.matterAt(askedAgencyCode));
    const asking = askingSuccessorCode === null ? [askingAgencyCode] : [askingAgencyCode, askingSuccessorCode];
    if (!isAsked && !asking.some((code) => mayLookInto(actor, this.matterAt(code)))) throw refusal('CONSULTATION_NOT_FOUND');
    return found;
  }

  private matterAt(agencyCode: string): Matter {
    const { sectorCode, procedureCode, confidentiality } = this;
    return { agencyCode, sectorCode, procedureCode, confidentiality };
  }

  private factsOf({ id, askingAgencyCode, askedAgencyCode, askedAt, dueAt }: Consultation): ConsultationFacts {
    const { dossierId, procedureCode } = this;
    return {
      dossierId,
      procedureCode,
      consultationId: id,
      askingAgencyCode,
      askedAgencyCode,
      askedAt: askedAt.toISOString(),
      dueAt: dueAt.toISOString(),
    };
  }
}

function assertOpen({ state }: Consultation): void {
  if (state === 'answered') throw refusal('CONSULTATION_ANSWERED');
  if (state === 'cancelled') throw refusal('CONSULTATION_CANCELLED');
}
