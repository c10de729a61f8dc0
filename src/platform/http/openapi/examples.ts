import { resolved, type OpenAPIObject, type Schema } from './schema-types.js';

/**
 * A whole example of a schema, put together from the examples of its fields. Optional fields without an example are left out;
 * undefined when a required one has none.
 */
export function exampleOf(document: OpenAPIObject, schema: Schema | undefined): unknown {
  const whole = resolved(document, schema);
  if (whole === undefined) return undefined;
  if (schema?.example !== undefined || whole.example !== undefined) return schema?.example ?? whole.example;
  if (whole.allOf?.length === 1) return exampleOf(document, whole.allOf[0] as Schema);
  if (whole.enum !== undefined) return whole.enum[0];
  if (whole.properties !== undefined) return objectExample(document, whole);
  if (whole.items === undefined) return undefined;
  const item = exampleOf(document, whole.items);
  return item === undefined ? undefined : [item];
}

function objectExample(document: OpenAPIObject, schema: Schema): object | undefined {
  const fields: [string, unknown][] = [];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const required = schema.required?.includes(name) === true;
    const example = required || hasOwnExample(document, property) ? exampleOf(document, property) : undefined;
    if (example !== undefined) fields.push([name, example]);
    else if (required) return undefined;
  }
  return Object.fromEntries(fields);
}

/** Optional fields are shown only where an example was written for them. */
function hasOwnExample(document: OpenAPIObject, property: Schema): boolean {
  if (property.example !== undefined) return true;
  const inner = resolved(document, property.items ?? (property.allOf?.[0] as Schema | undefined) ?? property);
  return Object.values(inner?.properties ?? {}).some((each) => each.example !== undefined);
}
