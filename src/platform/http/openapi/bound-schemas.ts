import { choicesOf } from '../exactly-one.js';
import { operationsOf, type OpenAPIObject, type Parameter, type Schema } from './schema-types.js';

/** Longest text, longest list and greatest number where a view does not say; inputs always say, with their validation. */
const TEXT_MAX = 10_000;
const LIST_MAX = 10_000;
/** Bytes of the largest file that any configuration may allow. */
export const LARGEST_BINARY = 4_294_967_296;
const LENGTH_OF_FORMAT: Readonly<Record<string, number>> = { uuid: 36, 'date-time': 35, date: 10, binary: LARGEST_BINARY };

/** What common path parameters mean. */
const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  id: 'Mã định danh (UUID) | Id (UUID)',
  code: 'Mã | Code',
  year: 'Năm | Year',
};

/**
 * Gives every schema of the document the bounds that it lacks, so that generated clients and gateways can rely on them; closes
 * input, as the validation pipe does.
 */
export function boundSchemas(document: OpenAPIObject): void {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    bound(schema as Schema);
    if (name.endsWith('Dto')) (schema as Schema).additionalProperties = false;
    const choices = choicesOf(name);
    if (choices !== undefined)
      (schema as Schema).oneOf = choices.map((group) => given(schema as Schema, group)) as NonNullable<Schema['oneOf']>;
  }
  for (const { operation } of operationsOf(document)) {
    for (const parameter of (operation.parameters ?? []) as Parameter[]) if ('name' in parameter) boundParameter(parameter);
    const contents = [operation.requestBody, ...Object.values(operation.responses)].flatMap((each) => Object.values(contentOf(each)));
    for (const { schema } of contents) if (schema !== undefined) bound(schema);
  }
}

/** That fields are there and not null. */
function given({ properties = {} }: Schema, fields: readonly string[]): Schema {
  const certain = fields.map((field) => {
    const { example: _, ...rest } = properties[field]!;
    return [field, Array.isArray(rest.type) ? { ...rest, type: rest.type.find((each) => each !== 'null')! } : rest] as const;
  });
  return { required: [...fields], properties: Object.fromEntries(certain) as Record<string, Schema> };
}

function boundParameter(parameter: Parameter): void {
  const schema = parameter.schema as Schema | undefined;
  if (schema === undefined) return;
  if (parameter.in === 'path') {
    const meaning = /(?:^i|I)d$/.test(parameter.name) ? 'id' : /(?:^c|C)ode$/.test(parameter.name) ? 'code' : parameter.name;
    parameter.description ??= PATH_PARAMETERS[meaning] ?? parameter.name;
    // One that also takes a word, such as `latest`, has it as its example.
    if (meaning === 'id' && !/^[a-z]+$/.test(String(schema.example ?? ''))) schema.format ??= 'uuid';
    if (schema.type === 'string' && schema.format === undefined) schema.maxLength ??= 200;
  }
  bound(schema);
}

function bound(schema: Schema): void {
  if (is(schema, 'string') && schema.enum === undefined && schema.const === undefined) {
    schema.maxLength ??= LENGTH_OF_FORMAT[schema.format ?? ''] ?? TEXT_MAX;
    if (schema.format === undefined) schema.pattern ??= '^[^\\u0000]*$';
  }
  if (is(schema, 'null') && schema.enum !== undefined && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
  if (is(schema, 'array')) schema.maxItems ??= LIST_MAX;
  if (is(schema, 'integer')) {
    schema.format ??= 'int64';
    schema.minimum ??= 0;
    schema.maximum ??= Number.MAX_SAFE_INTEGER;
  }
  for (const child of childrenOf(schema)) bound(child);
}

function is(schema: Schema, type: string): boolean {
  return schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type));
}

function childrenOf(schema: Schema): readonly Schema[] {
  const more = schema.additionalProperties;
  return [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items === undefined ? [] : [schema.items]),
    ...(typeof more === 'object' ? [more as Schema] : []),
    ...[schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => (list ?? []) as Schema[]),
  ];
}

function contentOf(part: unknown): Record<string, { schema?: Schema }> {
  return (part as { content?: Record<string, { schema?: Schema }> } | undefined)?.content ?? {};
}
