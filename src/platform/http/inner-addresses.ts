import { BlockList, isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Env } from '../config/env.js';
import type { Reach } from '../config/env-values.js';
import { DomainError } from '../../shared/domain-error.js';
import { routeUnknown } from './framework-refusals.js';

/**
 * Closes the addresses meant for operators, as configured: metrics and documentation. Callers from outside get the
 * answer of an unknown address, whatever the method. Goes by the route that was found, not by how its address is written (`/%6detrics` is
 * `/metrics` too), and by the address of the connection, so that no header opens anything.
 */
export function closeInnerAddresses(fastify: FastifyInstance, { metricsReach, docsReach }: Pick<Env, 'metricsReach' | 'docsReach'>): void {
  const rules = [
    { path: /^\/metrics\/?$/, mayReach: reached(metricsReach) },
    { path: /^\/(?:docs(?:\/.*)?|openapi\.json)$/, mayReach: reached(docsReach) },
  ].filter(({ mayReach }) => mayReach !== ANYBODY);
  if (rules.length === 0) return;
  fastify.addHook('onRequest', (request: FastifyRequest, _reply, done) => {
    const paths = [request.routeOptions.url ?? '', pathOf(request.url)];
    const rule = rules.find((each) => paths.some((path) => each.path.test(path)));
    done(rule === undefined || rule.mayReach(request.socket.remoteAddress ?? '') ? undefined : routeUnknown());
  });
}

/** What a replica answers that only runs jobs: health and metrics. */
const OF_ANY_REPLICA = /^\/(?:health\/(?:live|ready)|metrics)\/?$/;

/** Closes everything but health and metrics on a replica that only runs jobs, before anything else is looked at. */
export function closeUnlessServing(fastify: FastifyInstance, { role }: Pick<Env, 'role'>): void {
  if (role !== 'jobs') return;
  fastify.addHook('onRequest', (request: FastifyRequest, _reply, done) =>
    done(OF_ANY_REPLICA.test(request.routeOptions.url ?? '') ? undefined : replicaRunsJobs()),
  );
}

/** 503: this replica serves no requests. */
function replicaRunsJobs(): DomainError {
  return new DomainError('unavailable', 'REPLICA_RUNS_JOBS', {
    vi: 'Máy chủ này chỉ chạy công việc nền. Hãy gọi máy chủ phục vụ yêu cầu (MOTCUA_ROLE là http hoặc both).',
    en: 'This replica only runs background jobs. Call one that serves requests (MOTCUA_ROLE is http or both).',
  });
}

/** The path as the router reads it, also of a request that names the whole address. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://inside').pathname);
  } catch {
    return '';
  }
}

const ANYBODY = (): boolean => true;

function reached(reach: Reach): (address: string) => boolean {
  if (reach === 'on') return ANYBODY;
  const networks = new BlockList();
  for (const { address, prefix } of reach === 'off' ? [] : reach)
    networks.addSubnet(address, prefix, isIP(address) === 4 ? 'ipv4' : 'ipv6');
  return (address) => isIP(address) !== 0 && networks.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}
