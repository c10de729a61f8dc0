import { Injectable } from '@nestjs/common';
import { differencesBy, MOST_DIFFERENCES, type ContentDifference } from '../../../shared/content-differences.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { CatalogueNames } from '../../catalogue/index.js';
import { finding, type DefinitionFinding } from '../domain/findings.js';
import { isOutdated } from '../domain/process-draft-rules.js';
import { processContentNotThere, processDraftNotFound } from '../domain/process-draft.errors.js';
import { processNotFound } from '../domain/process.errors.js';
import type { ProcessGraph } from '../domain/process-graph.js';
import { ProcessReader, type WholeProcessDraft, type WholeProcessVersion } from '../persistence/process.reader.js';
import { ProcessUses } from './process-uses.js';
import { PublishGate } from './publish-gate.js';

/** What is different between two contents. */
export interface ProcessComparison {
  /** The first of them, `MOST_DIFFERENCES` at most. */
  readonly differences: readonly ContentDifference[];
  /** How many there are in all. */
  readonly differenceCount: number;
}

/** What stands against a publication of the content today, and what its procedure is called. */
interface Judged {
  /** What the procedure is called that it is for; null for all, and for one that is not known. */
  readonly procedureName: string | null;
  readonly findings: readonly DefinitionFinding[];
}

/** A draft beside the version that it is to follow: the newest that stands. */
export interface LookedAtProcessDraft extends WholeProcessDraft, Judged, ProcessComparison {
  /** Null where nothing is published. */
  readonly newestVersion: number | null;
  /** Whether that one was published after the version that the draft takes account of. */
  readonly isOutdated: boolean;
}

/** Shows drafts and versions of processes with what the gate says of them, and holds them against each other. */
@Injectable()
export class LookAtProcess {
  constructor(
    private readonly reader: ProcessReader,
    private readonly gate: PublishGate,
    private readonly uses: ProcessUses,
    private readonly clock: Clock,
    private readonly names: CatalogueNames,
  ) {}

  /** @throws DomainError PROCESS_NOT_FOUND (404) */
  async version(code: string, version: number): Promise<WholeProcessVersion & Judged> {
    const found = await this.reader.version(code, version);
    if (!found) throw processNotFound();
    return { ...found, ...(await this.judged(found.content)) };
  }

  /** What a version says. @throws DomainError PROCESS_NOT_FOUND (404) */
  async published(code: string, version: number): Promise<ProcessGraph> {
    const found = await this.reader.version(code, version);
    if (!found) throw processNotFound();
    return found.content;
  }

  /** What a draft says. @throws DomainError PROCESS_DRAFT_NOT_FOUND (404) */
  async drafted(code: string, draftId: string): Promise<ProcessGraph> {
    const found = await this.reader.draft(code, draftId);
    if (!found) throw processDraftNotFound();
    return found.content;
  }

  /**
   * A draft with what it changes of the version that it is to follow.
   *
   * @param from local date from which it would hold; today when left out
   * @throws DomainError PROCESS_DRAFT_NOT_FOUND (404)
   */
  async draft(code: string, draftId: string, from?: string): Promise<LookedAtProcessDraft> {
    const found = await this.reader.draft(code, draftId);
    if (!found) throw processDraftNotFound();
    const { content, basedOnVersion } = found;
    const newest = await this.reader.newest(code);
    const follows = {
      newestVersion: newest?.version ?? null,
      isOutdated: newest !== undefined && isOutdated(basedOnVersion, newest.version),
    };
    const compared = comparisonOf(newest?.content ?? content, content);
    const today = localDate(this.clock.now());
    const rival = await this.uses.rivalOf(content, from !== undefined && from > today ? from : today);
    const rivals = rival ? [finding('FITS_TWICE', undefined, rival.code)] : [];
    const { findings, ...judged } = await this.judged(content, from);
    return { ...found, ...follows, ...judged, findings: [...rivals, ...findings], ...compared };
  }

  /**
   * Two contents of a process.
   *
   * @param from number of a published version, or id of a draft, as `to`
   * @throws DomainError PROCESS_NOT_FOUND (404), PROCESS_CONTENT_NOT_THERE (422)
   */
  async between(code: string, from: string, to: string): Promise<ProcessComparison> {
    if (!(await this.reader.one(code))) throw processNotFound();
    return comparisonOf(await this.named(code, 'from', from), await this.named(code, 'to', to));
  }

  private async judged(content: ProcessGraph, from?: string): Promise<Judged> {
    const procedure = await this.names.procedures([content.procedureCode]);
    return { procedureName: procedure(content.procedureCode), findings: await this.gate.findings(content, from) };
  }

  private async named(code: string, field: string, name: string): Promise<ProcessGraph> {
    const isNumber = /^[1-9]\d{0,6}$/.test(name);
    const found = isNumber ? await this.reader.version(code, Number(name)) : await this.reader.draft(code, name);
    if (!found) throw processContentNotThere(field);
    return found.content;
  }
}

function comparisonOf(before: ProcessGraph, after: ProcessGraph): ProcessComparison {
  // By which decision they are published is no difference of what they say.
  const differences = differencesBy('id', { ...before, source: null }, { ...after, source: null });
  return { differences: differences.slice(0, MOST_DIFFERENCES), differenceCount: differences.length };
}
