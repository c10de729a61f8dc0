import type { FieldError } from '../../../../shared/domain-error.js';
import type { FormJsonSchema } from './form-content.js';
import { formFault, type FormFaultCode } from './form-faults.js';
import { DIALECT, FORM_KEYWORDS } from './form-keywords.js';
import { sizeOf } from './schema-size.js';
import { isObject, referredTo, subSchemas } from './sub-schemas.js';

/** Characters of a schema as JSON. */
export const LARGEST_SCHEMA = 60_000;
/** Schemas in one another. */
const DEEPEST_SCHEMA = 12;
/** Schemas that a value may be held against, each counted as often as it is referred to. */
const MOST_SCHEMAS = 2_000;

type Path = readonly (string | number)[];

/** Which patterns and formats can be held against a text. */
export interface SchemaLanguage {
  readonly patternFault: (pattern: string) => 'unknown' | 'too-large' | undefined;
  readonly formats: readonly string[];
}

/**
 * What of a valid schema forms do not take: what leads outside or round in circles, and what could not be held against a value in bounded
 * time.
 *
 * @param schema valid by the metaschema
 */
export function checkSchema(schema: FormJsonSchema, language: SchemaLanguage): readonly FieldError[] {
  if (JSON.stringify(schema).length > LARGEST_SCHEMA) return [formFault(['schema'], 'FORM_SCHEMA_TOO_LARGE')];
  const faults = faultsIn(schema, ['schema'], { root: schema, language });
  if (faults.length > 0) return faults;
  const size = sizeOf(schema, schema);
  if (size === 'circular') return [formFault(['schema'], 'FORM_REF_CIRCULAR')];
  return size > MOST_SCHEMAS ? [formFault(['schema'], 'FORM_SCHEMA_TOO_LARGE')] : [];
}

interface Whole {
  readonly root: FormJsonSchema;
  readonly language: SchemaLanguage;
}

function faultsIn(schema: unknown, path: Path, whole: Whole): readonly FieldError[] {
  if (!isObject(schema)) return [];
  if (path.length > 2 * DEEPEST_SCHEMA) return [formFault(path, 'FORM_SCHEMA_TOO_LARGE')];
  const own = Object.entries(schema).flatMap(([keyword, value]) => {
    const code = faultOf(keyword, value, whole);
    return code === undefined ? [] : [formFault([...path, keyword], code)];
  });
  const patterns = Object.keys(isObject(schema['patternProperties']) ? schema['patternProperties'] : {}).flatMap((pattern) => {
    const code = patternFault(pattern, whole.language);
    return code === undefined ? [] : [formFault([...path, 'patternProperties'], code)];
  });
  return [...own, ...patterns, ...subSchemas(schema).flatMap((each) => faultsIn(each.schema, [...path, ...each.path], whole))];
}

function faultOf(keyword: string, value: unknown, { root, language }: Whole): FormFaultCode | undefined {
  if (!FORM_KEYWORDS.has(keyword)) return 'FORM_KEYWORD_UNKNOWN';
  // Nothing would fit, and the validator takes none.
  if (keyword === 'enum' && Array.isArray(value) && value.length === 0) return 'FORM_SCHEMA_INVALID';
  if (typeof value !== 'string') return undefined;
  switch (keyword) {
    case '$schema':
      return value === DIALECT ? undefined : 'FORM_DIALECT_WRONG';
    case '$ref':
      if (!/^#(\/|$)/.test(value)) return 'FORM_REF_OUTSIDE';
      return isSchema(referredTo(root, value)) ? undefined : 'FORM_REF_UNKNOWN';
    case 'pattern':
      return patternFault(value, language);
    case 'format':
      return language.formats.includes(value) ? undefined : 'FORM_FORMAT_UNKNOWN';
    default:
      return undefined;
  }
}

function patternFault(pattern: string, language: SchemaLanguage): FormFaultCode | undefined {
  const why = language.patternFault(pattern);
  return why && (why === 'unknown' ? 'FORM_PATTERN_UNKNOWN' : 'FORM_PATTERN_TOO_LARGE');
}

function isSchema(value: unknown): boolean {
  return isObject(value) || typeof value === 'boolean';
}
