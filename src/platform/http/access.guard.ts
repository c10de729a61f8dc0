import { Injectable, type CanActivate } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RouteFacts } from './routes.js';
import { requestContext } from '../context/request-context.js';
import { audienceForeign, permissionMissing, postLimited, routeClosed } from '../auth/auth-refusals.js';
import { audienceOf, rolesAt, type Audience } from '../auth/audiences.js';
import { BearerGuard } from '../auth/bearer.guard.js';
import { isWhole } from '../../shared/grant.js';
import { bringable, permits } from '../../shared/permissions.js';
import type { Actor } from '../../shared/actor.js';

/**
 * Guards every route: closed unless the path names its audience and the route its permissions. `admit` decides before a byte of the body is
 * read; as a guard of Nest, which runs later, it only passes requests that were admitted.
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
      const opened = opening(actor, audience, route);
      if (present !== undefined) present.actor = opened;
    }
    if (present !== undefined) present.admitted = true;
  }

  canActivate(): boolean {
    if (requestContext()?.admitted !== true) throw routeClosed();
    return true;
  }
}

/**
 * The actor with the grants that open the route, so that nothing behind the route reaches farther than its permission: an archivist of one
 * sector who is a case officer of another reads records of the first only.
 *
 * @throws DomainError AUDIENCE_FOREIGN, PERMISSION_MISSING, POST_LIMITED
 */
function opening(actor: Actor, audience: Audience | 'everybody', { permissions }: RouteFacts): Actor {
  const permitted = actor.grants.filter(({ roles }) => permits(rolesAt(audience, roles), permissions));
  const grants = permitted.filter((grant) => permits(rolesAt(audience, grant.roles), bringable(permissions, isWhole(grant))));
  if (grants.length === actor.grants.length && grants.length > 0) return actor;
  if (grants.length > 0) return { ...actor, grants };
  if (permitted.length > 0) throw postLimited();
  throw actor.grants.some(({ roles }) => rolesAt(audience, roles).length > 0) ? permissionMissing(permissions) : audienceForeign(audience);
}
