import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateIf, type ValidationOptions } from 'class-validator';

/** Options of every field; the same decorators validate input and describe answers. */
export interface FieldWords {
  /** Description in Vietnamese and in English. */
  readonly vi: string;
  readonly en: string;
  /** A value that works with the reference data; examples of bodies are put together from these. */
  readonly example?: unknown;
  /** The field may be left out. */
  readonly optional?: true;
  /** The field may be null. */
  readonly nullable?: true;
  /** The field is a list with so many entries at most. */
  readonly list?: { readonly max: number; readonly min?: number };
}

/** Part of an OpenAPI schema, as `@ApiProperty` takes it. */
export interface SchemaPart {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | (() => Type<object>);
  readonly [keyword: string]: unknown;
}

/** A field: its schema and its rules, said once. `rules` get the options that make them hold for every entry of a list. */
export function field(
  words: FieldWords,
  schema: SchemaPart,
  rules: (each: ValidationOptions) => readonly PropertyDecorator[],
): PropertyDecorator {
  const { list } = words;
  const described = {
    description: `${words.vi} | ${words.en}`,
    required: words.optional !== true,
    ...(words.nullable === true ? { nullable: true } : {}),
    ...(words.example === undefined ? {} : { example: words.example }),
  };
  const api =
    list === undefined
      ? { ...schema }
      : { isArray: true, ...schema, maxItems: list.max, ...(list.min === undefined ? {} : { minItems: list.min }) };
  const forList =
    list === undefined ? [] : [IsArray(), ArrayMaxSize(list.max), ...(list.min === undefined ? [] : [ArrayMinSize(list.min)])];
  return applyDecorators(
    describedWithDefault({ ...api, ...described } as ApiPropertyOptions),
    ...forList,
    ...rules(list === undefined ? {} : { each: true }),
    ...(words.optional === true ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...(words.nullable === true ? [ValidateIf((_, value) => value !== null)] : []),
  );
}

/** Describes a field, with what an input has where it is left out: its class says that once, as the field's initial value. */
function describedWithDefault(described: ApiPropertyOptions): PropertyDecorator {
  return (target, name) => {
    const { constructor } = target as { constructor: new () => Record<PropertyKey, unknown> };
    const initial = constructor.name.endsWith('Dto') ? (new constructor()[name] ?? undefined) : undefined;
    ApiProperty({ ...described, ...(initial === undefined ? {} : { default: initial }) } as ApiPropertyOptions)(target, name);
  };
}
