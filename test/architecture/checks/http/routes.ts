import { operationsOf, type OpenAPIObject } from '../../../../src/platform/http/openapi/schema-types.js';
import { rolesAt } from '../../../../src/shared/audience.js';
import { permissionsOf, permits, type Permission } from '../../../../src/shared/permissions.js';
import { ROLES } from '../../../../src/shared/actor.js';
import type { RouteFacts } from '../../../../src/platform/http/routes.js';
import type { SourceFile } from '../source-files.js';

/** Programs that call a server over HTTP and open none. */
const CLIENTS = /^src\/(demo\.ts$|seed\/demo\/)/;
const RAW_ROUTE = /\b(?:fastify|instance|server|adapter|app)\.(?:get|post|put|patch|delete|all|route)\(\s*(?:\{|['"`]\/)/i;

/** An upload has no address of its own until a dossier takes it in. */
const UPLOAD = /\/files$/;

/**
 * Routes that are open to nobody, whose path is for nobody or for others than may use them, that create something nobody knows where, that
 * are not described, or are described without existing.
 */
export function routeFindings(routes: readonly RouteFacts[], document: OpenAPIObject): string[] {
  const described = new Set(operationsOf(document).map(({ method, path }) => `${method} ${path}`));
  const existing = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  return [
    ...routes
      .filter(({ isPublic, permissions }) => !isPublic && permissions.length === 0)
      .map((route) => `${nameOf(route)} has neither @Allow nor @Public`),
    ...routes
      .filter(({ isPublic, audience }) => !isPublic && audience === undefined)
      .map((route) => `${nameOf(route)} lies under no audience`),
    ...routes
      .filter(({ isPublic, audience }) => isPublic && audience !== undefined)
      .map((route) => `${nameOf(route)} is public under the path of an audience`),
    ...routes.flatMap(({ audience, permissions, ...route }) =>
      audience === undefined
        ? []
        : permissions
            .filter((each) => !permits(permissionsOf(rolesAt(audience, ROLES)), [each]))
            .map((each) => `${nameOf(route)} asks for ${each}, which nobody of its audience holds`),
    ),
    ...routes
      .filter(({ method, path }) => !described.has(`${method} ${path}`))
      .map((route) => `${nameOf(route)} is not in the OpenAPI document`),
    ...operationsOf(document).flatMap(({ method, path, operation }) => {
      const route = routes.find((each) => each.method === method && each.path === path);
      const isSilent = '201' in operation.responses && route !== undefined && route.createdAt === undefined && !UPLOAD.test(path);
      return isSilent ? [`${nameOf(route)} creates something and does not say where it is`] : [];
    }),
    ...[...described].filter((name) => !existing.has(name)).map((name) => `${name} is described but does not exist`),
  ];
}

/** Permissions that open no route: they decide what is shown behind those that others open (`shared/masking.ts`). */
const BEHIND_ROUTES: readonly Permission[] = ['person.read'];

/** Permissions of roles that no route asks for. */
export function idlePermissions(routes: readonly RouteFacts[]): string[] {
  const asked = new Set([...BEHIND_ROUTES, ...routes.flatMap(({ permissions }) => permissions)]);
  return permissionsOf(ROLES).filter((each) => !asked.has(each));
}

/** Routes that are given to Fastify directly: no guard would stand before them, and no document would know them. */
export function rawRouteFindings(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/'))
    .filter(({ path }) => !CLIENTS.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (RAW_ROUTE.test(line) ? [`${path}:${index + 1} opens a route past the guard`] : [])),
    );
}

function nameOf({ method, path, controller, handler }: Pick<RouteFacts, 'method' | 'path' | 'controller' | 'handler'>): string {
  return `${method} ${path} (${controller}.${handler})`;
}
