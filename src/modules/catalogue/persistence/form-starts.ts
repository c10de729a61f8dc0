import type { Database } from '../../../platform/database/database.js';
import type { FormVersionStart } from '../domain/forms/form-periods.js';

/** When a version begins, and since when that is known. */
export interface FormStart extends FormVersionStart {
  readonly publishedAt: Date;
}

/** All versions of forms by the codes of these. */
export type FormStarts = ReadonlyMap<string, readonly FormStart[]>;

/** Reads when the versions of all forms begin: some hundred short rows. */
export async function readStarts(database: Database): Promise<FormStarts> {
  const rows = await database.read<FormStart & { code: string }>(
    `select v.form_code as code, v.id, v.version_no as "versionNo", v.effective_from::text as "effectiveFrom",
       v.published_at as "publishedAt", w.version_id is not null as withdrawn
     from catalogue.form_version v left join catalogue.form_withdrawal w on w.version_id = v.id order by v.form_code, v.version_no`,
  );
  const groups = new Map<string, FormStart[]>();
  for (const row of rows) groups.set(row.code, [...(groups.get(row.code) ?? []), row]);
  return groups;
}
