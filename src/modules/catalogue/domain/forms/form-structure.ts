import type { FieldError } from '../../../../shared/domain-error.js';
import type { FormJsonSchema } from './form-content.js';
import { formFault } from './form-faults.js';
import { isObject, referredTo } from './sub-schemas.js';

/** A name that reads the same in paths, pointers and addresses. */
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
const LONGEST_LIST = 200;

/** The fields of a schema by their pointers, with what each has to keep, and what is wrong with how they are stated. */
export interface FormStructure {
  readonly fields: ReadonlyMap<string, FormJsonSchema>;
  readonly faults: readonly FieldError[];
}

/**
 * The fields that answers can have, from the top and in the order of the schema. Every object is closed and every list bounded, so that
 * each answer has a field, which has a label.
 *
 * @param schema without circles
 */
export function structureOf(schema: FormJsonSchema): FormStructure {
  const fields = new Map<string, FormJsonSchema>();
  const faults: FieldError[] = [];
  const look = (stated: unknown, pointer: string, path: readonly (string | number)[]): void => {
    const said = resolved(schema, stated);
    if (pointer !== '' && !pointer.endsWith('/*')) fields.set(pointer, said);
    const types = typesOf(said);
    if (types.length === 0 && !('enum' in said) && !('const' in said)) faults.push(formFault(path, 'FORM_TYPE_MISSING'));
    if (types.includes('object')) {
      if (!isObject(said['properties']) || said['additionalProperties'] !== false) faults.push(formFault(path, 'FORM_OBJECT_OPEN'));
      for (const [name, property] of Object.entries(isObject(said['properties']) ? said['properties'] : {})) {
        const place = [...path, 'properties', name];
        if (NAME.test(name)) look(property, `${pointer}/${name}`, place);
        else faults.push(formFault(place, 'FORM_PROPERTY_NAME_WRONG'));
      }
    }
    if (types.includes('array')) {
      const { items, maxItems } = said;
      if (isObject(items) && Number(maxItems) <= LONGEST_LIST) look(items, `${pointer}/*`, [...path, 'items']);
      else faults.push(formFault(path, 'FORM_LIST_OPEN'));
    }
  };
  if (schema['type'] !== 'object' || !isObject(schema['properties']))
    return { fields, faults: [formFault(['schema'], 'FORM_SCHEMA_NOT_OBJECT')] };
  look(schema, '', ['schema']);
  return { fields, faults };
}

/** What a schema says with what it refers to; what it says itself goes before. */
function resolved(root: FormJsonSchema, stated: unknown): FormJsonSchema {
  if (!isObject(stated)) return {};
  const { $ref: ref, ...own } = stated;
  return typeof ref === 'string' ? { ...resolved(root, referredTo(root, ref)), ...own } : own;
}

function typesOf({ type }: FormJsonSchema): readonly unknown[] {
  return type === undefined ? [] : [type].flat();
}
