import { checkForm } from '../../../../src/modules/catalogue/use-cases/check-form.js';
import type { FormContent, FormField } from '../../../../src/modules/catalogue/domain/forms/form-content.js';
import { FORM_EXAMPLE } from '../../../../src/modules/catalogue/http/form-example.js';
import { DomainError } from '../../../../src/shared/domain-error.js';

const field = (pointer: string, prefill: FormField['prefill'] = null): FormField => ({ pointer, vi: 'Nhãn', en: null, prefill });
const closed = (properties: object, more: object = {}) => ({ type: 'object', additionalProperties: false, properties, ...more });
const formOf = (schema: object, fields: readonly FormField[] = [field('/a')]): FormContent =>
  ({ name: 'Tờ khai', nameEn: null, schema, fields }) as FormContent;
const withA = (a: unknown, more: object = {}): FormContent => formOf(closed({ a }, more));

function faultsOf(content: FormContent): string[] {
  try {
    checkForm(content);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return (error.details.errors ?? []).map(({ field: at, code }) => `${at} ${code}`);
  }
}

/** A schema in which each definition uses the next one twice: a short text, and a thousand times a thousand schemas. */
const doubling = (times: number): object => {
  const defs = Object.fromEntries(
    Array.from({ length: times }, (_, place) => [
      `d${place}`,
      { allOf: [{ $ref: `#/$defs/d${place + 1}` }, { $ref: `#/$defs/d${place + 1}` }] },
    ]),
  );
  return { $defs: { ...defs, [`d${times}`]: { type: 'string' } } };
};
const nested = (levels: number): object => (levels === 0 ? { type: 'string' } : { allOf: [nested(levels - 1)] });
const at = (path: string, code: string): string[] => [`content.schema${path} ${code}`];

