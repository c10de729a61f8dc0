import { Injectable, type CanActivate } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RouteFacts } from './routes.js';
import { requestContext } from '../context/request-context.js';
import { audienceForeign, permissionMissing, routeClosed } from '../auth/auth-refusals.js';
import { audienceOf, rolesAt } from '../auth/audiences.js';
import { BearerGuard } from '../auth/bearer.guard.js';
import { permits } from '../auth/permissions.js';

/**
 * Stands before every route: closed unless its path says whom it is for, and the route whom of these it is open to. `admit` decides before
 * a byte of the body is read; as a guard of Nest, which runs after that, it only lets through what was admitted.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly bearer: BearerGuard) {}

  /** @throws DomainError a code of `auth-refusals.ts` */
  async admit(request: FastifyRequest, route: RouteFacts): Promise<void> {
    const present = requestContext();
    if (!route.isPublic) {
      const audience = audienceOf(request.routeOptions.url ?? '');
      if (route.permissions.length === 0 || audience === undefined) throw routeClosed();
      const actor = await this.bearer.callerOf(request.headers);
      if (present !== undefined) present.actor = actor;
      const roles = rolesAt(audience, actor.roles);
      if (roles.length === 0) throw audienceForeign(audience);
      if (!permits(roles, route.permissions)) throw permissionMissing(route.permissions);
    }
    if (present !== undefined) present.admitted = true;
  }

  canActivate(): boolean {
    if (requestContext()?.admitted !== true) throw routeClosed();
    return true;
  }
}
