import { EventSource } from '../../../../shared/domain-event.js';
import { FORM_EVENTS, type FormDraftEvent, type FormPublished, type FormWithdrawn } from '../../catalogue.events.js';
import { assertChecked, checked, rewritten } from '../draft-rules.js';
import type { ExportedFormVersion } from '../import/catalogue-line.js';
import { continuationOf } from '../import/continuation.js';
import { publicationDay, type ProcedurePublication } from '../publication-day.js';
import type { FormContent } from './form-content.js';
import { formDraftMissing, formDraftOpen } from './form.errors.js';
import type { FormDraft, FormKeys, FormVersion, FormWithdrawal, WrittenFormVersion } from './form-version.js';
import { assertFormBegins, formVersionOn, withdrawableForm, type FormVersionStart } from './form-periods.js';

/** An electronic form of the province with what is drafted and published of it, on a stream of its own. */
export class Form extends EventSource {
  readonly id: string;
  readonly code: string;
  versions: FormVersion[];
  drafts: FormDraft[];
  withdrawals: FormWithdrawal[];

  static begin(id: string, code: string): Form {
    return Object.assign(new Form(), { id, code, versions: [], drafts: [], withdrawals: [] });
  }

  /** Whether nothing was published of it and nothing is being written. */
  get isEmpty(): boolean {
    return this.versions.length === 0 && this.drafts.length === 0;
  }

  /** Begins what it is to say next. @throws DomainError FORM_DRAFT_OPEN (409) */
  draft(content: FormContent, contentHash: string, draftedBy: string, draftedAt: Date): void {
    if (this.drafts.length > 0) throw formDraftOpen();
    this.drafts = [{ formId: this.id, content, contentHash, draftedBy, draftedAt, editedBy: [], checkedBy: null, checkedAt: null }];
    this.recordDraft(FORM_EVENTS.drafted, contentHash);
  }

  /** Changes the draft, which takes another check. @throws DomainError FORM_DRAFT_MISSING (404), and as `rewritten` */
  revise(content: FormContent, contentHash: string, hands: readonly string[]): void {
    this.drafts = [{ ...rewritten(this.onlyDraft, contentHash, hands), content }];
    this.recordDraft(FORM_EVENTS.revised, contentHash);
  }

  /** A second person finds the draft right as it is. @returns what it says @throws DomainError FORM_DRAFT_MISSING, and as `checked` */
  check(hands: readonly [string, ...string[]], at: Date): FormContent {
    const draft = checked(this.onlyDraft, hands, at);
    this.drafts = [draft];
    this.recordDraft(FORM_EVENTS.checked, draft.contentHash);
    return draft.content;
  }

  /** @throws DomainError FORM_DRAFT_MISSING (404) */
  discard(): void {
    const { contentHash } = this.onlyDraft;
    this.drafts = [];
    this.recordDraft(FORM_EVENTS.discarded, contentHash);
  }

  /**
   * Publishes the draft by a decision, from a local date on; the version before ends with the day before.
   *
   * @param today local date
   * @throws DomainError FORM_DRAFT_MISSING (404), DRAFT_NOT_CHECKED (409), and as `assertFormBegins` and `publicationDay`
   */
  publish(publication: ProcedurePublication, keys: FormKeys, publishedAt: Date, today: string): WrittenFormVersion {
    const { content, contentHash, ...draft } = this.onlyDraft;
    assertChecked(draft);
    assertFormBegins(this.starts, publication, today);
    const publishedOn = publicationDay(publication, today);
    const { decision, effectiveFrom } = publication;
    const { number: decisionNumber, issuer: decisionIssuer, signedOn } = decision;
    const decided = { decisionNumber, decisionIssuer, signedOn, publishedOn, publishedAt };
    this.drafts = [];
    return this.add({ versionNo: this.versions.length + 1, effectiveFrom, content, contentHash, ...decided }, keys);
  }

  /**
   * Takes over what was published elsewhere and is not known here, as it stood there.
   *
   * @param today local date
   * @returns whether anything was new; undefined as `continuationOf`
   */
  takeOver(stated: readonly ExportedFormVersion[], keys: FormKeys, at: Date, today: string): boolean | undefined {
    const hashed = stated.map((version) => ({ ...version, contentHash: keys.hashOf(version.content) }));
    const news = continuationOf(this.starts, hashed, today);
    for (const { withdrawn: _, ...version } of news?.versions ?? []) this.add({ ...version, publishedAt: at }, keys);
    for (const { versionNo, effectiveFrom, reason } of news?.withdrawals ?? [])
      this.end({ id: keys.idOf(this.code, versionNo), versionNo, effectiveFrom }, reason, at);
    return news && news.versions.length + news.withdrawals.length > 0;
  }

  /** Withdraws a version before it begins; the one before goes on. @param today local date @throws DomainError as `withdrawableForm` */
  withdraw(versionNo: number, reason: string, withdrawnAt: Date, today: string): void {
    this.end(withdrawableForm(this.starts, versionNo, today), reason, withdrawnAt);
  }

  private add(stated: Omit<WrittenFormVersion, 'id' | 'formId' | 'formCode'>, keys: FormKeys): WrittenFormVersion {
    const { id: formId, code: formCode } = this;
    const { versionNo, effectiveFrom, contentHash, decisionNumber: number, decisionIssuer: issuer, signedOn } = stated;
    const id = keys.idOf(formCode, versionNo);
    const version = { id, formId, formCode, ...stated };
    this.versions.push(version);
    const facts = { formCode, versionId: id, versionNo, effectiveFrom, contentHash, decision: { number, issuer, signedOn } };
    this.record({ type: FORM_EVENTS.published, facts } satisfies FormPublished);
    return version;
  }

  private end({ id: versionId, versionNo, effectiveFrom }: Omit<FormVersionStart, 'withdrawn'>, reason: string, withdrawnAt: Date): void {
    this.withdrawals.push({ versionId, formId: this.id, reason, withdrawnAt });
    const facts = { formCode: this.code, versionId, versionNo, effectiveFrom, reason };
    this.record({ type: FORM_EVENTS.withdrawn, facts } satisfies FormWithdrawn);
  }

  private get starts(): readonly (FormVersion & FormVersionStart)[] {
    const withdrawn = new Set(this.withdrawals.map(({ versionId }) => versionId));
    const starts = this.versions.map((version) => ({ ...version, withdrawn: withdrawn.has(version.id) }));
    return starts.toSorted((one, other) => one.versionNo - other.versionNo);
  }

  /** Whether a version holds on a local date, as far as is decided now. */
  isInForceOn(on: string): boolean {
    return formVersionOn(this.starts, on) !== undefined;
  }

  private get onlyDraft(): FormDraft {
    const [draft] = this.drafts;
    if (!draft) throw formDraftMissing();
    return draft;
  }

  private recordDraft(type: FormDraftEvent['type'], contentHash: string): void {
    this.record({ type, facts: { formCode: this.code, contentHash } } as FormDraftEvent);
  }
}
