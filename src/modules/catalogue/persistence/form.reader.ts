import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Page } from '../../../shared/page.js';
import { OfficerReader } from '../../agencies/index.js';
import type { FormDraft } from '../domain/forms/form-version.js';
import type { FormLife, FormRow, PublishedFormVersion } from './form-life.js';

const FORMS = new Keyset('forms', ['text']);

/** Reads forms, drafts included: for who manages the catalogue. */
@Injectable()
export class FormReader {
  constructor(
    private readonly database: Database,
    private readonly officers: OfficerReader,
  ) {}

  /** A page of forms by code. @throws as `Keyset.open` */
  list(cursor: string | undefined, limit: number): Promise<Page<FormRow>> {
    return FORMS.page(
      { cursor, limit },
      ({ after, rows }) =>
        this.database.read<FormRow & Record<string, unknown>>(
          `select f.code, coalesce(v.content ->> 'name', d.content ->> 'name') as name, coalesce(v.version_no, 0) as versions,
             d.form_id is not null as "hasDraft"
           from catalogue.form f left join catalogue.form_draft d on d.form_id = f.id
           left join lateral (select content, version_no from catalogue.form_version v where v.form_id = f.id
             order by version_no desc limit 1) v on true
           where f.code > $1 order by f.code limit $2::int4`,
          [after?.[0] ?? '', rows],
        ),
      ({ code }) => [code],
    );
  }

  /** A form whole; undefined where there is none. */
  async one(code: string): Promise<FormLife | undefined> {
    const [row] = await this.database.read<{ id: string; version: number }>(
      'select id, journal.version_of(id) as version from catalogue.form where code = $1',
      [code],
    );
    if (!row) return undefined;
    const [drafts, versions] = await Promise.all([
      this.database.read<Omit<FormDraft, 'formId'> & Record<string, unknown>>(
        `select content, content_hash as "contentHash", drafted_by as "draftedBy", drafted_at as "draftedAt", edited_by as "editedBy",
           checked_by as "checkedBy", checked_at as "checkedAt" from catalogue.form_draft where form_id = $1::uuid`,
        [row.id],
      ),
      this.database.read<PublishedFormVersion & Record<string, unknown>>(
        `select v.id, v.form_id as "formId", v.form_code as "formCode", v.version_no as "versionNo",
           v.effective_from::text as "effectiveFrom", v.content, v.content_hash as "contentHash",
           v.decision_number as "decisionNumber", v.decision_issuer as "decisionIssuer", v.signed_on::text as "signedOn",
           v.published_on::text as "publishedOn", v.published_at as "publishedAt", w.version_id is not null as withdrawn,
           w.reason as "withdrawnReason"
         from catalogue.form_version v left join catalogue.form_withdrawal w on w.version_id = v.id
         where v.form_id = $1::uuid order by v.version_no desc`,
        [row.id],
      ),
    ]);
    const [draft = null] = await this.officers.withHands(drafts);
    return { code, version: row.version, draft, versions };
  }
}
