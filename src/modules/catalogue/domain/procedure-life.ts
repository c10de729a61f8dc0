import { EventSource } from '../../../shared/domain-event.js';
import type { Publication } from '../../../shared/publication.js';
import {
  CATALOGUE_EVENTS,
  type DraftChecked,
  type DraftDiscarded,
  type DraftRevised,
  type ProcedureRepealed,
  type ProcedureAdopted,
  type ProcedureDrafted,
  type RepealWithdrawn,
  type VersionDrafted,
  type VersionPublished,
  type VersionWithdrawn,
} from '../catalogue.events.js';
import { importedVersion, type ChangeWaits, type KnownVersion } from './imported-version.js';
import { newsOfProcedure } from './import/news-of-procedure.js';
import { draftsTooMany } from './draft.errors.js';
import { assertChecked, checked, contentGate, draftOf, revised, type Revision } from './draft-rules.js';
import { listedPart } from './listed-version.js';
import { assertPublishable, assertRepealable, withdrawable, withdrawableRepeal } from './life-rules.js';
import type { ProcedureHistory } from './import/procedure-history.js';
import type { ProcedureContent } from './procedure.js';
import { publicationDay, type ProcedurePublication } from './publication-day.js';
import { periodsOf, type VersionPeriod, type VersionStart } from './procedure-version.js';
import {
  factsOf,
  MOST_DRAFTS,
  type NewDraft,
  type ProcedureRepeal,
  type PublishedVersion,
  type VersionDraft,
  type VersionKeys,
  type Withdrawal,
} from './version-draft.js';

/** What a published version came from. */
interface Origin {
  readonly draftId: string | null;
  readonly decision: Publication['decision'] | null;
}
const IMPORTED: Origin = { draftId: null, decision: null };

/**
 * An administrative procedure with its published versions, drafts and repeals, on a stream of its own. Publication is a state: a draft has
 * no number, and gets the next one when it is published, so that the numbers of published versions have no gaps whatever was discarded and
 * whatever an import published meanwhile.
 */
export class Procedure extends EventSource {
  readonly id: string;
  readonly code: string;
  versions: PublishedVersion[];
  drafts: VersionDraft[];
  repeals: ProcedureRepeal[];
  withdrawals: Withdrawal[];

  /** A procedure of which nothing was published yet. */
  static begin(id: string, code: string): Procedure {
    return Object.assign(new Procedure(), { id, code, versions: [], drafts: [], repeals: [], withdrawals: [] });
  }

  /** Whether nothing was published of it and nothing is being written: its first draft was thrown away. */
  get isEmpty(): boolean {
    return this.versions.length === 0 && this.drafts.length === 0;
  }

  /** When each published version holds, in the order of their numbers. */
  get periods(): readonly VersionPeriod[] {
    return periodsOf(this.published, this.repealedFrom);
  }

  private get published(): readonly (PublishedVersion & KnownVersion)[] {
    const each = this.versions.map((version) => ({ ...version, withdrawn: this.isWithdrawn(version) }));
    return each.toSorted((one, other) => one.versionNo - other.versionNo);
  }

  private get standingRepeals(): readonly ProcedureRepeal[] {
    return this.repeals.filter((repeal) => !this.isWithdrawn(repeal));
  }

  private get repealedFrom(): readonly string[] {
    return this.standingRepeals.map(({ effectiveFrom }) => effectiveFrom);
  }

  private isWithdrawn({ id }: { readonly id: string }): boolean {
    return this.withdrawals.some((withdrawal) => withdrawal.id === id);
  }

  /** Begins a draft, mostly as a copy of a published version. @throws DomainError DRAFTS_TOO_MANY (409) */
  draft(draft: NewDraft): void {
    if (this.drafts.length >= MOST_DRAFTS) throw draftsTooMany();
    const { id: procedureId, code: procedureCode } = this;
    this.drafts.push({ ...draft, procedureId, procedureCode, editedBy: [], checkedBy: null, checkedAt: null });
    const { id: draftId, basedOnVersionNo, contentHash } = draft;
    const facts = { procedureCode, draftId, contentHash };
    this.record(
      basedOnVersionNo === null
        ? ({ type: CATALOGUE_EVENTS.procedureDrafted, facts } satisfies ProcedureDrafted)
        : ({ type: CATALOGUE_EVENTS.versionDrafted, facts: { ...facts, basedOnVersionNo } } satisfies VersionDrafted),
    );
  }

