import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { ProcessDefinition } from '../domain/process-definition.js';

/** A version of a definition, with the id on which cases are pinned. */
export interface PinnedDefinition {
  readonly id: string;
  readonly content: ProcessDefinition;
}

interface Published extends PinnedDefinition {
  /** `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
}

/** How long a process may go on with what was in force (system time): a new version is seen by all replicas within it. */
const MAX_AGE_MS = 60_000;

/** Definitions, kept in memory: versions never change, and what is in force changes rarely. */
@Injectable()
export class DefinitionReader {
  readonly #byId = new Map<string, ProcessDefinition>();
  readonly #inForce = new Map<string, { readonly until: number; readonly rows: readonly Published[] }>();

  constructor(private readonly database: Database) {}

  /** @throws Error for an id that does not exist, which no case can have */
  async version(id: string): Promise<ProcessDefinition> {
    const known = this.#byId.get(id);
    if (known) return known;
    const [row] = await this.database.read<{ content: ProcessDefinition }>(
      'select content from workflow.process_definition where id = $1::uuid',
      [id],
    );
    if (!row) throw new Error(`process definition ${id} does not exist`);
    this.#byId.set(id, row.content);
    return row.content;
  }

  /** Definitions of a procedure and those that fit any, in force on a local date `YYYY-MM-DD`. */
  async inForce(procedureCode: string, on: string): Promise<readonly PinnedDefinition[]> {
    let known = this.#inForce.get(procedureCode);
    if (!known || known.until < performance.now()) {
      const rows = await this.database.read<Published>(
        `select id, content, effective_from::text as "effectiveFrom" from workflow.process_definition
         where status = 'published' and (procedure_code = $1 or procedure_code is null) order by code, version`,
        [procedureCode],
      );
      known = { until: performance.now() + MAX_AGE_MS, rows };
      this.#inForce.set(procedureCode, known);
    }
    // Of each definition the last version that has come into effect.
    return [...new Map(known.rows.filter(({ effectiveFrom }) => effectiveFrom <= on).map((each) => [each.content.code, each])).values()];
  }

  /** Forgets what was in force, after definitions were loaded in this process. */
  forget(): void {
    this.#inForce.clear();
  }
}
