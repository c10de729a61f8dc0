import type { IncomingHttpHeaders } from 'node:http';
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Actor } from '../../shared/actor.js';
import { BearerStrategy, type BearerCall } from './bearer-strategy.js';

const NO_RESPONSE = {};

/** Passport on the request path. It is asked before a body is read, which is earlier than guards of Nest run; see `AccessGuard`. */
@Injectable()
export class BearerGuard extends AuthGuard() {
  constructor(strategy: BearerStrategy) {
    super({ defaultStrategy: strategy.name });
  }

  /** Who sent a request with these headers. @throws DomainError a code of `auth-refusals.ts` */
  async callerOf(headers: IncomingHttpHeaders): Promise<Actor> {
    const call: BearerCall = { headers };
    // Passport gets the headers and not the request, which it would hang a dozen things on.
    const http = { getRequest: () => call, getResponse: () => NO_RESPONSE };
    await this.canActivate({ switchToHttp: () => http } as unknown as ExecutionContext);
    return call.user!;
  }
}
