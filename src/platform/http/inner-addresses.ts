import { BlockList, isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Env } from '../config/env.js';
import type { Reach } from '../config/env-values.js';
import { routeUnknown } from './framework-refusals.js';

/**
 * Closes what is for those who run the server, as the configuration says: figures, and the documentation. Whoever is outside is told
 * what an unknown address is told, whatever the method. Goes by the route that was found, not by how its address is written (`/%6detrics` is
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
    done(rule === undefined || rule.mayReach(request.ip) ? undefined : routeUnknown());
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
  for (const { address, prefix } of reach === 'off' ? [] : reach) networks.addSubnet(address, prefix, isIP(address) === 4 ? 'ipv4' : 'ipv6');
  return (address) => isIP(address) !== 0 && networks.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}
