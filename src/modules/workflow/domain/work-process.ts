import { EventSource } from '../../../shared/domain-event.js';
import { localDate } from '../../../shared/clock.js';
import { checkPublication, type Publication } from '../../../shared/publication.js';
import {
  PROCESS_EVENTS,
  type ProcessDraftDiscarded,
  type ProcessDrafted,
  type ProcessOrigin,
  type ProcessPublished,
  type ProcessAdopted,
} from '../workflow.events.js';
import { checkDefinition, isUsable } from './definition-check.js';
import { definitionRefused, processDraftExists, processDraftNotFound } from './process.errors.js';
import type { ProcessDefinition } from './process-definition.js';

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
  readonly content?: ProcessDefinition;
}

/** What is going to be the next version; it becomes one under its id. */
export interface ProcessDraft {
  readonly id: string;
  readonly processId: string;
  readonly content: ProcessDefinition;
  readonly draftedBy: string;
  readonly draftedAt: Date;
}

/** How contents are compared. */
export type HashOf = (content: ProcessDefinition) => string;

const UNDECIDED = { decision: null, issuer: null, decidedOn: null };

/**
 * A process (quy trình) with its versions and at most one draft. It has a stream of its own; publication is a state, not its creation.
 */
export class WorkProcess extends EventSource {
  readonly id: string;
  readonly code: string;
  drafts: ProcessDraft[];
  versions: ProcessVersion[];

  /** A process without any version. */
  static begin(id: string, code: string): WorkProcess {
    return Object.assign(new WorkProcess(), { id, code, drafts: [], versions: [] });
  }

  /** The version that was published last. */
  get newest(): ProcessVersion | undefined {
    return this.versions.toSorted((one, other) => one.version - other.version).at(-1);
  }

  /** Writes a draft. @throws DomainError PROCESS_DRAFT_EXISTS (409), DEFINITION_REFUSED (422) with every finding, its step and its field */
  draft(definitionId: string, stated: Omit<ProcessDefinition, 'code' | 'source'>, officerId: string, at: Date): void {
    if (this.drafts.length > 0) throw processDraftExists();
    const content = { code: this.code, ...stated, source: UNDECIDED };
    const findings = checkDefinition(content);
    if (!isUsable(findings)) throw definitionRefused(content.steps, findings);
    this.drafts = [{ id: definitionId, processId: this.id, content, draftedBy: officerId, draftedAt: at }];
    this.record({ type: PROCESS_EVENTS.drafted, facts: { code: this.code, definitionId, content } } satisfies ProcessDrafted);
  }

  /** Discards the draft. @throws DomainError PROCESS_DRAFT_NOT_FOUND (404) */
  discardDraft(): void {
    const { id: definitionId } = this.takeDraft();
    this.record({ type: PROCESS_EVENTS.draftDiscarded, facts: { code: this.code, definitionId } } satisfies ProcessDraftDiscarded);
  }

  /**
   * Publishes the draft with the decision that approves it.
   *
   * @throws DomainError PROCESS_DRAFT_NOT_FOUND (404), and as `checkPublication`
   */
  publishDraft(publication: Publication, at: Date, hashOf: HashOf): void {
    const { id, content } = this.takeDraft();
    checkPublication(publication, localDate(at));
    const { decision, effectiveFrom } = publication;
    const source = { decision: decision.number, issuer: decision.issuer, decidedOn: decision.signedOn };
    this.add({ id, effectiveFrom, origin: 'own', content: { ...content, source } }, at, hashOf);
  }

  /**
   * Takes in what the product says of this process, which its import has checked. A content that is the newest stays, and so does the
   * installation's own one.
   *
   * @returns whether there was anything to take in
   */
  publishProduct(id: string, content: ProcessDefinition, effectiveFrom: string, at: Date, hashOf: HashOf): boolean {
    const { newest } = this;
    if (newest && (newest.origin === 'own' || newest.contentHash === hashOf(content))) return false;
    this.add({ id, effectiveFrom, origin: 'product', content }, at, hashOf);
    return true;
  }

  /** Records the versions from before the process had a stream. */
  adopt(versions: ProcessAdopted['facts']['versions']): void {
    this.record({ type: PROCESS_EVENTS.adopted, facts: { code: this.code, versions } } satisfies ProcessAdopted);
  }

  private takeDraft(): ProcessDraft {
    const [draft] = this.drafts;
    if (!draft) throw processDraftNotFound();
    this.drafts = [];
    return draft;
  }

  private add(
    published: Pick<ProcessVersion, 'id' | 'effectiveFrom' | 'origin'> & Pick<ProcessDraft, 'content'>,
    at: Date,
    hashOf: HashOf,
  ): void {
    const { id: definitionId, effectiveFrom, origin, content } = published;
    const version = (this.newest?.version ?? 0) + 1;
    this.versions = [
      ...this.versions,
      {
        ...published,
        processId: this.id,
        code: this.code,
        version,
        procedureCode: content.procedureCode,
        source: content.source.decision,
        status: 'published',
        publishedAt: at,
        contentHash: hashOf(content),
      },
    ];
    this.record({
      type: PROCESS_EVENTS.published,
      facts: { code: this.code, definitionId, version, effectiveFrom, origin, content },
    } satisfies ProcessPublished);
  }
}