describe('the gate of forms', () => {
  it('takes the example, references into itself, and lists of objects', () => {
    expect(faultsOf(FORM_EXAMPLE as unknown as FormContent)).toEqual([]);
    expect(faultsOf(withA({ $ref: '#/$defs/word' }, { $defs: { word: { type: 'string' } } }))).toEqual([]);
    const child = closed({ name: { type: 'string' }, born: { type: 'string', format: 'date' } });
    const list = closed({ a: { type: 'array', maxItems: 10, items: child } });
    expect(
      faultsOf(
        formOf(
          list,
          ['/a', '/a/*/name', '/a/*/born'].map((pointer) => field(pointer)),
        ),
      ),
    ).toEqual([]);
  });

  it.each<[string, FormContent, string[]]>([
    ['no schema', withA({ type: 'text' }), at('.properties.a.type', 'FORM_SCHEMA_INVALID')],
    ['no schema at the top', formOf({ type: 5 } as object), at('.type', 'FORM_SCHEMA_INVALID')],
    ['a minimum that is a word', withA({ type: 'integer', minimum: 'x' }), at('.properties.a.minimum', 'FORM_SCHEMA_INVALID')],
    ['nothing to choose from', withA({ enum: [] }), at('.properties.a.enum', 'FORM_SCHEMA_INVALID')],
    [
      'another draft',
      withA({ type: 'string' }, { $schema: 'http://json-schema.org/draft-07/schema#' }),
      at('.$schema', 'FORM_DIALECT_WRONG'),
    ],
    ['no object', formOf({ type: 'string' }), at('', 'FORM_SCHEMA_NOT_OBJECT')],
    ['a word of nobody', withA({ type: 'string', widget: 'x' }), at('.properties.a.widget', 'FORM_KEYWORD_UNKNOWN')],
    ['a name of its own', withA({ type: 'string', $id: 'https://x.vn/a' }), at('.properties.a.$id', 'FORM_KEYWORD_UNKNOWN')],
    ['a dynamic reference', withA({ $dynamicRef: '#x' }), at('.properties.a.$dynamicRef', 'FORM_KEYWORD_UNKNOWN')],
    ['a reference to the web', withA({ $ref: 'https://x.vn/a.json' }), at('.properties.a.$ref', 'FORM_REF_OUTSIDE')],
    ['a reference to a file', withA({ $ref: 'a.json#/b' }), at('.properties.a.$ref', 'FORM_REF_OUTSIDE')],
    ['a reference to an anchor', withA({ $ref: '#word' }), at('.properties.a.$ref', 'FORM_REF_OUTSIDE')],
    ['a reference to nothing', withA({ $ref: '#/$defs/none' }), at('.properties.a.$ref', 'FORM_REF_UNKNOWN')],
    ['a reference to what objects of JavaScript have', withA({ $ref: '#/constructor' }), at('.properties.a.$ref', 'FORM_REF_UNKNOWN')],
    ['a reference to itself', withA({ $ref: '#' }), at('', 'FORM_REF_CIRCULAR')],
    ['a circle', withA({ $ref: '#/$defs/x' }, { $defs: { x: { allOf: [{ $ref: '#/$defs/x' }] } } }), at('', 'FORM_REF_CIRCULAR')],
    ['much work in a short text', withA({ type: 'string', $ref: '#/$defs/d0' }, doubling(20)), at('', 'FORM_SCHEMA_TOO_LARGE')],
    ['a long text', withA({ type: 'string', description: 'x'.repeat(60_000) }), at('', 'FORM_SCHEMA_TOO_LARGE')],
    [
      'a pattern that backtracks without end',
      withA({ type: 'string', pattern: '(a)\\1+$' }),
      at('.properties.a.pattern', 'FORM_PATTERN_UNKNOWN'),
    ],
    ['a pattern that looks ahead', withA({ type: 'string', pattern: '^(?=a)' }), at('.properties.a.pattern', 'FORM_PATTERN_UNKNOWN')],
    [
      'a pattern that repeats too much',
      withA({ pattern: '[ab]{900}', type: 'string' }),
      at('.properties.a.pattern', 'FORM_PATTERN_TOO_LARGE'),
    ],
    [
      'a pattern of names',
      withA({ type: 'string' }, { patternProperties: { '(?!x)': true } }),
      at('.patternProperties', 'FORM_PATTERN_UNKNOWN'),
    ],
    ['a format of nobody', withA({ type: 'string', format: 'color' }), at('.properties.a.format', 'FORM_FORMAT_UNKNOWN')],
    ['a name that paths do not take', formOf(closed({ 'a.b': { type: 'string' } })), at('.properties.a.b', 'FORM_PROPERTY_NAME_WRONG')],
    ['answers without a label', formOf({ type: 'object', properties: { a: { type: 'string' } } }), at('', 'FORM_OBJECT_OPEN')],
    ['a list without an end', withA({ type: 'array', items: { type: 'string' } }), at('.properties.a', 'FORM_LIST_OPEN')],
    ['a field of anything', withA({ title: 'x' }), at('.properties.a', 'FORM_TYPE_MISSING')],
    ['a field without a label', formOf(closed({ a: { type: 'string' }, b: { type: 'string' } })), ['content.fields FORM_FIELD_UNLABELLED']],
    [
      'a label twice',
      formOf(closed({ a: { type: 'string' } }), [field('/a'), field('/a')]),
      ['content.fields.1.pointer FORM_FIELD_REPEATED'],
    ],
    [
      'a label of nothing',
      formOf(closed({ a: { type: 'string' } }), [field('/a'), field('/b')]),
      ['content.fields.1.pointer FORM_FIELD_UNKNOWN'],
    ],
    [
      'an earlier answer of nowhere',
      formOf(closed({ a: { type: 'string' } }), [field('/a', { source: 'earlier-answer' })]),
      ['content.fields.0.prefill FORM_PREFILL_WRONG'],
    ],
    [
      'a name from a form',
      formOf(closed({ a: { type: 'string' } }), [field('/a', { source: 'name', formCode: 'X' })]),
      ['content.fields.0.prefill FORM_PREFILL_WRONG'],
    ],
  ])('refuses %s', (_, content, expected) => {
    expect(faultsOf(content)).toEqual(expected);
  });

  it('refuses what is too deep, and lists many faults with their number', () => {
    expect(faultsOf(withA({ type: 'string', ...nested(13) }))[0]).toContain('FORM_SCHEMA_TOO_LARGE');
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, place) => [`a${place}`, { format: 'x', type: 'string' }]));
    expect(faultsOf(formOf(closed(many)))).toHaveLength(100);
  });
});

