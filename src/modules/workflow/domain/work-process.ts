import { EventSource } from '../../../shared/domain-event.js';
import { localDate } from '../../../shared/clock.js';
import { dayAfter } from '../../../shared/dates.js';
import { byEffect, checkPublication, versionOverlaps, type Publication } from '../../../shared/publication.js';
import {
  PROCESS_EVENTS,
  type ProcessAdopted,
  type ProcessDraftChecked,
  type ProcessDraftDiscarded,
  type ProcessDrafted,
  type ProcessDraftRevised,
  type ProcessOrigin,
  type ProcessPublished,
  type ProcessWithdrawn,
} from '../workflow.events.js';
import { graphOf, type StoredProcess } from './graph-forms.js';
import { assertChecked, assertFollows, checked, revised, type ProcessRevision } from './process-draft-rules.js';
import { MOST_PROCESS_DRAFTS, type HashOf, type ProcessDraft } from './process-draft.js';
import { processDraftNotFound, processDraftsTooMany, processVersionBegun, processVersionWithdrawn } from './process-draft.errors.js';
import { processNotFound } from './process.errors.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessGraph } from './process-graph.js';

/** A published version; rows are added and never changed. */
export interface ProcessVersion {
  readonly id: string;
  readonly processId: string;
  readonly code: string;
  /** From 1, in the order of publication. */
  readonly version: number;
  readonly procedureCode: string | null;
  /** Number of the approving decision. */
  readonly source: string | null;
  readonly status: 'published';
  /** Local date `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  /** Null for what was published before processes had streams. */
  readonly publishedAt: Date | null;
  readonly origin: ProcessOrigin;
  /** SHA-256 over the canonical JSON text of the content. */
  readonly contentHash: string;
  /** There only where the version is published now; decisions go by the hash. */
  readonly content?: StoredProcess;
}

/** A version was withdrawn before it began. */
export interface ProcessWithdrawal {
  /** Of the version. */
  readonly id: string;
  readonly processId: string;
  readonly reason: string;
  readonly withdrawnAt: Date;
}

/** A process (quy trình) with its versions and drafts, on a stream of its own; publication is a state, not its creation. */
export class WorkProcess extends EventSource {
  readonly id: string;
  readonly code: string;
  drafts: ProcessDraft[];
  versions: ProcessVersion[];
  withdrawals: ProcessWithdrawal[];

  /** A process without any version. */
  static begin(id: string, code: string): WorkProcess {
    return Object.assign(new WorkProcess(), { id, code, drafts: [], versions: [], withdrawals: [] });
  }

  /** Versions that were not withdrawn, in the order of their numbers. */
  get standing(): readonly ProcessVersion[] {
    return this.versions.filter(({ id }) => !this.isWithdrawn(id)).toSorted((one, other) => one.version - other.version);
  }

  /** Whether nothing was published of it and nothing is being written: its first draft was thrown away. */
  get isEmpty(): boolean {
    return this.versions.length === 0 && this.drafts.length === 0;
  }

  /** Begins a draft, mostly as a copy of a published version. @throws DomainError PROCESS_DRAFTS_TOO_MANY (409) */
  draft(draft: Pick<ProcessDraft, 'id' | 'basedOnVersion' | 'content' | 'draftedBy' | 'draftedAt'>): void {
    if (this.drafts.length >= MOST_PROCESS_DRAFTS) throw processDraftsTooMany();
    this.drafts = [...this.drafts, { ...draft, processId: this.id, editedBy: [], checkedBy: null, checkedAt: null }];
    const facts = { code: this.code, definitionId: draft.id, content: draft.content };
    this.record({ type: PROCESS_EVENTS.drafted, facts } satisfies ProcessDrafted);
  }

  /** Changes what a draft says, which takes another check. @throws DomainError PROCESS_DRAFT_NOT_FOUND (404), and as `revised` */
  revise(draftId: string, revision: ProcessRevision, hashOf: HashOf, hands: readonly string[]): void {
    const draft = revised(this.takeDraft(draftId), revision, this.versions, hashOf, hands);
    this.drafts = [...this.drafts, draft];
    const { basedOnVersion } = draft;
    const facts = { code: this.code, definitionId: draftId, contentHash: hashOf(draft.content), basedOnVersion };
    this.record({ type: PROCESS_EVENTS.draftRevised, facts } satisfies ProcessDraftRevised);
  }

  /**
   * A second person finds a draft right as it is.
   *
   * @returns what it says
   * @throws DomainError PROCESS_DRAFT_NOT_FOUND (404), as `checked` and `assertFollows`
   */
  check(draftId: string, hashOf: HashOf, hands: readonly [string, ...string[]], at: Date): ProcessGraph {
    const draft = checked(this.takeDraft(draftId), hands, at);
    assertFollows(draft, this.standing);
    this.drafts = [...this.drafts, draft];
    const facts = { code: this.code, definitionId: draftId, contentHash: hashOf(draft.content) };
    this.record({ type: PROCESS_EVENTS.draftChecked, facts } satisfies ProcessDraftChecked);
    return graphOf(draft.content);
  }

