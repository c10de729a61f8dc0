import type { FieldError } from '../../../../shared/domain-error.js';
import type { FormJsonSchema } from './form-content.js';
import { formFault, type FormFaultCode } from './form-faults.js';
import { isObject, referredTo } from './sub-schemas.js';

/** Keywords by which a value is held against a schema without looking into it. */
const OF_VALUES = ['type', 'enum', 'const', 'minLength', 'maxLength', 'pattern', 'format', 'multipleOf'] as const;
const OF_NUMBERS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const;

type Path = readonly (string | number)[];

/** A schema that a value has to keep together with others, and where it is stated. */
interface Stated {
  readonly path: Path;
  readonly schema: FormJsonSchema;
}

/** Makes of a schema what values are held against. */
export type Holds = (schema: FormJsonSchema) => (value: unknown) => boolean;

/**
 * What of a form nobody could ever fill in: bounds that exclude each other, a field that is required and may not be there, choices that do
 * not keep what is said beside them. It looks at what every answer has to keep, not at alternatives and conditions.
 *
 * @param schema without circles
 */
export function unfillable(schema: FormJsonSchema, holds: Holds): readonly FieldError[] {
  const found = new Map<string, FieldError>();
  const note = (path: Path, code: FormFaultCode): void => void found.set(path.join('.'), formFault(path, code));
  const look = (stated: unknown, path: Path): void => {
    const together = allOf(schema, stated, path);
    for (const each of boundsReversed(together)) note(each, 'FORM_BOUNDS_REVERSED');
    for (const each of requiredInVain(together)) note(each, 'FORM_REQUIRED_UNKNOWN');
    for (const each of choicesInVain(together, holds)) note(each, 'FORM_CHOICE_IMPOSSIBLE');
    for (const { schema: one, path: at } of together) {
      for (const [name, property] of propertiesOf(one)) look(property, [...at, 'properties', name]);
      if (isObject(one['items'])) look(one['items'], [...at, 'items']);
    }
  };
  look(schema, ['schema']);
  return [...found.values()];
}

/** A schema with everything that a value has to keep beside it: what it refers to, and all that it is made of. */
function allOf(root: FormJsonSchema, stated: unknown, path: Path): readonly Stated[] {
  if (!isObject(stated)) return [];
  const { $ref: ref, allOf: parts } = stated;
  const referred = typeof ref === 'string' ? allOf(root, referredTo(root, ref), ['schema', ...ref.split('/').slice(1)]) : [];
  const made = Array.isArray(parts) ? parts.flatMap((each, place) => allOf(root, each, [...path, 'allOf', place])) : [];
  return [{ path, schema: stated }, ...referred, ...made];
}

function boundsReversed(together: readonly Stated[]): readonly Path[] {
  const pairs = [
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
    ['minProperties', 'maxProperties'],
  ] as const;
  const counts = pairs.flatMap(([low, high]) => {
    const [least, most] = [highest(together, low), lowest(together, high)];
    return least && most && least.value > most.value ? [least.path] : [];
  });
  return [...counts, ...numbersReversed(together)];
}

/** No number is left between the bounds; of whole numbers no whole one. */
function numbersReversed(together: readonly Stated[]): readonly Path[] {
  const [least, above] = [highest(together, 'minimum'), highest(together, 'exclusiveMinimum')];
  const [most, below] = [lowest(together, 'maximum'), lowest(together, 'exclusiveMaximum')];
  const isWhole = together.some(({ schema: { type } }) => type === 'integer');
  const low = Math.max(least?.value ?? -Infinity, above?.value ?? -Infinity);
  const high = Math.min(most?.value ?? Infinity, below?.value ?? Infinity);
  const isOpen = above?.value === low || below?.value === high;
  const [first, last] = [
    above?.value === low ? Math.floor(low) + 1 : Math.ceil(low),
    below?.value === high ? Math.ceil(high) - 1 : Math.floor(high),
  ];
  if (low < high ? !isWhole || first <= last : low === high && !isOpen && (!isWhole || first <= last)) return [];
  const at = above?.value === low ? above : least;
  return at && (most ?? below) ? [at.path] : [];
}

/** What is required although an object that is closed does not have it. */
function requiredInVain(together: readonly Stated[]): readonly Path[] {
  const closed = together.filter(
    ({ schema: { additionalProperties, patternProperties } }) => additionalProperties === false && !patternProperties,
  );
  if (closed.length === 0) return [];
  const mayBe = (name: unknown): boolean =>
    closed.every(({ schema: { properties } }) => typeof name === 'string' && isObject(properties) && Object.hasOwn(properties, name)) &&
    !together.some(({ schema: { properties } }) => isObject(properties) && properties[name as string] === false);
  return together.flatMap(({ path, schema: { required, dependentRequired } }) => {
    const own = Array.isArray(required) ? required.flatMap((name, place) => (mayBe(name) ? [] : [[...path, 'required', place]])) : [];
    const dependent = Object.entries(isObject(dependentRequired) ? dependentRequired : {}).flatMap(([on, names]) =>
      (Array.isArray(names) ? names : []).flatMap((name, place) => (mayBe(name) ? [] : [[...path, 'dependentRequired', on, place]])),
    );
    return [...own, ...dependent];
  });
}

/** Choices that do not keep what is said beside them; each is named. */
function choicesInVain(together: readonly Stated[], holds: Holds): readonly Path[] {
  if (!together.some(({ schema }) => 'enum' in schema || 'const' in schema)) return [];
  const rules = together.map(({ schema }) => holds(simple(schema)));
  const fits = (value: unknown): boolean => rules.every((rule) => rule(value));
  return together.flatMap(({ path, schema }) => {
    const fixed = 'const' in schema && !fits(schema['const']) ? [[...path, 'const']] : [];
    const choices = Array.isArray(schema['enum']) ? schema['enum'] : [];
    const vain = choices.flatMap((value: unknown, place) => (fits(value) ? [] : [[...path, 'enum', place]]));
    // Beside a fixed value, or a shorter list, only one of the choices has to be left.
    const others = together.some((other) => 'const' in other.schema || (other.schema !== schema && 'enum' in other.schema));
    return [...fixed, ...(others && vain.length < choices.length ? [] : vain)];
  });
}

function simple(schema: FormJsonSchema): FormJsonSchema {
  return Object.fromEntries([...OF_VALUES, ...OF_NUMBERS].flatMap((keyword) => (keyword in schema ? [[keyword, schema[keyword]]] : [])));
}

function highest(together: readonly Stated[], keyword: string) {
  return bounds(together, keyword).reduce<Bound | undefined>((best, each) => (best && best.value >= each.value ? best : each), undefined);
}

function lowest(together: readonly Stated[], keyword: string) {
  return bounds(together, keyword).reduce<Bound | undefined>((best, each) => (best && best.value <= each.value ? best : each), undefined);
}

interface Bound {
  readonly path: Path;
  readonly value: number;
}

function bounds(together: readonly Stated[], keyword: string): readonly Bound[] {
  return together.flatMap(({ path, schema }) => {
    const value = schema[keyword];
    return typeof value === 'number' ? [{ path: [...path, keyword], value }] : [];
  });
}

function propertiesOf({ properties }: FormJsonSchema): readonly (readonly [string, unknown])[] {
  return isObject(properties) ? Object.entries(properties) : [];
}
