import type { Database } from '../../../platform/database/database.js';
import { CompiledSchema } from '../../../platform/json-schema/compiled-schema.js';
import type { FormContent } from '../domain/forms/form-content.js';
import type { WeighedValue } from './kept-values.js';

/** A published version of a form, which never changes. */
export interface PublishedForm {
  readonly id: string;
  readonly code: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly content: FormContent;
}

/** A version with its validator. */
export interface KeptForm {
  readonly form: PublishedForm;
  readonly compiled: CompiledSchema;
}

/** Reads a version and makes its validator; undefined for an unknown id. */
export async function readForm(database: Database, id: string): Promise<WeighedValue<KeptForm> | undefined> {
  const [row] = await database.read<{ code: string; versionNo: number; effectiveFrom: string; content: string }>(
    `select form_code as code, version_no as "versionNo", effective_from::text as "effectiveFrom", content::text as content
     from catalogue.form_version where id = $1::uuid`,
    [id],
  );
  if (!row) return undefined;
  const form = { ...row, id, content: JSON.parse(row.content) as FormContent };
  return { value: { form, compiled: new CompiledSchema(form.content.schema) }, weight: row.content.length };
}
