import { CompiledSchema } from '../../../platform/json-schema/compiled-schema.js';
import { schemaFaults } from '../../../platform/json-schema/metaschema.js';
import { ASSERTED_FORMATS } from '../../../platform/json-schema/formats.js';
import { LinearPattern } from '../../../platform/json-schema/linear-pattern.js';
import type { FieldError } from '../../../shared/domain-error.js';
import { checkFields } from '../domain/forms/check-fields.js';
import { checkSchema, type SchemaLanguage } from '../domain/forms/check-schema.js';
import type { FormContent, FormJsonSchema } from '../domain/forms/form-content.js';
import { unfillable } from '../domain/forms/fillable.js';
import { formFault, formWrong } from '../domain/forms/form-faults.js';
import { structureOf } from '../domain/forms/form-structure.js';

const LANGUAGE: SchemaLanguage = {
  patternFault: (pattern) => {
    const compiled = LinearPattern.of(pattern);
    return compiled instanceof LinearPattern ? undefined : compiled;
  },
  formats: ASSERTED_FORMATS,
};

/**
 * The gate that every form passes when it is written, checked and published: a valid schema of 2020-12 within the bounds of forms, which
 * somebody can fill in, and a label for each field.
 *
 * @throws DomainError FORM_WRONG (422), with every fault and its field
 */
export function checkForm({ schema, fields }: FormContent): void {
  const faults = faultsOfSchema(schema);
  if (faults.length > 0) throw formWrong(faults);
  const structure = structureOf(schema);
  if (structure.faults.length > 0) throw formWrong(structure.faults);
  const inVain = unfillable(schema, (rule) => {
    const compiled = new CompiledSchema(rule);
    return (value) => compiled.faultsOf(value).length === 0;
  });
  if (inVain.length > 0) throw formWrong(inVain);
  const ofFields = checkFields(fields, new Set(structure.fields.keys()));
  if (ofFields.length > 0) throw formWrong(ofFields);
}

/** What is wrong with a schema: where it is none at all, nothing else is looked for. */
export function faultsOfSchema(schema: FormJsonSchema): readonly FieldError[] {
  const invalid = schemaFaults(schema);
  if (invalid.length === 0) return checkSchema(schema, LANGUAGE);
  const pointers = [...new Set(invalid.map(({ pointer }) => pointer))];
  return pointers.map((pointer) => formFault(['schema', ...pointer.split('/').slice(1)], 'FORM_SCHEMA_INVALID'));
}
