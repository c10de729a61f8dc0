/** The one dialect that forms are written in. */
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const VALUES = [
  ...(['$schema', '$ref', '$comment', 'title', 'description', 'default', 'examples', 'type', 'enum', 'const', 'format'] as const),
  ...(['minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const),
  ...(['minItems', 'maxItems', 'uniqueItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties'] as const),
  ...(['required', 'dependentRequired'] as const),
];
/** Those that hold one schema, a list of schemas, or schemas by name. */
export const SCHEMAS = ['items', 'contains', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'];
export const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
export const MAPS = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];

/**
 * Keywords that a form may use. What names schemas elsewhere or changes what names mean (`$id`, `$anchor`, `$dynamicRef`, `$vocabulary`) is
 * not among them, nor is `unevaluated…`, which the validator does not follow everywhere (test/unit/platform/json-schema).
 */
export const FORM_KEYWORDS: ReadonlySet<string> = new Set([...VALUES, ...SCHEMAS, ...LISTS, ...MAPS]);
