import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { byEffect, type DatedVersion } from '../../../shared/publication.js';
import { definitionOf, type StoredProcess } from '../domain/graph-forms.js';
import type { ProcessDefinition } from '../domain/process-definition.js';

/** A version of a definition, with the id on which cases are pinned. */
export interface PinnedDefinition {
  readonly id: string;
  readonly content: ProcessDefinition;
}

interface Published extends PinnedDefinition, DatedVersion {
  readonly code: string;
}

/** How long a replica may use a remembered version (system time): a new version is used by all replicas within it. */
const MAX_AGE_MS = 60_000;

/** Definitions, kept in memory: versions never change, and what is in force changes rarely. */
@Injectable()
export class DefinitionReader {
  readonly #byId = new Map<string, ProcessDefinition>();
  #inForce = new Map<string, { readonly until: number; readonly rows: readonly Published[] }>();

  constructor(private readonly database: Database) {}

  /** @throws Error for an id that does not exist, which no case can have */
  async version(id: string): Promise<ProcessDefinition> {
    const known = this.#byId.get(id);
    if (known) return known;
    const [row] = await this.database.read<{ content: StoredProcess }>(
      'select content from workflow.process_definition where id = $1::uuid',
      [id],
    );
    if (!row) throw new Error(`process definition ${id} does not exist`);
    const definition = definitionOf(row.content);
    this.#byId.set(id, definition);
    return definition;
  }

  /** Definitions of a procedure and those that fit any, in force on a local date `YYYY-MM-DD`. */
  async inForce(procedureCode: string, on: string): Promise<readonly PinnedDefinition[]> {
    // What is read while it is forgotten ends in the memory that is left behind.
    const memory = this.#inForce;
    let known = memory.get(procedureCode);
    if (!known || known.until < performance.now()) {
      // All versions of each process that any version connects with the procedure: a later one may have left it.
      const rows = await this.database.read<Omit<Published, 'content'> & { readonly content: StoredProcess }>(
        `select id, code, version, content, effective_from::text as "effectiveFrom" from workflow.process_definition
         where status = 'published' and not exists (select from workflow.process_withdrawal w where w.id = process_definition.id)
           and code in (select d.code from workflow.process_definition d
           where d.status = 'published' and (d.procedure_code = $1 or d.procedure_code is null))`,
        [procedureCode],
      );
      const asSteps = rows.map((row) => ({ ...row, content: definitionOf(row.content) }));
      known = { until: performance.now() + MAX_AGE_MS, rows: asSteps };
      memory.set(procedureCode, known);
    }
    const begun = known.rows.filter(({ effectiveFrom }) => effectiveFrom <= on).toSorted(byEffect);
    return [...new Map(begun.map((each) => [each.code, each])).values()];
  }

  /** Forgets what was in force, after definitions were loaded in this process. */
  forget(): void {
    this.#inForce = new Map();
  }
}
