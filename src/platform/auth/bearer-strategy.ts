import type { IncomingHttpHeaders } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import type { Actor } from '../../shared/actor.js';
import { Callers } from './callers.js';

/** What passport hands over of a request: its headers. The strategy's answer comes back as `user`. */
export interface BearerCall {
  readonly headers: IncomingHttpHeaders;
  user?: Actor;
}

type Verify = (call: BearerCall, done: (error: unknown, actor: Actor | null) => void) => void;

let strategies = 0;

/** The strategy as passport wants it: it succeeds with an actor, or errs with the refusal. */
class CallStrategy extends passport.Strategy {
  // Passport keeps strategies by name for the whole process: two servers in one process must not answer each other's callers.
  override readonly name = `bearer-${++strategies}`;

  constructor(private readonly verify: Verify) {
    super();
  }

  override authenticate(call: unknown): void {
    this.verify(call as BearerCall, (error, actor) => (actor ? this.success(actor) : this.error(error)));
  }
}

/** Bearer tokens of every issuer, as a strategy of passport. A new one is verified by passport-jwt with a key of its issuer. */
@Injectable()
export class BearerStrategy extends PassportStrategy(CallStrategy) implements OnModuleDestroy {
  constructor(private readonly callers: Callers) {
    super();
  }

  /** @throws DomainError a code of `auth-refusals.ts` */
  validate({ headers }: BearerCall): Promise<Actor> {
    return this.callers.identify(headers.authorization);
  }

  onModuleDestroy(): void {
    passport.unuse(this.name);
  }
}
