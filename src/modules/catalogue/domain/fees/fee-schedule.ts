import { EventSource } from '../../../../shared/domain-event.js';
import {
  FEE_SCHEDULE_EVENTS,
  type FeeScheduleChecked,
  type FeeScheduleDiscarded,
  type FeeScheduleDrafted,
  type FeeSchedulePublished,
  type FeeScheduleRevised,
  type FeeScheduleWithdrawn,
} from '../../catalogue.events.js';
import { assertChecked, checked, rewritten } from '../draft-rules.js';
import type { ExportedFeeVersion } from '../import/catalogue-line.js';
import { continuationOf } from '../import/continuation.js';
import { publicationDay } from '../publication-day.js';
import type { FeeScheduleContent } from './fee-schedule-content.js';
import {
  decisionOf,
  type FeeScheduleDraft,
  type FeeScheduleKeys,
  type FeeScheduleVersion,
  type FeeScheduleWithdrawal,
  type WrittenFeeVersion,
} from './fee-schedule-version.js';
import { feeDraftMissing, feeDraftOpen } from './fee-schedule.errors.js';
import { assertBegins, feePeriods, withdrawableVersion, type FeePeriod, type FeePublication } from './fee-periods.js';

/** A fee schedule of the province with what is drafted and published of it, on a stream of its own. */
export class FeeSchedule extends EventSource {
  readonly id: string;
  readonly code: string;
  versions: FeeScheduleVersion[];
  drafts: FeeScheduleDraft[];
  withdrawals: FeeScheduleWithdrawal[];

  static begin(id: string, code: string): FeeSchedule {
    return Object.assign(new FeeSchedule(), { id, code, versions: [], drafts: [], withdrawals: [] });
  }

  /** Whether nothing was published of it and nothing is being written. */
  get isEmpty(): boolean {
    return this.versions.length === 0 && this.drafts.length === 0;
  }

  /** When each version holds, in the order of their numbers. */
  get periods(): readonly (FeeScheduleVersion & FeePeriod)[] {
    const withdrawn = new Set(this.withdrawals.map(({ versionId }) => versionId));
    return feePeriods(this.versions.map((version) => ({ ...version, withdrawn: withdrawn.has(version.id) })));
  }

  /** Begins what it is to say next. @throws DomainError FEE_DRAFT_OPEN (409) */
  draft(content: FeeScheduleContent, contentHash: string, draftedBy: string, draftedAt: Date): void {
    if (this.drafts.length > 0) throw feeDraftOpen();
    const draft = { content, contentHash, draftedBy, draftedAt, editedBy: [], checkedBy: null, checkedAt: null };
    this.drafts = [{ scheduleId: this.id, ...draft }];
    this.record({ type: FEE_SCHEDULE_EVENTS.drafted, facts: { scheduleCode: this.code, contentHash } } satisfies FeeScheduleDrafted);
  }

  /** Changes the draft, which takes another check. @throws DomainError FEE_DRAFT_MISSING (404), and as `rewritten` */
  revise(content: FeeScheduleContent, contentHash: string, hands: readonly string[]): void {
    this.drafts = [{ ...rewritten(this.onlyDraft, contentHash, hands), content }];
    this.record({ type: FEE_SCHEDULE_EVENTS.revised, facts: { scheduleCode: this.code, contentHash } } satisfies FeeScheduleRevised);
  }

  /** A second person finds the draft right as it is. @returns what it says @throws DomainError FEE_DRAFT_MISSING, and as `checked` */
  check(hands: readonly [string, ...string[]], at: Date): FeeScheduleContent {
    const draft = checked(this.onlyDraft, hands, at);
    this.drafts = [draft];
    const facts = { scheduleCode: this.code, contentHash: draft.contentHash };
    this.record({ type: FEE_SCHEDULE_EVENTS.checked, facts } satisfies FeeScheduleChecked);
    return draft.content;
  }

  /** @throws DomainError FEE_DRAFT_MISSING (404) */
  discard(): void {
    const { contentHash } = this.onlyDraft;
    this.drafts = [];
    this.record({ type: FEE_SCHEDULE_EVENTS.discarded, facts: { scheduleCode: this.code, contentHash } } satisfies FeeScheduleDiscarded);
  }

