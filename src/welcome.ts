import type { AddressInfo } from 'node:net';
import type { Env } from './platform/config/env.js';

/** What a person reads once the server is ready: where the documentation is, and three commands to paste. */
export function welcome({ port }: AddressInfo, env: Env): string {
  const base = `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`;
  const deadline = '{"startAt":"2026-11-20T14:10:00+07:00","duration":{"value":2,"unit":"working-days"}}';
  return [
    '',
    `Một Cửa is ready: ${base}`,
    `Swagger:          ${base}/docs`,
    '',
    'Try:',
    `  curl -s '${base}/v1/public/procedures?q=dang%20ky%20khai%20sinh&limit=3'`,
    `  curl -s ${base}/v1/deadlines/compute -H 'content-type: application/json' -d '${deadline}'`,
    env.sandbox
      ? `  curl -s ${base}/v1/sandbox/tokens -H 'content-type: application/json' -d '{"persona":"desk-officer"}'`
      : `  curl -s ${base}/health/ready`,
    '',
  ].join('\n');
}
