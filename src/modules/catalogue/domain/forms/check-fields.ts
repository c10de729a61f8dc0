import type { FieldError } from '../../../../shared/domain-error.js';
import type { FormField } from './form-content.js';
import { formFault } from './form-faults.js';

/** Whether fields are those of the schema, each once, and each can be filled in as it says. @param known pointers of the schema */
export function checkFields(fields: readonly FormField[], known: ReadonlySet<string>): readonly FieldError[] {
  const named = fields.map(({ pointer }) => pointer);
  const unlabelled = [...known].filter((pointer) => !named.includes(pointer));
  return [
    ...fields.flatMap(({ pointer, prefill }, place) => {
      const at = ['fields', place];
      if (!known.has(pointer)) return [formFault([...at, 'pointer'], 'FORM_FIELD_UNKNOWN')];
      if (named.indexOf(pointer) < place) return [formFault([...at, 'pointer'], 'FORM_FIELD_REPEATED')];
      if (prefill === null) return [];
      const isEarlier = prefill.source === 'earlier-answer';
      const isNamed = prefill.formCode !== undefined && prefill.pointer !== undefined;
      const namesAny = prefill.formCode !== undefined || prefill.pointer !== undefined;
      const isRight = (isEarlier ? isNamed : !namesAny) && !pointer.includes('*') && !(prefill.pointer ?? '').includes('*');
      return isRight ? [] : [formFault([...at, 'prefill'], 'FORM_PREFILL_WRONG')];
    }),
    ...unlabelled.map((pointer) => formFault(['fields'], 'FORM_FIELD_UNLABELLED', pointer)),
  ];
}
