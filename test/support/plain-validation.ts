import { ValidationPipe, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError } from '../../src/shared/domain-error.js';

/** What a pipe says of an input: what it makes of it, or which fields are wrong. */
export type Verdict = { readonly made: unknown } | { readonly fields: readonly string[]; readonly count: number };

class FieldsWrong extends Error {
  constructor(readonly fields: readonly string[]) {
    super(fields.join());
  }
}

/** Nest's own pipe over class-validator and class-transformer, as their documentation has it. */
export const PLAIN_PIPE = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  exceptionFactory: (errors) => new FieldsWrong(errors.flatMap((error) => fieldsOf(error, ''))),
});

/** Asks class-validator as it is shipped: what our pipe has put in its place steps aside meanwhile. */
export async function plainVerdict(type: Type<object>, kind: 'body' | 'query', input: unknown): Promise<Verdict> {
  const storage = getMetadataStorage() as Partial<ReturnType<typeof getMetadataStorage>>;
  const own = Object.getOwnPropertyDescriptor(storage, 'getTargetValidationMetadatas');
  delete storage.getTargetValidationMetadatas;
  try {
    return await verdictOf(PLAIN_PIPE, type, kind, input);
  } finally {
    if (own) Object.defineProperty(storage, 'getTargetValidationMetadatas', own);
  }
}

/** What a pipe says of a copy of an input. */
export async function verdictOf(pipe: PipeTransform, type: Type<object>, kind: 'body' | 'query', input: unknown): Promise<Verdict> {
  try {
    return { made: await pipe.transform(structuredClone(input), { type: kind, metatype: type } as ArgumentMetadata) };
  } catch (error) {
    if (error instanceof FieldsWrong) return { fields: [...error.fields].sort(), count: error.fields.length };
    if (!(error instanceof DomainError) || error.code !== 'FIELDS_INVALID') throw error;
    const { errors = [], errorCount } = error.details as { errors?: { field: string }[]; errorCount: number };
    return { fields: errors.map(({ field }) => field).sort(), count: errorCount };
  }
}

function fieldsOf({ property, constraints, children = [] }: ValidationError, parent: string): string[] {
  const own = constraints === undefined || Object.keys(constraints).length === 0 ? [] : [`${parent}${property}`];
  return [...own, ...children.flatMap((child) => fieldsOf(child, `${parent}${property}.`))];
}
