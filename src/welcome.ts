import type { AddressInfo } from 'node:net';
import type { Env } from './platform/config/env.js';

type Told = Pick<Env, 'host' | 'role' | 'sandbox' | 'docsReach' | 'metricsReach'>;

/** What a person reads once the server is ready: the addresses that this replica serves, and commands to paste. */
export function welcome({ port }: Pick<AddressInfo, 'port'>, env: Told): string {
  const base = `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`;
  return ['', ...(env.role === 'jobs' ? jobsAt(base, env) : apiAt(base, env)), ''].join('\n');
}

/** A replica that runs jobs answers health and figures, and nothing else. */
function jobsAt(base: string, { metricsReach }: Told): string[] {
  return [
    'Một Cửa is ready: it runs jobs and serves no requests',
    `Health:           ${base}/health/ready`,
    ...(metricsReach === 'off' ? [] : [`Metrics:          ${base}/metrics`]),
  ];
}

function apiAt(base: string, { sandbox, docsReach }: Told): string[] {
  const deadline = '{"startAt":"2026-11-20T14:10:00+07:00","duration":{"value":2,"unit":"working-days"}}';
  return [
    `Một Cửa is ready: ${base}`,
    ...(docsReach === 'off' ? [] : [`Swagger:          ${base}/docs`]),
    '',
    'Try:',
    `  curl -s '${base}/v1/public/procedures?q=dang%20ky%20khai%20sinh&limit=3'`,
    `  curl -s ${base}/v1/deadlines/compute -H 'content-type: application/json' -d '${deadline}'`,
    sandbox
      ? `  curl -s ${base}/v1/sandbox/tokens -H 'content-type: application/json' -d '{"persona":"desk-officer"}'`
      : `  curl -s ${base}/health/ready`,
  ];
}
