import { Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { requestContext, type RequestContext } from '../context/request-context.js';
import { COMMAND, type CommandSettings } from './command.js';
import { checkExpectedVersion, idempotencyOf } from './command-headers.js';

/** Decides on the ids of what a command creates, once its caller and key are known. A sandbox binds it; elsewhere there is none. */
export abstract class CommandIds {
  abstract prepare(context: RequestContext): Promise<void>;
}

/**
 * Reads the headers of commands once the caller is known and before anything of the body is looked at, and puts the idempotency
 * key where the flush finds it.
 */
@Injectable()
export class CommandGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Optional() private readonly ids?: CommandIds,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const settings = this.reflector.get<CommandSettings | undefined>(COMMAND, context.getHandler());
    const present = requestContext();
    if (settings === undefined || present === undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (settings.key === 'required') present.idempotency = idempotencyOf(request, present.actor, settings.status);
    if (settings.version === 'required') checkExpectedVersion(request.headers['if-match'], present.actor);
    return this.ids === undefined ? true : this.ids.prepare(present).then(() => true);
  }
}
