import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessGuard } from './access.guard.js';
import { bodyNotTaken, contentEncodingUnsupported } from './framework-refusals.js';
import type { RouteFacts, RouteFinder } from './routes.js';
import { unknownNames } from './validation.js';

/**
 * Decides on every request of a controller after its rate limit and before a byte of its body is read: the caller, the permission, a
 * compressed body, and a body or a query where none is taken. Node discards the unread rest of a refused body.
 */
export function admitRequests(fastify: FastifyInstance, routeOf: RouteFinder, guard: AccessGuard): void {
  fastify.addHook('preParsing', async (request: FastifyRequest) => {
    const route = routeOf(request);
    if (route === undefined) return;
    await guard.admit(request, route);
    refuseWhatIsNotTaken(request, route);
  });
}

function refuseWhatIsNotTaken(request: FastifyRequest, { takesBody, takesQuery }: RouteFacts): void {
  if (takesBody && (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase() !== 'identity')
    throw contentEncodingUnsupported();
  if (!takesBody && announcesBody(request)) throw bodyNotTaken();
  const names = takesQuery ? [] : Object.keys(request.query as object);
  if (names.length > 0) throw unknownNames(names);
}

/** A body of unknown length counts only where Fastify reads none; elsewhere it may turn out to be empty. */
function announcesBody({ method, headers }: FastifyRequest): boolean {
  return (
    Number(headers['content-length'] ?? 0) > 0 || (headers['transfer-encoding'] !== undefined && (method === 'GET' || method === 'HEAD'))
  );
}
