import type { Type } from '@nestjs/common';
import fc from 'fast-check';

/** What a field of a class says of itself to the document; see `fields.ts`. */
interface Described {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | (() => Type<object>);
  readonly isArray?: boolean;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly example?: unknown;
  readonly nullable?: boolean;
  readonly required?: boolean;
}

const ID = '019ab7f2-7c1e-7000-8000-000000000001';
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  uuid: [ID],
  date: ['2026-11-20', '2024-02-29'],
  'date-time': ['2026-11-20T14:10:00+07:00', '2026-02-28T23:59:59.999Z'],
};

/** Input of a class as its fields describe it; as texts where a query is asked for. */
export function fittingInput(type: Type<object>, kind: 'body' | 'query'): fc.Arbitrary<Record<string, unknown>> {
  const fields = fieldsOf(type).map(([name, field]) => [name, kind === 'query' ? valueOf(field).map(asText) : valueOf(field)] as const);
  const required = fieldsOf(type).filter(([, field]) => field.required !== false);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required.map(([name]) => name) });
}

/** Names and descriptions of the fields of a class. */
function fieldsOf({ prototype }: Type<object>): (readonly [string, Described])[] {
  const names = (Reflect.getMetadata('swagger/apiModelPropertiesArray', prototype as object) ?? []) as string[];
  return names
    .map((name) => name.slice(1))
    .map((name) => [name, Reflect.getMetadata('swagger/apiModelProperties', prototype as object, name) as Described] as const);
}

function valueOf(field: Described): fc.Arbitrary<unknown> {
  const one = field.isArray === true ? listOf(field) : oneOf(field);
  return field.nullable === true ? fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: fc.constant(null) }) : one;
}

function listOf(field: Described): fc.Arbitrary<unknown> {
  const { minItems = 0, maxItems = 3 } = field;
  return fc.array(oneOf({ ...field, example: [field.example].flat()[0] }), {
    minLength: minItems,
    maxLength: Math.min(maxItems, minItems + 2),
  });
}

function oneOf({ type, example, enum: words, format = '', minimum = 0, maximum = 100 }: Described): fc.Arbitrary<unknown> {
  if (words) return fc.constantFrom(...words);
  if (typeof type === 'function') return fittingInput(type(), 'body');
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 40) });
  if (type === 'number') return fc.constantFrom(minimum, maximum, (minimum + maximum) / 2);
  if (type === 'object') return fc.constantFrom({}, { key: 'x' });
  return fc.constantFrom(...(example === undefined ? (TEXTS[format] ?? ['abc', 'Đủ điều kiện.', '1']) : [example]));
}

/** As a parser of queries gives it: texts, and lists of texts. */
function asText(value: unknown): unknown {
  return Array.isArray(value) ? value.map(asText) : typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

/** What comes in the place of a value: other kinds, other forms, too much, too little. */
const JUNK: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x',
  0,
  -1,
  1.5,
  1e308,
  true,
  [],
  [null],
  ['x'],
  [[]],
  {},
  { key: '' },
  { length: 1 },
  'a'.repeat(3000),
  ID,
  ID.toUpperCase(),
  '2026-02-30T00:00:00Z',
  '2026-02-30',
  '50',
  '-1',
  '1e3',
  'true',
  'toString',
  '__proto__',
  'a\nb',
  ' Đào ',
  '\u200b',
  'Đào'.normalize('NFD'),
  ['x', 'x'],
  [1, '1'],
  '99999999999999999999',
];

/**
 * Input with something else in one to three of its places, and fields that nobody asked for; as it comes out of JSON. Names that reach
 * into prototypes (`constructor`) are refused where a body is read.
 */
export function spoiledInput(fitting: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const spoil = fc.record({ place: fc.nat(), value: fc.constantFrom(...JUNK), strange: fc.boolean() });
  return fc.tuple(fitting, fc.array(spoil, { minLength: 1, maxLength: 3 })).map(([sound, spoils]) => {
    const input = structuredClone(sound);
    for (const { place, value, strange } of spoils) {
      const paths = pathsOf(input);
      const path = paths.length === 0 ? ['unknownField'] : paths[place % paths.length]!;
      const name = strange ? ['unknownField', 'toString', 'hasOwnProperty'][place % 3]! : path.at(-1)!;
      const holder = path.slice(0, -1).reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], input);
      if (Array.isArray(holder) && strange) continue;
      (holder as Record<string, unknown>)[name] = structuredClone(value);
    }
    return JSON.parse(JSON.stringify(input)) as unknown;
  });
}

/** Every place of the input, as paths. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])]);
}
