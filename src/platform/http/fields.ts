import { Type as Nested, Transform } from 'class-transformer';
import { applyDecorators, type Type } from '@nestjs/common';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { DATE_PATTERN, INSTANT_PATTERN } from '../../shared/dates.js';
import { IsInstant, IsLocalDate } from './date-rules.js';
import type { Sentence } from '../../shared/domain-error.js';
import { field, type FieldWords } from './field-kinds.js';
import { noteReading, readAs } from './quick-input.js';
import { IsNotBlank, isOneLine, oneCode, oneLine, oneNumber, severalLines } from './text-rules.js';

/**
 * Text of at most `max` characters; not blank unless `min` is 0; of the form `pattern` when one is given. One line with single spaces
 * unless `lines` says that people may write several. A `code`, or the `number` of a person or an organisation, is read as one system
 * writes it, and then held against the form. What is
 * `verbatim` is stored as typed: the published code of a procedure may begin with a blank.
 */
export function TextField(words: FieldWords & TextRules): PropertyDecorator {
  const { max, min = 1, pattern, form, lines = false, code = false, number = false, verbatim = false } = words;
  const schema = { type: 'string' as const, minLength: min, maxLength: max, pattern: (code ? undefined : pattern) ?? '^[^\\u0000]*$' };
  return field(words, schema, (each) => [
    IsString(each),
    ...(lines ? severalLines(each) : code ? oneCode(each) : number ? oneNumber(each) : verbatim ? [isOneLine(each)] : oneLine(each)),
    ...(min === 0 ? [] : [IsNotBlank(each), MinLength(min, each)]),
    MaxLength(max, each),
    ...(pattern === undefined
      ? []
      : [Matches(new RegExp(pattern, 'u'), form === undefined ? each : { ...each, message: `Phải là ${form.vi}. | Must be ${form.en}.` })]),
  ]);
}

interface TextRules {
  readonly max: number;
  readonly min?: number;
  readonly pattern?: string;
  /** What the pattern asks for, in words that end the sentence "Must be …". */
  readonly form?: Sentence;
  readonly lines?: true;
  readonly code?: true;
  readonly number?: true;
  readonly verbatim?: true;
}

/** A UUID. */
export function IdField(words: FieldWords): PropertyDecorator {
  return field(words, { type: 'string', format: 'uuid', maxLength: 36 }, (each) => [IsUUID('all', each)]);
}

/** An instant in ISO 8601 with an offset; text in, text out. */
export function InstantField(words: FieldWords): PropertyDecorator {
  return field(words, { type: 'string', format: 'date-time', maxLength: 35, pattern: INSTANT_PATTERN }, (each) => [IsInstant(each)]);
}

/** A calendar date, `YYYY-MM-DD`. */
export function DateField(words: FieldWords): PropertyDecorator {
  return field(words, { type: 'string', format: 'date', maxLength: 10, pattern: DATE_PATTERN }, (each) => [IsLocalDate(each)]);
}

/** A whole number from `min` to `max`. With `query`, the text of a query parameter is read as a number. */
export function WholeField(words: FieldWords & { readonly min: number; readonly max: number; readonly query?: true }): PropertyDecorator {
  const { min, max } = words;
  const schema = { type: 'integer' as const, format: max > 2_147_483_647 ? 'int64' : 'int32', minimum: min, maximum: max };
  return field(words, schema, (each) => [IsInt(each), Min(min, each), Max(max, each), ...(words.query === true ? [readAs(numberOf)] : [])]);
}

/** A number from `min` to `max`, both included. */
export function NumberField(words: FieldWords & { readonly min: number; readonly max: number }): PropertyDecorator {
  const { min, max } = words;
  const rules = (each: object): PropertyDecorator[] => [
    IsNumber({ allowNaN: false, allowInfinity: false }, each),
    Min(min, each),
    Max(max, each),
  ];
  return field(words, { type: 'number', format: 'double', minimum: min, maximum: max }, rules);
}

/** True or false. With `query`, the texts `true` and `false` of a query parameter are read. */
export function FlagField(words: FieldWords & { readonly query?: true }): PropertyDecorator {
  return field(words, { type: 'boolean' }, (each) => [IsBoolean(each), ...(words.query === true ? [readAs(flagOf)] : [])]);
}

/**
 * One of some words. With `name`, the schema of the enumeration is shared under that name. With `query`, a list in a query is the parameter
 * repeated, and one alone is a list of one.
 */
export function ChoiceField(
  words: FieldWords & { readonly values: readonly string[]; readonly name?: string; readonly query?: true },
): PropertyDecorator {
  const schema = { type: 'string' as const, enum: [...words.values], ...(words.name === undefined ? {} : { enumName: words.name }) };
  return field(words, schema, (each) => [IsIn([...words.values], each), ...(words.query === true ? [repeated()] : [])]);
}

/** An object of another class, or a list of them. */
export function ObjectField(words: FieldWords & { readonly type: () => Type<object> }): PropertyDecorator {
  return field(words, { type: words.type }, (each) => [
    IsObject(each),
    ValidateNested(each),
    Nested(words.type),
    noteReading({ nested: words.type }),
  ]);
}

/** An object with free keys, described by `values` (an OpenAPI schema). What is in it is the business of the one who takes it. */
export function MapField(
  words: FieldWords & { readonly values: Readonly<Record<string, unknown>>; readonly maxProperties: number },
): PropertyDecorator {
  return field(words, { type: 'object', additionalProperties: words.values, maxProperties: words.maxProperties }, (each) => [
    IsObject(each),
    // As it came: class-transformer would leave out what is named like a method of objects (`hasOwnProperty`).
    Transform(({ obj, key }: { obj: Readonly<Record<string, unknown>>; key: string }) => obj[key]),
  ]);
}

/** A list in a query: the parameter repeated, or there once. */
function repeated(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    noteReading({ repeated: true }),
  ) as PropertyDecorator;
}

function numberOf(text: string): unknown {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function flagOf(text: string): unknown {
  return text === 'true' ? true : text === 'false' ? false : text;
}