  /** Discards a draft. @throws DomainError PROCESS_DRAFT_NOT_FOUND (404) */
  discardDraft(draftId: string): void {
    this.takeDraft(draftId);
    this.record({ type: PROCESS_EVENTS.draftDiscarded, facts: { code: this.code, definitionId: draftId } } satisfies ProcessDraftDiscarded);
  }

  /**
   * What a draft says that can be published by a decision, as far as the process itself knows; the gate asks more.
   *
   * @throws DomainError PROCESS_DRAFT_NOT_FOUND (404), PROCESS_DRAFT_NOT_CHECKED (409), VERSION_OVERLAPS (422), and as `assertFollows`
   *   and `checkPublication`
   */
  publishable(draftId: string, publication: Publication, at: Date): ProcessGraph {
    const draft = this.drafts.find(({ id }) => id === draftId);
    if (!draft) throw processDraftNotFound();
    assertChecked(draft);
    assertFollows(draft, this.standing);
    checkPublication(publication, localDate(at));
    const last = this.lastBegin;
    if (last !== undefined && publication.effectiveFrom <= last) throw versionOverlaps(last);
    return graphOf(draft.content);
  }

  /** Publishes a draft that passed the gate with the decision that approves it. @throws DomainError as `publishable` */
  publishDraft(draftId: string, publication: Publication, at: Date, hashOf: HashOf): ProcessVersion {
    const content = this.publishable(draftId, publication, at);
    this.takeDraft(draftId);
    const { decision, effectiveFrom } = publication;
    const source = { decision: decision.number, issuer: decision.issuer, decidedOn: decision.signedOn };
    return this.add({ id: draftId, effectiveFrom, origin: 'own', content: { ...content, source } }, at, hashOf);
  }

  /**
   * Withdraws a published version before it begins; the one before goes on.
   *
   * @throws DomainError PROCESS_NOT_FOUND (404), PROCESS_VERSION_WITHDRAWN, PROCESS_VERSION_BEGUN (409)
   */
  withdraw(version: number, reason: string, at: Date): void {
    const found = this.versions.find((each) => each.version === version);
    if (!found) throw processNotFound();
    const { id, effectiveFrom } = found;
    if (this.isWithdrawn(id)) throw processVersionWithdrawn();
    if (effectiveFrom <= localDate(at)) throw processVersionBegun(effectiveFrom);
    this.withdrawals = [...this.withdrawals, { id, processId: this.id, reason, withdrawnAt: at }];
    const facts = { code: this.code, definitionId: id, version, effectiveFrom, reason };
    this.record({ type: PROCESS_EVENTS.withdrawn, facts } satisfies ProcessWithdrawn);
  }

  /**
   * Takes in what the product says of this process, which its import has checked. A content that is the newest stays, and so does the
   * installation's own one. A changed content of the same decision holds from the present day on, and never beside another version.
   *
   * @returns whether there was anything to take in
   */
  publishProduct(id: string, content: ProcessDefinition, effectiveFrom: string, at: Date, hashOf: HashOf): boolean {
    const newest = this.standing.at(-1);
    if (newest && (newest.origin === 'own' || newest.contentHash === hashOf(content))) return false;
    const last = this.lastBegin;
    const begins = last === undefined || effectiveFrom > last ? effectiveFrom : [localDate(at), dayAfter(last)].toSorted().at(-1)!;
    this.add({ id, effectiveFrom: begins, origin: 'product', content }, at, hashOf);
    return true;
  }

  /** Records the versions from before the process had a stream. */
  adopt(versions: ProcessAdopted['facts']['versions']): void {
    this.record({ type: PROCESS_EVENTS.adopted, facts: { code: this.code, versions } } satisfies ProcessAdopted);
  }

  /** The first day of the version that takes effect last. */
  private get lastBegin(): string | undefined {
    return this.standing.toSorted(byEffect).at(-1)?.effectiveFrom;
  }

  private isWithdrawn(id: string): boolean {
    return this.withdrawals.some((each) => each.id === id);
  }

  private takeDraft(draftId: string): ProcessDraft {
    const draft = this.drafts.find(({ id }) => id === draftId);
    if (!draft) throw processDraftNotFound();
    this.drafts = this.drafts.filter((each) => each !== draft);
    return draft;
  }

  private add(
    published: Pick<ProcessVersion, 'id' | 'effectiveFrom' | 'origin'> & Pick<ProcessDraft, 'content'>,
    at: Date,
    hashOf: HashOf,
  ): ProcessVersion {
    const { id: definitionId, effectiveFrom, origin, content } = published;
    const version = Math.max(0, ...this.versions.map((each) => each.version)) + 1;
    const added: ProcessVersion = {
      ...published,
      processId: this.id,
      code: this.code,
      version,
      procedureCode: content.procedureCode,
      source: content.source.decision,
      status: 'published',
      publishedAt: at,
      contentHash: hashOf(content),
    };
    this.versions = [...this.versions, added];
    this.record({
      type: PROCESS_EVENTS.published,
      facts: { code: this.code, definitionId, version, effectiveFrom, origin, content },
    } satisfies ProcessPublished);
    return added;
  }
}
