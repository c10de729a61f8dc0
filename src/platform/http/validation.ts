import { ValidationPipe, type ArgumentMetadata, type Type } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError, type FieldError, type Sentence } from '../../shared/domain-error.js';
import { CONSTRAINTS, NULL, REQUIRED, codeOfName } from './constraint-sentences.js';
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
    exceptionFactory: (errors) => fieldsInvalid(errors.flatMap((error) => entriesOf(error, ''))),
  });
}

/** Most input is valid, and is told so without the detours that are needed to say what is wrong. */
class InputPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    const made = metatype && (type === 'body' || type === 'query') ? quickInput(metatype as Type<object>, value) : undefined;
    return made === undefined ? super.transform(value, metadata) : Promise.resolve(made);
  }
}

/** The refusal of input fields. */
export function fieldsInvalid(errors: readonly FieldError[]): DomainError {
  const sentence = { vi: `Dữ liệu gửi lên có ${errors.length} trường không hợp lệ.`, en: `The input has ${errors.length} invalid field(s).` };
  return new DomainError('invalid', 'FIELDS_INVALID', sentence, { errors });
}

function entriesOf(error: ValidationError, parent: string): FieldError[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const nested = (error.children ?? []).flatMap((child) => entriesOf(child, field));
  const names = Object.keys(error.constraints ?? {});
  return names.length === 0 ? nested : [{ field, ...entryOf(error, names) }, ...nested];
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