  /**
   * Publishes the draft by a decision, from a local date on; the version before ends with the day before. One that corrects a version
   * stands in its place for everything that was not charged by it: that one never should have been as it was.
   *
   * @param today local date
   * @throws DomainError FEE_DRAFT_MISSING (404), DRAFT_NOT_CHECKED (409), and as `assertBegins` and `publicationDay`
   */
  publish(publication: FeePublication, keys: FeeScheduleKeys, publishedAt: Date, today: string): WrittenFeeVersion {
    const { content, contentHash, ...draft } = this.onlyDraft;
    assertChecked(draft);
    const corrected = assertBegins(this.periods, publication, today);
    const publishedOn = publicationDay(publication, today);
    const { decision, effectiveFrom, lastDay = null } = publication;
    const { number: decisionNumber, issuer: decisionIssuer, signedOn } = decision;
    const correctsVersionNo = corrected?.versionNo ?? null;
    const knownSince = corrected ? (corrected.knownSince ?? corrected.publishedAt) : null;
    const decided = { decisionNumber, decisionIssuer, signedOn, publishedOn, publishedAt, correctsVersionNo, knownSince };
    if (corrected) this.takeBack(corrected, `Đính chính theo ${decisionNumber}`, publishedAt);
    this.drafts = [];
    return this.add({ versionNo: this.versions.length + 1, effectiveFrom, lastDay, content, contentHash, ...decided }, keys);
  }

  /**
   * Takes over what was published elsewhere and is not known here, as it stood there.
   *
   * @param today local date
   * @returns whether anything was new; undefined as `continuationOf`
   */
  takeOver(stated: readonly ExportedFeeVersion[], keys: FeeScheduleKeys, at: Date, today: string): boolean | undefined {
    const hashed = stated.map((version) => ({ ...version, contentHash: keys.hashOf(version.content) }));
    const news = continuationOf(this.periods, hashed, today);
    for (const { withdrawn: _, ...version } of news?.versions ?? []) this.add({ ...version, publishedAt: at, knownSince: null }, keys);
    for (const { versionNo, effectiveFrom, reason } of news?.withdrawals ?? [])
      this.takeBack({ id: keys.idOf(this.code, versionNo), versionNo, effectiveFrom }, reason, at);
    return news && news.versions.length + news.withdrawals.length > 0;
  }

  /**
   * Withdraws a version before it begins; the one before goes on.
   *
   * @param today local date
   * @throws DomainError as `withdrawableVersion`
   */
  withdraw(versionNo: number, reason: string, withdrawnAt: Date, today: string): void {
    this.takeBack(withdrawableVersion(this.periods, versionNo, today), reason, withdrawnAt);
  }

  private add(stated: Omit<WrittenFeeVersion, 'id' | 'scheduleId' | 'scheduleCode'>, keys: FeeScheduleKeys): WrittenFeeVersion {
    const { id: scheduleId, code: scheduleCode } = this;
    const { versionNo, effectiveFrom, lastDay, contentHash } = stated;
    const id = keys.idOf(scheduleCode, versionNo);
    const version = { id, scheduleId, scheduleCode, ...stated };
    this.versions.push(version);
    const facts = { scheduleCode, versionId: id, versionNo, effectiveFrom, lastDay, contentHash, decision: decisionOf(version) };
    this.record({ type: FEE_SCHEDULE_EVENTS.published, facts } satisfies FeeSchedulePublished);
    return version;
  }

  private takeBack(version: Pick<FeeScheduleVersion, 'id' | 'versionNo' | 'effectiveFrom'>, reason: string, withdrawnAt: Date): void {
    const { id: versionId, versionNo, effectiveFrom } = version;
    this.withdrawals.push({ versionId, scheduleId: this.id, reason, withdrawnAt });
    const facts = { scheduleCode: this.code, versionId, versionNo, effectiveFrom, reason };
    this.record({ type: FEE_SCHEDULE_EVENTS.withdrawn, facts } satisfies FeeScheduleWithdrawn);
  }

  private get onlyDraft(): FeeScheduleDraft {
    const [draft] = this.drafts;
    if (!draft) throw feeDraftMissing();
    return draft;
  }
}
