import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { requestContext } from '../request-context.js';
import { COMMAND, type CommandSettings } from './command.js';
import { checkExpectedVersion, idempotencyOf } from './command-headers.js';

/**
 * Reads the headers of commands once the caller is known and before anything of the body is looked at, and puts the idempotency
 * key where the flush finds it.
 */
@Injectable()
export class CommandGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const settings = this.reflector.get<CommandSettings | undefined>(COMMAND, context.getHandler());
    const present = requestContext();
    if (settings === undefined || present === undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (settings.key === 'required') present.idempotency = idempotencyOf(request, present.actor, settings.status);
    if (settings.version === 'required') checkExpectedVersion(request.headers['if-match'], present.actor);
    return true;
  }
}
