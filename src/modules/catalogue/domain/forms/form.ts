import { EventSource } from '../../../../shared/domain-event.js';
import { FORM_EVENTS, type FormDraftEvent, type FormPublished, type FormWithdrawn } from '../../catalogue.events.js';
import { assertChecked, checked, rewritten } from '../draft-rules.js';
import { publicationDay, type ProcedurePublication } from '../publication-day.js';
import type { FormContent } from './form-content.js';
import { formDraftMissing, formDraftOpen } from './form.errors.js';
import type { FormDraft, FormKeys, FormVersion, FormWithdrawal, WrittenFormVersion } from './form-version.js';
import { assertFormBegins, withdrawableForm, type FormVersionStart } from './form-periods.js';

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
    const { id: formId, code: formCode } = this;
    const versionNo = this.versions.length + 1;
    const id = keys.idOf(formCode, versionNo);
    const decided = { decisionNumber, decisionIssuer, signedOn, publishedOn, publishedAt };
    const version = { id, formId, formCode, versionNo, effectiveFrom, content, contentHash, ...decided };
    this.drafts = [];
    this.versions.push(version);
    const facts = { formCode, versionId: id, versionNo, effectiveFrom, contentHash, decision };
    this.record({ type: FORM_EVENTS.published, facts } satisfies FormPublished);
    return version;
  }

  /** Withdraws a version before it begins; the one before goes on. @param today local date @throws DomainError as `withdrawableForm` */
  withdraw(versionNo: number, reason: string, withdrawnAt: Date, today: string): void {
    const { id: versionId, effectiveFrom } = withdrawableForm(this.starts, versionNo, today);
    this.withdrawals.push({ versionId, formId: this.id, reason, withdrawnAt });
    const facts = { formCode: this.code, versionId, versionNo, effectiveFrom, reason };
    this.record({ type: FORM_EVENTS.withdrawn, facts } satisfies FormWithdrawn);
  }

  private get starts(): readonly FormVersionStart[] {
    const withdrawn = new Set(this.withdrawals.map(({ versionId }) => versionId));
    const starts = this.versions.map((version) => ({ ...version, withdrawn: withdrawn.has(version.id) }));
    return starts.toSorted((one, other) => one.versionNo - other.versionNo);
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
