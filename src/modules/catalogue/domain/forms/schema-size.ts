import type { FormJsonSchema } from './form-content.js';
import { isObject, referredTo, subSchemas } from './sub-schemas.js';

/** How many schemas a value is held against, or that they lead round in circles. */
export type SchemaSize = number | 'circular';

/** How many schemas a value is held against; what is referred to counts each time, so that small texts of much work are seen. */
export function sizeOf(schema: unknown, root: FormJsonSchema, known = new Map<unknown, SchemaSize | undefined>()): SchemaSize {
  if (!isObject(schema)) return 1;
  if (known.has(schema)) return known.get(schema) ?? 'circular';
  known.set(schema, undefined);
  const referred = typeof schema['$ref'] === 'string' ? [referredTo(root, schema['$ref'])] : [];
  const used = subSchemas(schema).filter(({ path: [keyword] }) => keyword !== '$defs');
  let size: SchemaSize = 1;
  for (const part of [...referred, ...used.map((each) => each.schema)]) {
    const of = sizeOf(part, root, known);
    if (of === 'circular') return of;
    size += of;
  }
  known.set(schema, size);
  return size;
}
