import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import type { NamedHands } from '../../../shared/draft-hands.js';
import { MOST_DIFFERENCES, type ContentDifference } from '../../../shared/content-differences.js';
import { OfficerReader } from '../../agencies/index.js';
import { differencesOf } from '../domain/content-differences.js';
import { findingsOf, type DraftFinding } from '../domain/draft-findings.js';
import { contentGate, isOutdated } from '../domain/draft-rules.js';
import { draftNotFound } from '../domain/draft.errors.js';
import { missingParts, type LegalPart } from '../domain/legal-parts.js';
import type { ProcedureContent } from '../domain/procedure.js';
import { contentNotThere } from '../domain/life.errors.js';
import { DraftReader, type WholeDraft } from '../persistence/draft.reader.js';
import { OnceOnly } from './once-only.js';

/** What is different between two contents, and what the later one still lacks. */
export interface Comparison {
  readonly missingParts: readonly LegalPart[];
  /** The first of them, `MOST_DIFFERENCES` at most. */
  readonly differences: readonly ContentDifference[];
  /** How many there are in all. */
  readonly differenceCount: number;
}

/** A draft beside the version that it is to follow: the newest that stands. */
export interface LookedAtDraft extends NamedHands<WholeDraft>, Comparison {
  /** Null where nothing is published. */
  readonly newestVersionNo: number | null;
  /** Whether that one was published after the version that the draft takes account of. */
  readonly isOutdated: boolean;
  /** What would refuse its check and its publication today. */
  readonly findings: readonly DraftFinding[];
}

/** Holds drafts and versions of a procedure against each other. */
@Injectable()
export class CompareContents {
  constructor(
    private readonly reader: DraftReader,
    private readonly officers: OfficerReader,
    private readonly onceOnly: OnceOnly,
    private readonly clock: Clock,
  ) {}

  /** A draft with what it changes. @throws DomainError DRAFT_NOT_FOUND (404) */
  async draft(code: string, draftId: string): Promise<LookedAtDraft> {
    const found = await this.reader.draft(code, draftId);
    if (!found) throw draftNotFound();
    const draft = (await this.officers.withHands([found]))[0]!;
    const { content, basedOnVersionNo } = draft;
    const newest = await this.reader.newest(code);
    const newestVersionNo = newest?.versionNo ?? null;
    const outdated = newest !== undefined && isOutdated(basedOnVersionNo, newest.versionNo);
    const published = newest === undefined ? [] : [{ versionNo: newest.versionNo, withdrawn: false }];
    const findings = await findingsOf([
      ...contentGate(draft, published),
      () => this.onceOnly.assertContent(code, content, localDate(this.clock.now())),
    ]);
    return { ...draft, newestVersionNo, isOutdated: outdated, findings, ...comparisonOf(newest?.content ?? content, content) };
  }

  /**
   * Two contents of a procedure.
   *
   * @param from number of a published version, or id of a draft, as `to`
   * @throws DomainError CONTENT_NOT_THERE (422)
   */
  async between(code: string, from: string, to: string): Promise<Comparison> {
    const [before, after] = [await this.named(code, 'from', from), await this.named(code, 'to', to)];
    return comparisonOf(before, after);
  }

  private async named(code: string, field: string, name: string): Promise<ProcedureContent> {
    const content = /^[1-9]\d{0,6}$/.test(name)
      ? await this.reader.published(code, Number(name))
      : (await this.reader.draft(code, name))?.content;
    if (!content) throw contentNotThere(field);
    return content;
  }
}

function comparisonOf(before: ProcedureContent, after: ProcedureContent): Comparison {
  const differences = differencesOf(before, after);
  return {
    missingParts: missingParts(after),
    differences: differences.slice(0, MOST_DIFFERENCES),
    differenceCount: differences.length,
  };
}