  /** Changes a draft, which takes another check. @throws DomainError as `draftOf` and `revised` */
  revise(draftId: string, revision: Revision, keys: VersionKeys, hands: readonly string[]): void {
    const draft = revised(this.takeDraft(draftId), revision, this.versions, keys, hands);
    const { basedOnVersionNo, contentHash } = draft;
    this.drafts.push(draft);
    const facts = { procedureCode: this.code, draftId, contentHash, basedOnVersionNo };
    this.record({ type: CATALOGUE_EVENTS.draftRevised, facts } satisfies DraftRevised);
  }

  /** A second person finds a draft right as it is. @throws DomainError as `draftOf`, `checked` and `contentGate` */
  check(draftId: string, hands: readonly [string, ...string[]], at: Date): void {
    const draft = checked(this.takeDraft(draftId), hands, at);
    for (const step of contentGate(draft, this.published)) step();
    this.drafts.push(draft);
    const facts = { procedureCode: this.code, draftId, contentHash: draft.contentHash };
    this.record({ type: CATALOGUE_EVENTS.draftChecked, facts } satisfies DraftChecked);
  }

  /** Discards a draft. @throws DomainError DRAFT_NOT_FOUND (404) */
  discard(draftId: string): void {
    this.takeDraft(draftId);
    this.record({ type: CATALOGUE_EVENTS.draftDiscarded, facts: { procedureCode: this.code, draftId } } satisfies DraftDiscarded);
  }

  /**
   * Publishes a draft by an office's decision, which its content names from then on.
   *
   * @param today local date
   * @throws DomainError DRAFT_NOT_FOUND (404), DRAFT_NOT_CHECKED (409), as `contentGate`, `assertPublishable` and `publicationDay`
   */
  publish(draftId: string, publication: ProcedurePublication, keys: VersionKeys, at: Date, today: string): PublishedVersion {
    const draft = this.takeDraft(draftId);
    assertChecked(draft);
    for (const step of contentGate(draft, this.published)) step();
    const { decision, effectiveFrom } = publication;
    assertPublishable(this.periods, this.standingRepeals, publication, today);
    const { number, signedOn: decidedOn, issuer } = decision;
    const content = { ...draft.content, decision: { number, decidedOn, issuer }, publishedOn: publicationDay(publication, today) };
    const start: VersionStart = { versionNo: (this.published.at(-1)?.versionNo ?? 0) + 1, effectiveFrom, effectiveFromSource: 'stated' };
    return this.add(content, keys.hashOf(content), start, { draftId, decision }, keys, at);
  }

  /**
   * Publishes what an imported row says, if it is to be published.
   *
   * @param stated from when the first version holds
   * @param today local date of the import
   */
  takeIn(
    content: ProcedureContent,
    contentHash: string,
    stated: Omit<VersionStart, 'versionNo'>,
    keys: VersionKeys,
    at: Date,
    today: string,
  ): PublishedVersion | 'unchanged' | ChangeWaits {
    const start = importedVersion(this.published, this.repealedFrom, contentHash, stated, today);
    if (typeof start === 'string') return start;
    return this.add(content, contentHash, start, IMPORTED, keys, at);
  }

