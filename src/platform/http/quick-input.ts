import { applyDecorators, type Type } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ARRAY_MAX_SIZE, getMetadataStorage, type ValidationArguments } from 'class-validator';

/** What `fields.ts` notes of a field besides its rules: how the text of a query is read, and of which class its objects are. */
export interface FieldReading {
  readonly read?: (text: string) => unknown;
  readonly nested?: () => Type<object>;
  /** A list in a query, of which one entry comes as a text. */
  readonly repeated?: true;
}

const READING = Symbol('how a field is read');

/** Notes how a field is read, where class-transformer keeps it to itself. */
export function noteReading(reading: FieldReading): PropertyDecorator {
  return (target, name) => Reflect.defineMetadata(READING, reading, target, name);
}

/** Reads a text, or each text of a list, before it is checked. */
export function readAs(read: (text: string) => unknown): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => readWith(read, value)),
    noteReading({ read }),
  ) as PropertyDecorator;
}

interface Check {
  readonly validate: (value: unknown, args: ValidationArguments) => unknown;
  readonly constraints: unknown[];
  readonly each: boolean;
}

/** How one field is read and checked. */
export interface FieldPlan {
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  readonly checks: readonly Check[];
  readonly read: FieldReading['read'];
  readonly nested: FieldReading['nested'];
  /** Most entries, of a list. */
  readonly maxItems: number;
  readonly repeated: FieldReading['repeated'];
}

type Fields = Readonly<Record<string, unknown>>;

/** Plans by class; `undefined` for one whose rules are not all plain, which is then left to class-validator. */
const plans = new Map<Type<object>, ReadonlyMap<string, FieldPlan> | undefined>();

/**
 * Makes an instance of input that is plainly valid, with the very rules that class-validator holds for the class, worked out once and not
 * for every request. Whatever is not plainly valid gives undefined: the full validation then says what is wrong, or that nothing is.
 */
export function quickInput(type: Type<object>, input: unknown): object | undefined {
  const plan = planOf(type);
  if (!plan || typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const made = new type() as Record<string, unknown>;
  for (const [name, given] of Object.entries(input)) {
    const field = plan.get(name);
    if (!field) return undefined;
    const value: unknown = field.repeated && typeof given === 'string' ? [given] : given;
    made[name] = field.read ? readWith(field.read, value) : field.nested ? nestedInput(field.nested(), value) : value;
  }
  for (const [name, field] of plan) if (!isValid(made, name, field)) return undefined;
  return made;
}

/** A text, or each text of a list, as the field reads it. */
function readWith(read: (text: string) => unknown, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => (typeof each === 'string' ? read(each) : each));
  return typeof value === 'string' ? read(value) : value;
}

/** Objects of another class, one or a list; what is not plainly valid becomes a value that no field is valid with. */
function nestedInput(type: Type<object>, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const made = Array.isArray(value) ? value.map((each) => quickInput(type, each)) : quickInput(type, value);
  return made === undefined || (Array.isArray(made) && made.includes(undefined)) ? INVALID : made;
}

const INVALID = Symbol('not plainly valid');

function isValid(object: Fields, name: string, { conditions, checks }: FieldPlan): boolean {
  const value = object[name];
  if (value === INVALID) return false;
  if (!conditions.every((holds) => holds(object, value))) return true;
  return checks.every(({ validate, constraints, each }) => {
    const args = { targetName: '', property: name, object, value, constraints };
    return each && Array.isArray(value) ? value.every((one) => validate(one, args) === true) : validate(value, args) === true;
  });
}

/** The fields of a class by name; undefined when its rules are not all plain. */
export function planOf(type: Type<object>): ReadonlyMap<string, FieldPlan> | undefined {
  if (!plans.has(type)) plans.set(type, makePlan(type));
  return plans.get(type);
}

function makePlan(type: Type<object>): ReadonlyMap<string, FieldPlan> | undefined {
  const storage = getMetadataStorage();
  const rules = storage.getTargetValidationMetadatas(type, '', false, false);
  const plan = new Map<string, FieldPlan & { conditions: FieldPlan['conditions'][number][]; checks: Check[]; maxItems: number }>();
  for (const { type: kind, name, propertyName, constraints, constraintCls, each, validateIf } of rules) {
    const reading = Reflect.getMetadata(READING, type.prototype as object, propertyName) as FieldReading | undefined;
    const field = plan.get(propertyName) ?? {
      conditions: [],
      checks: [],
      read: reading?.read,
      nested: reading?.nested,
      repeated: reading?.repeated,
      maxItems: Infinity,
    };
    plan.set(propertyName, field);
    if (name === ARRAY_MAX_SIZE) field.maxItems = constraints[0] as number;
    if (kind === 'conditionalValidation') field.conditions.push(constraints[0] as FieldPlan['conditions'][number]);
    else if (kind === 'customValidation' && validateIf === undefined) {
      for (const { instance, async } of storage.getTargetValidatorConstraints(constraintCls)) {
        if (async) return undefined;
        field.checks.push({
          validate: (value, args) => instance.validate(value, args),
          constraints: (constraints ?? []) as unknown[],
          each,
        });
      }
    } else if (kind !== 'nestedValidation' || !field.nested) return undefined;
  }
  return plan.size > 0 ? plan : undefined;
}