describe('what nobody could fill in', () => {
  it.each<[string, FormContent, string[]]>([
    ['a required field that there is not', withA({ type: 'string' }, { required: ['a', 'b'] }), at('.required.1', 'FORM_REQUIRED_UNKNOWN')],
    [
      'a required field that is never allowed',
      formOf(closed({ a: { type: 'string' } }, { allOf: [{ required: ['b'] }] })),
      at('.allOf.0.required.0', 'FORM_REQUIRED_UNKNOWN'),
    ],
    [
      'a field that asks for one that there is not',
      withA({ type: 'string' }, { dependentRequired: { a: ['c'] } }),
      at('.dependentRequired.a.0', 'FORM_REQUIRED_UNKNOWN'),
    ],
    ['lengths', withA({ type: 'string', minLength: 5, maxLength: 4 }), at('.properties.a.minLength', 'FORM_BOUNDS_REVERSED')],
    ['numbers', withA({ type: 'integer', minimum: 5, maximum: 4 }), at('.properties.a.minimum', 'FORM_BOUNDS_REVERSED')],
    [
      'no whole number in between',
      withA({ type: 'integer', exclusiveMinimum: 4, exclusiveMaximum: 5 }),
      at('.properties.a.exclusiveMinimum', 'FORM_BOUNDS_REVERSED'),
    ],
    [
      'a bound in a part that is referred to',
      withA({ $ref: '#/$defs/n', maximum: 3 }, { $defs: { n: { type: 'number', minimum: 4 } } }),
      at('.$defs.n.minimum', 'FORM_BOUNDS_REVERSED'),
    ],
    [
      'entries',
      withA({ type: 'array', minItems: 3, maxItems: 2, items: { type: 'string' } }),
      at('.properties.a.minItems', 'FORM_BOUNDS_REVERSED'),
    ],
    ['a choice of another type', withA({ type: 'string', enum: ['x', 5] }), at('.properties.a.enum.1', 'FORM_CHOICE_IMPOSSIBLE')],
    [
      'a choice against the pattern',
      withA({ type: 'string', pattern: '^x', enum: ['x', 'y'] }),
      at('.properties.a.enum.1', 'FORM_CHOICE_IMPOSSIBLE'),
    ],
    [
      'a value outside the list',
      withA({ enum: ['x'], const: 'y' }),
      [...at('.properties.a.const', 'FORM_CHOICE_IMPOSSIBLE'), ...at('.properties.a.enum.0', 'FORM_CHOICE_IMPOSSIBLE')],
    ],
    ['a value that is too long', withA({ const: 'xyz', maxLength: 2 }), at('.properties.a.const', 'FORM_CHOICE_IMPOSSIBLE')],
  ])('%s', (_, content, faults) => expect(faultsOf(content)).toEqual(faults));

  it.each<[string, FormContent]>([
    ['bounds that meet', withA({ type: 'integer', minimum: 4, maximum: 4 })],
    ['numbers between two whole ones', withA({ type: 'number', exclusiveMinimum: 4, exclusiveMaximum: 5 })],
    ['one of a list that is fixed', withA({ enum: ['x', 'y'], const: 'x' })],
    ['a shorter list over a longer one', withA({ $ref: '#/$defs/e', enum: ['x'] }, { $defs: { e: { enum: ['x', 'y'] } } })],
    ['an alternative that is never taken', withA({ type: 'string', anyOf: [{ const: 5 }, { minLength: 1 }] })],
  ])('is not %s', (_, content) => expect(faultsOf(content)).toEqual([]));
});
