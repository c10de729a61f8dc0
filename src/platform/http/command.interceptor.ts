import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { requestContext } from '../request-context.js';
import { COMMAND, type CommandSettings } from './command.js';
import { checkExpectedVersion, idempotencyOf } from './command-headers.js';

/**
 * Reads the headers of commands before anything else of the request is looked at, and puts the idempotency key where the flush
 * finds it. An answer that was built from an earlier request says so.
 */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const settings = this.reflector.get<CommandSettings | undefined>(COMMAND, context.getHandler());
    const present = requestContext();
    if (settings === undefined || present === undefined) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (settings.key === 'required') present.idempotency = idempotencyOf(request, present.actor, settings.status);
    if (settings.version === 'required') checkExpectedVersion(request.headers['if-match'], present.actor);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (present.replayed === true) void reply.header('idempotency-replayed', 'true');
        return answer;
      }),
    );
  }
}
