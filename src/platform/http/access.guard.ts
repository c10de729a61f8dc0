import { Injectable, type CanActivate } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RouteFacts } from './routes.js';
import { requestContext } from '../context/request-context.js';
import { audienceForeign, permissionMissing, postLimited, routeClosed, scopeMissing } from '../auth/auth-refusals.js';
import { audienceOf } from '../auth/audiences.js';
import { BearerGuard } from '../auth/bearer.guard.js';
import { Callers } from '../auth/callers.js';
import { statedPurpose } from '../auth/stated-purpose.js';
import type { Actor } from '../../shared/actor.js';
import { rolesAt, type Audience } from '../../shared/audience.js';
import type { DomainError } from '../../shared/domain-error.js';
import { permissionsOf, permits } from '../../shared/permissions.js';

/**
 * Guards every route: closed unless the path names its audience and the route its permissions. `admit` decides before a byte of the body is
 * read; as a guard of Nest, which runs later, it only passes requests that were admitted.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly bearer: BearerGuard,
    private readonly callers: Callers,
  ) {}

  /** @throws DomainError a code of `auth-refusals.ts`, PURPOSE_REQUIRED */
  async admit(request: FastifyRequest, route: RouteFacts): Promise<void> {
    const present = requestContext();
    if (!route.isPublic) {
      const audience = audienceOf(request.routeOptions.url ?? '');
      if (route.permissions.length === 0 || audience === undefined) throw routeClosed();
      const actor = await this.bearer.callerOf(request.headers);
      if (present !== undefined) present.actor = actor;
      this.callers.admit(actor, request.ip);
      const opened = opening(actor, audience, route);
      if (present !== undefined) present.actor = opened;
      const purpose = route.purpose === 'stated' ? statedPurpose(request.query) : route.purpose;
      if (present !== undefined && purpose !== undefined) present.purpose = purpose;
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
function opening(actor: Actor, audience: Audience, { permissions: wanted }: RouteFacts): Actor {
  const grants = actor.grants.filter(({ permissions }) => permits(permissions[audience], wanted));
  if (grants.length === 0) throw refusalOf(actor, audience, wanted);
  return grants.length === actor.grants.length ? actor : narrowed(actor, grants);
}

/** The actor with fewer grants; at the usual agency where one of them is there, else at that of the first. */
function narrowed(actor: Actor, grants: Actor['grants']): Actor {
  const agencyCode = grants.some((grant) => grant.agencyCode === actor.agencyCode) ? actor.agencyCode : grants[0]?.agencyCode;
  return agencyCode === undefined ? { ...actor, grants } : { ...actor, grants, agencyCode };
}

/**
 * What keeps the caller out: the scopes of a registered system, or the limits of a post, whose roles would bring the permission; else the
 * permission, else all of the address.
 */
function refusalOf({ grants, system }: Actor, audience: Audience, wanted: RouteFacts['permissions']): DomainError {
  const wouldBring = grants.some(({ roles }) => permits(permissionsOf(rolesAt(audience, roles)), wanted));
  if (wouldBring) return system === undefined ? postLimited() : scopeMissing(wanted);
  return grants.some(({ permissions }) => permissions[audience].length > 0) ? permissionMissing(wanted) : audienceForeign(audience);
}
