import { EventSource } from '../../../../shared/domain-event.js';
import { checkPublication, type Publication } from '../../../../shared/publication.js';
import {
  CATALOGUE_EVENTS,
  type LocalDraftEvent,
  type LocalScopeFacts,
  type LocalTermWithdrawn,
  type LocalTermsTakenOver,
  type LocalTermsPublished,
} from '../../catalogue.events.js';
import type { ExportedTerm } from '../import/catalogue-line.js';
import { draftNotFound, draftsTooMany } from '../draft.errors.js';
import { assertChecked, checked, rewritten } from '../draft-rules.js';
import type { ProcedureContent } from '../procedure.js';
import { MOST_DRAFTS, type CheckableDraft } from '../version-draft.js';
import type { LocalScope } from './local-scope.js';
import type { LocalTerm, LocalTermWithdrawal } from './local-term.js';
import { LOCAL_PARTS, type LocalStatement } from './local-terms.js';
import { factsOfTerm, newsOfTerms } from './news-of-terms.js';
import { nationalPart } from './national-part.js';
import { assertBegins, termsGate, unseenOf, withdrawableTerm } from './term-rules.js';

/** What a decision is to say, while it is being written. */
export interface LocalDraft extends CheckableDraft {
  readonly id: string;
  readonly scopeId: string;
  readonly statement: LocalStatement;
  /** Terms that stood when it was begun or last revised: what was published since it does not take account of. */
  readonly seenTermIds: readonly string[];
}

/** How ids are made, and what is said is known by. */
export interface LocalKeys {
  readonly newId: () => string;
  readonly hashOf: (value: unknown) => string;
}

/**
 * What the province says of one scope, mostly a procedure over its national text: terms by part and date, which never change, and drafts of
 * more. On a stream of its own, so that imports of the national text and decisions of the province do not wait for each other.
 */
export class ScopedTerms extends EventSource {
  readonly id: string;
  readonly kind: LocalScope['kind'];
  readonly code: string | null;
  terms: LocalTerm[];
  withdrawals: LocalTermWithdrawal[];
  drafts: LocalDraft[];

  static begin(id: string, { kind, code }: LocalScope): ScopedTerms {
    return Object.assign(new ScopedTerms(), { id, kind, code, terms: [], withdrawals: [], drafts: [] });
  }

  /** Begins a draft. @throws DomainError DRAFTS_TOO_MANY (409) */
  draft(draftId: string, statement: LocalStatement, keys: LocalKeys, draftedBy: string, at: Date): void {
    if (this.drafts.length >= MOST_DRAFTS) throw draftsTooMany();
    const contentHash = keys.hashOf(statement);
    const hands = { draftedBy, draftedAt: at, editedBy: [], checkedBy: null, checkedAt: null };
    this.drafts.push({ id: draftId, scopeId: this.id, statement, contentHash, seenTermIds: this.standingIds, ...hands });
    this.recordDraft(CATALOGUE_EVENTS.localTermsDrafted, draftId, contentHash);
  }

  /**
   * Changes what a draft says, or takes account of what was published since; either takes another check.
   *
   * @throws DomainError DRAFT_NOT_FOUND (404), DRAFT_UNCHANGED (409)
   */
  revise(draftId: string, statement: LocalStatement, keys: LocalKeys, hands: readonly string[]): void {
    const before = this.takeDraft(draftId);
    const isRebased = unseenOf(before, this.standing).length > 0;
    const rewrote = rewritten(before, keys.hashOf(statement), hands, isRebased);
    const draft = { ...rewrote, statement, seenTermIds: this.standingIds };
    this.drafts.push(draft);
    this.recordDraft(CATALOGUE_EVENTS.localDraftRevised, draftId, draft.contentHash);
  }

  /** A second person finds a draft right as it is. @throws DomainError DRAFT_NOT_FOUND (404), and as `checked` and `termsGate` */
  check(draftId: string, hands: readonly [string, ...string[]], at: Date): void {
    const draft = checked(this.takeDraft(draftId), hands, at);
    for (const step of termsGate(draft, this.standing)) step();
    this.drafts.push(draft);
    this.recordDraft(CATALOGUE_EVENTS.localDraftChecked, draftId, draft.contentHash);
  }

  /** Throws a draft away. @throws DomainError DRAFT_NOT_FOUND (404) */
  discard(draftId: string): void {
    this.recordDraft(CATALOGUE_EVENTS.localDraftDiscarded, draftId, this.takeDraft(draftId).contentHash);
  }

