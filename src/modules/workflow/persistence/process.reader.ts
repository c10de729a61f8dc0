import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { ProcessDefinition } from '../domain/process-definition.js';
import type { ProcessDraft, ProcessVersion } from '../domain/work-process.js';
import { processId } from './process.repository.js';

/** A process in a list: what its newest version says, or its draft where nothing was published. */
export interface ProcessRow {
  readonly code: string;
  readonly name: string;
  readonly procedureCode: string | null;
  /** Number of the newest version; null where none was published. */
  readonly newestVersion: number | null;
  readonly hasDraft: boolean;
}

/** A published version without its steps. */
export type ProcessVersionRow = Pick<ProcessVersion, 'version' | 'effectiveFrom' | 'publishedAt' | 'origin'> & {
  readonly source: ProcessDefinition['source'];
};

/** A process with its versions, the newest first. */
export interface ProcessSeen {
  readonly code: string;
  /** Of the stream: what `If-Match` takes. */
  readonly streamVersion: number;
  readonly draft: Pick<ProcessDraft, 'content' | 'draftedAt'> | null;
  readonly versions: readonly ProcessVersionRow[];
}

/** Reads processes for those who look after them. */
@Injectable()
export class ProcessReader {
  constructor(private readonly database: Database) {}

  /** Processes in the order of their codes, behind `after`. */
  list(after: string | undefined, rows: number): Promise<ProcessRow[]> {
    return this.database.read<ProcessRow>(
      `select p.code, coalesce(n.content, f.content) ->> 'name' as name,
         coalesce(n.content, f.content) ->> 'procedureCode' as "procedureCode", n.version as "newestVersion", f.id is not null as "hasDraft"
       from workflow.work_process p
       left join workflow.process_draft f on f.process_id = p.id
       left join lateral (select d.version, d.content from workflow.process_definition d where d.process_id = p.id
         order by d.version desc limit 1) n on true
       where ($1::text is null or p.code > $1) order by p.code limit $2::int`,
      [after ?? null, rows],
    );
  }

  /** A process; undefined where there is none of that code. */
  async one(code: string): Promise<ProcessSeen | undefined> {
    const id = processId(code);
    const [found] = await this.database.read<Omit<ProcessSeen, 'versions'>>(
      `select p.code, journal.version_of(p.id) as "streamVersion",
         (select json_build_object('content', f.content, 'draftedAt', f.drafted_at) from workflow.process_draft f
          where f.process_id = p.id) as draft
       from workflow.work_process p where p.id = $1::uuid`,
      [id],
    );
    if (!found) return undefined;
    const versions = await this.database.read<ProcessVersionRow>(
      `select version, effective_from::text as "effectiveFrom", published_at as "publishedAt", origin, content -> 'source' as source
       from workflow.process_definition where process_id = $1::uuid order by version desc`,
      [id],
    );
    const { draft } = found;
    return { ...found, draft: draft && { ...draft, draftedAt: new Date(draft.draftedAt) }, versions };
  }

  /** What a version says; undefined where there is none of that number. */
  async version(code: string, version: number): Promise<ProcessDefinition | undefined> {
    const [found] = await this.database.read<{ content: ProcessDefinition }>(
      'select content from workflow.process_definition where code = $1 and version = $2::int',
      [code, version],
    );
    return found?.content;
  }
}
