import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../../platform/config/project-root.js';
import { Database } from '../../../platform/database/database.js';
import { canonicalText, sha256Hex } from '../../../platform/journal/entry.js';
import { newId } from '../../../shared/id.js';
import { DEFAULT_PROCESSES } from '../domain/default-process.js';
import { importProcess, type ImportedProcess } from '../domain/import/process-import.js';
import type { RawProcess } from '../domain/import/raw-process.js';
import type { ProcessDefinition } from '../domain/process-definition.js';
import { DefinitionReader } from '../persistence/definition.reader.js';

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

/**
 * Loads the default processes and the real ones of `src/seed/processes`. Safe to run again: a definition whose content is known stays, a
 * changed one becomes a new version and the old one is kept for the cases that are on it.
 */
@Injectable()
export class ProcessDefinitionLoader {
  constructor(
    private readonly database: Database,
    private readonly definitions: DefinitionReader,
  ) {}

  /** @param progress told once with how many definitions of how many are written */
  async execute(progress: (done: number, total: number) => void = () => undefined): Promise<DefinitionLoadReport> {
    const text = await readFile(join(projectRoot, 'src', 'seed', 'processes', 'processes.json'), 'utf8');
    const imported = (JSON.parse(text) as RawProcess[]).map(importProcess);
    const real = imported.flatMap(({ definition }) => definition ?? []);
    const written = await this.write([...DEFAULT_PROCESSES, ...real]);
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

  private async write(definitions: readonly ProcessDefinition[]): Promise<number> {
    const rows = definitions.map((content) => ({
      id: newId(),
      code: content.code,
      procedure_code: content.procedureCode,
      source: content.source.decision,
      effective_from: content.source.decidedOn ?? DEFAULTS_FROM,
      content_hash: sha256Hex(canonicalText(content)),
      content,
    }));
    // Two replicas that load at once write once: the second meets the version of the first.
    return this.database.batch(async (client) => {
      const { rowCount } = await client.query(
        `with input as materialized (
                select * from jsonb_to_recordset($1::jsonb) as i(id uuid, code text, procedure_code text, source text,
                effective_from date, content_hash text, content jsonb)),
              last as (
                select distinct on (code) code, version, content_hash from workflow.process_definition order by code, version desc)
         insert into workflow.process_definition (id, code, version, procedure_code, source, status, effective_from, content_hash, content)
         select i.id, i.code, coalesce(l.version, 0) + 1, i.procedure_code, i.source, 'published', i.effective_from,
         i.content_hash, i.content
         from input i left join last l using (code) where l.content_hash is distinct from i.content_hash
         order by i.code on conflict (code, version) do nothing`,
        [JSON.stringify(rows)],
      );
      return rowCount ?? 0;
    });
  }
}

function refusedOf({ code, findings }: ImportedProcess): { code: string; reasons: string[] } {
  return { code, reasons: [...new Set(findings.filter(({ severity }) => severity === 'error').map((each) => each.code))] };
}