  /** What a draft says. @throws DomainError DRAFT_NOT_FOUND (404) */
  statementOf(draftId: string): LocalStatement {
    return this.draftOf(draftId).statement;
  }

  /**
   * Publishes a draft by a decision, from a local date on: each part that it states follows what was said of that part before.
   *
   * @param national the text that holds on that date; null where the scope is no procedure
   * @param today local date
   * @throws DomainError DRAFT_NOT_FOUND (404), DRAFT_NOT_CHECKED (409), and as `termsGate`, `checkPublication` and `assertBegins`
   */
  publish(
    draftId: string,
    publication: Publication,
    national: ProcedureContent | null,
    keys: LocalKeys,
    publishedAt: Date,
    today: string,
  ): readonly LocalTerm[] {
    const draft = this.takeDraft(draftId);
    const { statement } = draft;
    assertChecked(draft);
    for (const step of termsGate(draft, this.standing)) step();
    checkPublication(publication, today);
    const { effectiveFrom, decision } = publication;
    const { number: decisionNumber, issuer: decisionIssuer, signedOn: decidedOn } = decision;
    const published = LOCAL_PARTS.flatMap((part): LocalTerm[] => {
      const value = statement[part];
      if (value === undefined) return [];
      assertBegins(this.standing, part, effectiveFrom);
      const nationalHash = keys.hashOf(national && nationalPart(national, part));
      const ground = { decisionNumber, decisionIssuer, decidedOn, effectiveFrom, publishedAt };
      return [{ id: keys.newId(), scopeId: this.id, part, value, nationalHash, ...ground }];
    });
    this.terms.push(...published);
    const parts = published.map(({ id: termId, part, value }) => ({ termId, part, isNational: value === null }));
    const facts = { ...this.scope, draftId, contentHash: draft.contentHash, effectiveFrom, decision, parts };
    this.record({ type: CATALOGUE_EVENTS.localTermsPublished, facts } satisfies LocalTermsPublished);
    return published;
  }

  /** Withdraws a term before it begins. @param today local date @throws DomainError as `withdrawableTerm` */
  withdraw(termId: string, reason: string, withdrawnAt: Date, today: string): void {
    const { id, part, effectiveFrom } = withdrawableTerm(this.terms, this.standing, termId, today);
    this.withdrawals.push({ id, scopeId: this.id, reason, withdrawnAt });
    const facts = { ...this.scope, termId, part, effectiveFrom, reason };
    this.record({ type: CATALOGUE_EVENTS.localTermWithdrawn, facts } satisfies LocalTermWithdrawn);
  }

  /**
   * Takes over what was published elsewhere and is not known here, as it stood there.
   *
   * @param today local date
   * @returns whether anything was new; undefined where each knows what the other one does not
   */
  takeOver(stated: readonly ExportedTerm[], at: Date, today: string): boolean | undefined {
    const news = newsOfTerms(stated, this.terms, this.withdrawals, today);
    if (!news) return undefined;
    for (const { withdrawn: reason, ...term } of news) {
      const { id } = term;
      if (!this.terms.some((known) => known.id === id)) this.terms.push({ ...term, scopeId: this.id, publishedAt: at });
      if (reason !== null) this.withdrawals.push({ id, scopeId: this.id, reason, withdrawnAt: at });
    }
    if (news.length === 0) return false;
    const facts = { ...this.scope, terms: news.map(factsOfTerm) };
    this.record({ type: CATALOGUE_EVENTS.localTermsTakenOver, facts } satisfies LocalTermsTakenOver);
    return true;
  }

  private get scope(): LocalScopeFacts {
    return { scope: this.kind, code: this.code };
  }

  private get standing(): readonly LocalTerm[] {
    return this.terms.filter(({ id }) => !this.withdrawals.some((withdrawal) => withdrawal.id === id));
  }

  private get standingIds(): readonly string[] {
    return this.standing.map(({ id }) => id);
  }

  private draftOf(draftId: string): LocalDraft {
    const draft = this.drafts.find(({ id }) => id === draftId);
    if (!draft) throw draftNotFound();
    return draft;
  }

  private takeDraft(draftId: string): LocalDraft {
    const draft = this.draftOf(draftId);
    this.drafts = this.drafts.filter((each) => each !== draft);
    return draft;
  }

  private recordDraft(type: LocalDraftEvent['type'], draftId: string, contentHash: string): void {
    this.record({ type, facts: { ...this.scope, draftId, contentHash } } as LocalDraftEvent);
  }
}
