import { applyDecorators, createParamDecorator, HttpCode, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { expectedVersionOf, type ExpectedVersion as Version } from './command-headers.js';

export const COMMAND = Symbol('command');

/** How a route that creates or moves something is called. */
export interface CommandSettings {
  /** Status of its success; 201 unless said otherwise. */
  readonly status: number;
  /** `required`: the caller names the version that was seen, with If-Match; `in-body`: those of several things, in the body. */
  readonly version?: 'required' | 'in-body';
  /** `none` for methods that may be repeated by nature (PUT, DELETE); POST always takes an Idempotency-Key. */
  readonly key: 'required' | 'none';
}

/** Marks a route that creates or moves something: it takes `Idempotency-Key` and, where asked for, `If-Match`. */
export function Command(settings: Partial<CommandSettings> = {}): MethodDecorator {
  const whole: CommandSettings = { status: 201, key: 'required', ...settings };
  return applyDecorators(SetMetadata(COMMAND, whole), HttpCode(whole.status));
}

/** The version that the caller saw, of a route with `@Command({ version: 'required' })`; `any` when a partner system sent `*`. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): Version => {
  return expectedVersionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
});