  /** Takes over what was published elsewhere and is not known here, as it stood there. @returns as `newsOfProcedure` */
  takeOver(history: ProcedureHistory, keys: VersionKeys & { readonly newId: () => string }, at: Date, today: string) {
    const { id: procedureId, code: procedureCode } = this;
    const news = newsOfProcedure(history, this.published, this.repeals, keys, today);
    if (!news) return undefined;
    for (const { content, contentHash, withdrawn: _, ...start } of news.versions) this.add(content, contentHash, start, IMPORTED, keys, at);
    for (const { versionNo, reason } of news.withdrawals) this.withdraw(keys.idOf(procedureCode, versionNo), reason, at);
    this.repeals.push(...news.repeals.map((repeal) => ({ ...repeal, id: keys.newId(), procedureId, procedureCode })));
    if (news.repeals.length + news.withdrawals.length > 0) this.adopt();
    return news;
  }

  /**
   * Ends the procedure from a local date on, until a later version brings it back.
   *
   * @param id of the repeal
   * @param today local date
   * @throws DomainError as `assertRepealable`
   */
  repeal(id: string, publication: Publication, today: string): void {
    assertRepealable(this.periods, publication, today);
    const { id: procedureId, code: procedureCode } = this;
    const { effectiveFrom, decision } = publication;
    const { number: decisionNumber, issuer: decisionIssuer, signedOn: decidedOn } = decision;
    this.repeals.push({ id, procedureId, procedureCode, effectiveFrom, decisionNumber, decisionIssuer, decidedOn });
    this.record({
      type: CATALOGUE_EVENTS.procedureRepealed,
      facts: { procedureCode, effectiveFrom, decision },
    } satisfies ProcedureRepealed);
  }

  /** Withdraws a published version before it begins; the one before goes on. @throws DomainError as `withdrawable` */
  withdrawVersion(versionNo: number, reason: string, at: Date, today: string): void {
    const { id, effectiveFrom } = withdrawable(this.periods, this.standingRepeals, versionNo, today);
    this.withdraw(id, reason, at);
    const facts = { procedureCode: this.code, versionId: id, versionNo, effectiveFrom, reason };
    this.record({ type: CATALOGUE_EVENTS.versionWithdrawn, facts } satisfies VersionWithdrawn);
  }

  /** Withdraws a repeal before it begins. @throws DomainError as `withdrawableRepeal` */
  withdrawRepeal(effectiveFrom: string, reason: string, at: Date, today: string): void {
    this.withdraw(withdrawableRepeal(this.standingRepeals, effectiveFrom, today).id, reason, at);
    const facts = { procedureCode: this.code, effectiveFrom, reason };
    this.record({ type: CATALOGUE_EVENTS.repealWithdrawn, facts } satisfies RepealWithdrawn);
  }

  /** Says how the procedure stands when its stream begins later than itself. */
  adopt(): void {
    const versions = this.published.map((version) => ({ ...factsOf(version), publishedAt: version.publishedAt.toISOString() }));
    const repeals = this.repeals.map(({ effectiveFrom, decisionNumber }) => ({ effectiveOn: effectiveFrom, decision: decisionNumber }));
    this.record({
      type: CATALOGUE_EVENTS.procedureAdopted,
      facts: { procedureCode: this.code, versions, repeals },
    } satisfies ProcedureAdopted);
  }

  private withdraw(id: string, reason: string, withdrawnAt: Date): void {
    this.withdrawals.push({ id, procedureId: this.id, procedureCode: this.code, reason, withdrawnAt });
  }

  private takeDraft(draftId: string): VersionDraft {
    const draft = draftOf(this.drafts, draftId);
    this.drafts = this.drafts.filter((each) => each !== draft);
    return draft;
  }

  private add(
    content: ProcedureContent,
    contentHash: string,
    start: VersionStart,
    origin: Origin,
    keys: VersionKeys,
    publishedAt: Date,
  ): PublishedVersion {
    const { id: procedureId, code: procedureCode } = this;
    const id = keys.idOf(procedureCode, start.versionNo);
    const version = { id, procedureId, procedureCode, ...start, ...listedPart(content), content, contentHash, publishedAt };
    this.versions.push(version);
    const facts = { procedureCode, ...factsOf(version), ...origin };
    this.record({ type: CATALOGUE_EVENTS.versionPublished, facts } satisfies VersionPublished);
    return version;
  }
}
