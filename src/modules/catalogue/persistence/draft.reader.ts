import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { isId } from '../../../shared/id.js';
import type { ProcedureContent } from '../domain/procedure.js';
import type { VersionDraft } from '../domain/version-draft.js';
import { procedureId } from './version-key.js';

/** A draft with everything that it says, and the version of its procedure's stream as it is read here. */
export type WholeDraft = Omit<VersionDraft, 'procedureId' | 'procedureCode'> & { readonly version: number };

/** Reads drafts and published versions with their contents: for who manages the catalogue. */
@Injectable()
export class DraftReader {
  constructor(private readonly database: Database) {}

  /** A draft of a procedure; undefined where it has none of this id. */
  async draft(code: string, draftId: string): Promise<WholeDraft | undefined> {
    if (!isId(draftId)) return undefined;
    const [row] = await this.database.read<WholeDraft>(
      `select id, based_on_version_no as "basedOnVersionNo", content, content_hash as "contentHash", drafted_by as "draftedBy",
         drafted_at as "draftedAt", edited_by as "editedBy", checked_by as "checkedBy", checked_at as "checkedAt",
         journal.version_of(procedure_id) as version
       from catalogue.procedure_draft where id = $1::uuid and procedure_id = $2::uuid`,
      [draftId, procedureId(code)],
    );
    return row;
  }

  /** The newest version that stands; undefined where nothing is published. */
  async newest(code: string): Promise<{ readonly versionNo: number; readonly content: ProcedureContent } | undefined> {
    const [row] = await this.database.read<{ versionNo: number; content: ProcedureContent }>(
      `select v.version_no as "versionNo", v.content from catalogue.procedure_version v
       where v.procedure_code = $1 and not exists (select from catalogue.withdrawal w where w.id = v.id)
       order by v.version_no desc limit 1`,
      [code],
    );
    return row;
  }

  /** What a published version of a procedure says, withdrawn or not; undefined for an unknown number. */
  async published(code: string, versionNo: number): Promise<ProcedureContent | undefined> {
    const [row] = await this.database.read<{ content: ProcedureContent }>(
      'select content from catalogue.procedure_version where procedure_code = $1 and version_no = $2::int4',
      [code, versionNo],
    );
    return row?.content;
  }
}
