import { ValidationPipe, type ArgumentMetadata, type Type } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError, type FieldError, type Sentence } from '../../shared/domain-error.js';
import { MAX_NAME } from './clean-text.js';
import { CONSTRAINTS, NULL, REQUIRED, UNKNOWN, codeOfName } from './constraint-sentences.js';
import { excessOf } from './input-size.js';
import { MAX_ERRORS_LISTED } from './problem.js';
import { quickInput } from './quick-input.js';
import { rememberRules } from './remember-rules.js';

/**
 * The one pipe that checks bodies and queries: unknown fields are refused, classes are made, and every wrong field gets one entry
 * with its dotted path (422 FIELDS_INVALID).
 */
export function createValidationPipe(): ValidationPipe {
  rememberRules();
  return new InputPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => {
      const found: FieldError[] = [];
      const count = errors.reduce((sum, error) => sum + collect(error, '', found), 0);
      return fieldsInvalid(found, count);
    },
  });
}

/** Most input is valid and skips the work of naming faults. Input that is too large is refused before that work. */
class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (!metatype || (type !== 'body' && type !== 'query')) return super.transform(value, metadata);
    const made = quickInput(metatype as Type<object>, value);
    if (made !== undefined) return made;
    const { errors, count, isOverlong } = excessOf(metatype as Type<object>, value);
    if (isOverlong || count > MAX_ERRORS_LISTED) throw fieldsInvalid(errors, count);
    return super.transform(value, metadata);
  }
}

/** The refusal of input fields: some of them listed, with the number of all. */
export function fieldsInvalid(errors: readonly FieldError[], errorCount: number): DomainError {
  const sentence = { vi: `Dữ liệu gửi lên có ${errorCount} trường không hợp lệ.`, en: `The input has ${errorCount} invalid field(s).` };
  return new DomainError('invalid', 'FIELDS_INVALID', sentence, { errors, errorCount });
}

/** The refusal of query names where none is taken. */
export function unknownNames(names: readonly string[]): DomainError {
  const listed = names
    .slice(0, MAX_ERRORS_LISTED)
    .map((name) => ({ field: name.slice(0, MAX_NAME), code: UNKNOWN.code, ...UNKNOWN.say([]) }));
  return fieldsInvalid(listed, names.length);
}

/** Adds the errors of a field and of what is in it as long as there is room; the number of all. */
function collect(error: ValidationError, parent: string, listed: FieldError[]): number {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const names = Object.keys(error.constraints ?? {});
  if (names.length > 0 && listed.length < MAX_ERRORS_LISTED) listed.push({ field, ...entryOf(error, names) });
  return (error.children ?? []).reduce((sum, child) => sum + collect(child, field, listed), names.length > 0 ? 1 : 0);
}

function entryOf(error: ValidationError, names: readonly string[]): Sentence & { readonly code: string } {
  const known = Object.keys(CONSTRAINTS).find((name) => names.includes(name));
  if (known !== 'whitelistValidation' && error.value === undefined) return { code: REQUIRED.code, ...REQUIRED.say([]) };
  if (known !== 'whitelistValidation' && error.value === null) return { code: NULL.code, ...NULL.say([]) };
  const name = known ?? names[0] ?? '';
  const own = ownSentence(error.constraints?.[name] ?? '');
  const constraint = CONSTRAINTS[name];
  const code = codeInContext(error, name) ?? constraint?.code ?? codeOfName(name);
  if (own !== undefined) return { code, ...own };
  if (constraint !== undefined) return { code, ...constraint.say(argumentsOf(error, name)) };
  return { code, vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
}

/** A decorator that brings its own message writes it as "Tiếng Việt | English". */
function ownSentence(message: string): Sentence | undefined {
  const [vi, en] = message.split(' | ');
  return vi !== undefined && en !== undefined ? { vi, en } : undefined;
}

/** A decorator may name its code: `context: { code: 'PHONE_INVALID' }`. */
function codeInContext(error: ValidationError, name: string): string | undefined {
  const context = error.contexts?.[name] as { code?: unknown } | undefined;
  return typeof context?.code === 'string' ? context.code : undefined;
}

/** The arguments of the broken decorator: class-validator puts them into its English text only, so they are looked up. */
function argumentsOf(error: ValidationError, name: string): readonly unknown[] {
  if (error.target === undefined) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(error.target.constructor, '', false, false);
  const rule = rules.find((each) => each.propertyName === error.property && each.name === name);
  return (rule?.constraints as readonly unknown[] | undefined) ?? [];
}
