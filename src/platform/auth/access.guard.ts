import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { requestContext } from '../request-context.js';
import { ALLOW, PUBLIC } from './allow.js';
import { audienceForeign, permissionMissing, routeClosed } from './auth-refusals.js';
import { audienceOf, rolesAt } from './audiences.js';
import { Callers } from './callers.js';
import { permits, type Permission } from './permissions.js';

/** Stands before every route: closed unless its path says whom it is for, and the route whom of these it is open to. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, places) === true) return true;
    const wanted = this.reflector.getAllAndOverride<readonly Permission[] | undefined>(ALLOW, places);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const audience = audienceOf(request.routeOptions.url ?? '');
    if (wanted === undefined || audience === undefined) throw routeClosed();
    const actor = await this.callers.identify(request.headers.authorization);
    const present = requestContext();
    if (present !== undefined) present.actor = actor;
    const roles = rolesAt(audience, actor.roles);
    if (roles.length === 0) throw audienceForeign(audience);
    if (!permits(roles, wanted)) throw permissionMissing(wanted);
    return true;
  }
}
