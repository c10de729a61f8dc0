import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { preferredLanguage, type Language } from './language.js';

/** The language that the caller prefers, for answers with sentences in them. */
export const PreferredLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  return preferredLanguage(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']);
});
