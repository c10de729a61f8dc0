import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { NamedHands } from '../../../shared/draft-hands.js';
import { isId } from '../../../shared/id.js';
import { OfficerReader } from '../../agencies/index.js';
import type { ProcessDefinition } from '../domain/process-definition.js';
import { graphOf, type StoredProcess } from '../domain/graph-forms.js';
import type { ProcessDraft } from '../domain/process-draft.js';
import type { ProcessGraph } from '../domain/process-graph.js';
import type { ProcessVersion } from '../domain/work-process.js';
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

/** A published version without its content. */
export type ProcessVersionRow = Pick<ProcessVersion, 'version' | 'effectiveFrom' | 'publishedAt' | 'origin'> & {
  readonly source: ProcessDefinition['source'];
  readonly withdrawn: boolean;
};

/** A draft without its content. */
export type ProcessDraftRow = Pick<ProcessDraft, 'id' | 'basedOnVersion' | 'draftedBy' | 'draftedAt' | 'checkedBy' | 'checkedAt'> & {
  readonly name: string;
};

/** A draft with what it says, and the version of the stream as it is read here. */
export type WholeProcessDraft = NamedHands<ProcessDraftRow> & { readonly content: ProcessGraph; readonly streamVersion: number };

/** A published version with what it says. */
export type WholeProcessVersion = ProcessVersionRow & { readonly content: ProcessGraph };

/** The version on which a case runs. */
export type PinnedProcess = Pick<WholeProcessVersion, 'version' | 'content'>;

/** A process with its drafts and its versions, the newest first. */
export interface ProcessSeen {
  readonly code: string;
  /** Of the stream: what `If-Match` takes. */
  readonly streamVersion: number;
  readonly drafts: readonly NamedHands<ProcessDraftRow>[];
  readonly versions: readonly ProcessVersionRow[];
}

const DRAFT = `f.id, f.content ->> 'name' as name, f.based_on_version as "basedOnVersion", f.drafted_by as "draftedBy",
  f.drafted_at as "draftedAt", f.checked_by as "checkedBy", f.checked_at as "checkedAt"`;
const VERSION = `d.version, d.effective_from::text as "effectiveFrom", d.published_at as "publishedAt", d.origin,
  d.content -> 'source' as source, exists (select from workflow.process_withdrawal w where w.id = d.id) as withdrawn`;

/** Reads processes for those who look after them. */
@Injectable()
export class ProcessReader {
  constructor(
    private readonly database: Database,
    private readonly officers: OfficerReader,
  ) {}

  /** Processes in the order of their codes, behind `after`. */
  list(after: string | undefined, rows: number): Promise<ProcessRow[]> {
    return this.database.read<ProcessRow>(
      `select p.code, coalesce(n.content, f.content) ->> 'name' as name,
         coalesce(n.content, f.content) ->> 'procedureCode' as "procedureCode", n.version as "newestVersion", f.id is not null as "hasDraft"
       from workflow.work_process p
       left join lateral (select d.id, d.content from workflow.process_draft d where d.process_id = p.id
         order by d.drafted_at desc, d.id desc limit 1) f on true
       left join lateral (select d.version, d.content from workflow.process_definition d where d.process_id = p.id
         order by d.version desc limit 1) n on true
       where ($1::text is null or p.code > $1) order by p.code limit $2::int`,
      [after ?? null, rows],
    );
  }

  /** A process; undefined where there is none of that code. */
  async one(code: string): Promise<ProcessSeen | undefined> {
    const id = processId(code);
    const [found] = await this.database.read<Pick<ProcessSeen, 'code' | 'streamVersion'>>(
      'select p.code, journal.version_of(p.id) as "streamVersion" from workflow.work_process p where p.id = $1::uuid',
      [id],
    );
    if (!found) return undefined;
    const [drafts, versions] = await Promise.all([
      this.database.read<ProcessDraftRow>(
        `select ${DRAFT} from workflow.process_draft f where f.process_id = $1::uuid order by f.drafted_at desc, f.id desc`,
        [id],
      ),
      this.database.read<ProcessVersionRow>(
        `select ${VERSION} from workflow.process_definition d where d.process_id = $1::uuid order by d.version desc limit 1000`,
        [id],
      ),
    ]);
    return { ...found, drafts: await this.officers.withHands(drafts), versions };
  }

  /** A published version; undefined where there is none of that number. */
  async version(code: string, version: number): Promise<WholeProcessVersion | undefined> {
    const [found] = await this.database.read<ProcessVersionRow & { content: StoredProcess }>(
      `select ${VERSION}, d.content from workflow.process_definition d where d.code = $1 and d.version = $2::int`,
      [code, version],
    );
    return found && { ...found, content: graphOf(found.content) };
  }

  /** The newest version that stands; undefined where nothing is published. */
  async newest(code: string): Promise<PinnedProcess | undefined> {
    const [found] = await this.database.read<{ version: number; content: StoredProcess }>(
      `select d.version, d.content from workflow.process_definition d
       where d.code = $1 and not exists (select from workflow.process_withdrawal w where w.id = d.id) order by d.version desc limit 1`,
      [code],
    );
    return found && { version: found.version, content: graphOf(found.content) };
  }

  /** The version of an id, which never changes; undefined where there is none. */
  async pinned(definitionId: string): Promise<PinnedProcess | undefined> {
    const [found] = await this.database.read<{ version: number; content: StoredProcess }>(
      'select version, content from workflow.process_definition where id = $1::uuid',
      [definitionId],
    );
    return found && { version: found.version, content: graphOf(found.content) };
  }

  /** A draft of a process; undefined where it has none of this id. */
  async draft(code: string, draftId: string): Promise<WholeProcessDraft | undefined> {
    if (!isId(draftId)) return undefined;
    const [found] = await this.database.read<ProcessDraftRow & { content: StoredProcess; streamVersion: number }>(
      `select ${DRAFT}, f.content, journal.version_of(f.process_id) as "streamVersion"
       from workflow.process_draft f where f.id = $1::uuid and f.process_id = $2::uuid`,
      [draftId, processId(code)],
    );
    if (!found) return undefined;
    return { ...(await this.officers.withHands([found]))[0]!, content: graphOf(found.content) };
  }
}
