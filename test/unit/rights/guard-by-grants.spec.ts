import { Callers } from '../../../src/platform/auth/callers.js';
import type { FastifyRequest } from 'fastify';
import type { BearerGuard } from '../../../src/platform/auth/bearer.guard.js';
import { withRequestContext, type RequestContext } from '../../../src/platform/context/request-context.js';
import { AccessGuard } from '../../../src/platform/http/access.guard.js';
import type { RouteFacts } from '../../../src/platform/http/routes.js';
import type { Actor } from '../../../src/shared/actor.js';
import { DomainError } from '../../../src/shared/domain-error.js';
import { grantOf, limited, USUAL_LIMITS, type Grant } from '../../../src/shared/grant.js';
import type { Permission } from '../../../src/shared/permissions.js';

const caseOfficer = grantOf(['case-officer'], ['H21'], 'H21');
const withOnly = (grant: Grant, officer: Permission[]): Grant => ({ ...grant, permissions: { ...grant.permissions, officer } });

/** The grants that open a route of officers, or the code by which it stays closed. */
async function opened(grants: readonly Grant[], permission: Permission, url = '/v1/officer/tasks'): Promise<readonly Grant[] | string> {
  const actor: Actor = { id: 'a', kind: 'officer', issuer: 'i', subject: 's', name: 'n', grants };
  const bearer: Pick<BearerGuard, 'callerOf'> = { callerOf: () => Promise.resolve(actor) };
  const request = { headers: {}, routeOptions: { url } } as FastifyRequest;
  const route = { isPublic: false, permissions: [permission] } as unknown as RouteFacts;
  const context: RequestContext = { traceId: 't' };
  try {
    await withRequestContext(context, () => new AccessGuard(bearer as BearerGuard, new Callers([], undefined)).admit(request, route));
    return context.actor!.grants;
  } catch (error) {
    return (error as DomainError).code;
  }
}

describe('a route', () => {
  it('goes by the permissions of a grant, whatever its roles', async () => {
    const more = withOnly(caseOfficer, ['task.claim', 'report.read']);
    expect(await opened([more], 'report.read')).toEqual([more]);
    expect(await opened([caseOfficer], 'report.read')).toBe('PERMISSION_MISSING');
    const none = withOnly({ ...caseOfficer, roles: [] }, ['report.read']);
    expect(await opened([none], 'report.read')).toEqual([none]);
    const fewer = withOnly(caseOfficer, []);
    expect(await opened([fewer, caseOfficer], 'task.claim')).toEqual([caseOfficer]);
    expect(await opened([fewer], 'task.claim')).toBe('POST_LIMITED');
  });

  it('asks for those of its audience alone', async () => {
    const both = grantOf(['accountant', 'case-officer'], ['H21'], 'H21');
    expect(await opened([both], 'task.claim')).toEqual([both]);
    expect(await opened([both], 'task.claim', '/v1/desk/dossiers')).toBe('PERMISSION_MISSING');
    expect(await opened([caseOfficer], 'file.upload', '/v1/desk/files')).toBe('AUDIENCE_FOREIGN');
    expect(await opened([both], 'self.read', '/v1/me')).toEqual([both]);
    expect(await opened([both], 'self.read', '/v1/everybody')).toBe('ROUTE_CLOSED');
  });

  it('says that limits keep it closed only where the roles would open it', async () => {
    const limits = { ...USUAL_LIMITS, sectorCodes: ['A'] };
    const admin = (post: Grant) => opened([post], 'agency.manage', '/v1/admin/agencies');
    expect(await admin(limited(grantOf(['administrator'], ['H21'], 'H21'), limits))).toBe('POST_LIMITED');
    expect(await admin(limited(grantOf(['procedure-controller'], ['H21'], 'H21'), limits))).toBe('PERMISSION_MISSING');
    expect(await admin(limited(caseOfficer, limits))).toBe('AUDIENCE_FOREIGN');
  });
});
