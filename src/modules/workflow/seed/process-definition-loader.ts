import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../../platform/config/project-root.js';
import { adoptAll } from '../../../platform/commands/adopt-all.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { DEFAULT_PROCESSES } from '../domain/default-process.js';
import { importProcess, type ImportedProcess } from '../domain/import/process-import.js';
import type { RawProcess } from '../domain/import/raw-process.js';
import type { ProcessDefinition } from '../domain/process-definition.js';
import { DefinitionReader } from '../persistence/definition.reader.js';
import { definitionHash, ProcessRepository } from '../persistence/process.repository.js';
import { UnadoptedProcesses } from '../persistence/unadopted-processes.js';

/** What came of a load; `refused` names each process with the rules that it breaks. */
export interface DefinitionLoadReport {
  readonly read: number;
  readonly imported: number;
  readonly defaults: number;
  /** Versions that were new to the database. */
  readonly written: number;
  readonly refused: readonly { readonly code: string; readonly reasons: readonly string[] }[];
}

/** Defaults hold since the two-tier government began. */
const DEFAULTS_FROM = '2025-07-01';

/** Processes that are written together. */
const AT_ONCE = 500;

/**
 * Loads the default processes and the real ones of `src/seed/processes`. Safe to run again: a definition whose content is stored already
 * stays, a changed one becomes a new version and the old one is kept for the cases that are on it; what the installation published itself
 * stays the newest. Processes from before they had streams are adopted first.
 */
@Injectable()
export class ProcessDefinitionLoader {
  constructor(
    private readonly transactions: Transactions,
    private readonly processes: ProcessRepository,
    private readonly unadopted: UnadoptedProcesses,
    private readonly definitions: DefinitionReader,
    private readonly clock: Clock,
  ) {}

  /** @param progress called once with the number of definitions written and the number of all */
  async execute(progress: (done: number, total: number) => void = () => undefined): Promise<DefinitionLoadReport> {
    const text = await readFile(join(projectRoot, 'src', 'seed', 'processes', 'processes.json'), 'utf8');
    const imported = (JSON.parse(text) as RawProcess[]).map(importProcess);
    const real = imported.flatMap(({ definition }) => definition ?? []);
    await adoptAll(this.transactions, AT_ONCE, (most) => this.adopt(most));
    const written = await this.publish([...DEFAULT_PROCESSES, ...real]);
    progress(DEFAULT_PROCESSES.length + real.length, DEFAULT_PROCESSES.length + real.length);
    this.definitions.forget();
    return {
      read: imported.length,
      imported: real.length,
      defaults: DEFAULT_PROCESSES.length,
      written,
      refused: imported.filter(({ definition }) => !definition).map(refusedOf),
    };
  }

  private async adopt(most: number): Promise<number> {
    const found = await this.unadopted.next(most);
    for (const { code, versions } of found) await this.processes.adopt(code, versions);
    return found.length;
  }

  /** Two replicas that load at once write once: the second meets what the first wrote and decides again. */
  private async publish(definitions: readonly ProcessDefinition[]): Promise<number> {
    let written = 0;
    for (let from = 0; from < definitions.length; from += AT_ONCE) {
      const batch = definitions.slice(from, from + AT_ONCE);
      const { published } = await this.transactions.runTogetherInBackground(async () => ({ published: await this.publishBatch(batch) }));
      written += published;
    }
    return written;
  }

  private async publishBatch(definitions: readonly ProcessDefinition[]): Promise<number> {
    const known = await this.processes.ofAll(definitions.map(({ code }) => code));
    let published = 0;
    for (const content of definitions) {
      const process = known.get(content.code)!;
      const effectiveFrom = content.source.decidedOn ?? DEFAULTS_FROM;
      if (!process.publishProduct(newId(), content, effectiveFrom, this.clock.now(), definitionHash)) continue;
      await this.processes.saveUse(process);
      published += 1;
    }
    return published;
  }
}

function refusedOf({ code, findings }: ImportedProcess): { code: string; reasons: string[] } {
  return { code, reasons: [...new Set(findings.filter(({ severity }) => severity === 'error').map((each) => each.code))] };
}
