import * as v from 'valibot';
import { PREFILL_SOURCES } from '../domain/forms/form-content.js';
import { code, label, list, text } from './exported-values.js';

const prefill = v.strictObject({
  source: v.picklist(PREFILL_SOURCES),
  formCode: v.exactOptional(code),
  pointer: v.exactOptional(text),
});

/** What a form says; its schema is held against the language of forms when the whole line is read. */
export const formContent = v.strictObject({
  name: label,
  nameEn: v.nullable(label),
  schema: v.record(v.string(), v.unknown()),
  fields: list(v.strictObject({ pointer: text, vi: label, en: v.nullable(label), prefill: v.nullable(prefill) })),
});
