import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type request from 'supertest';
import type { Response, Test } from 'supertest';

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

const { MOTCUA_TEST_PROXY: PROXY, MOTCUA_TEST_PROXY_LOG: LOG } = process.env;

/** Where what the document allows is sent: the server itself, or a validating proxy in front of it (`tools/clients/proxy.mjs`). */
export function frontOf(app: NestFastifyApplication): Parameters<typeof request>[0] {
  return PROXY ?? app.getHttpServer();
}

/** Tells the proxy which of the servers that run at once is meant. */
export function addressed(test: Test, app: NestFastifyApplication): Test {
  return PROXY === undefined ? test : test.set('x-upstream-port', String((app.getHttpServer().address() as AddressInfo).port));
}

/** Writes down what the proxy has against an answer, or against a request that was taken all the same. */
export function noted(response: Response): Response {
  if (LOG === undefined || response.headers['x-through-proxy'] === undefined) return response;
  const all = JSON.parse((response.headers['sl-violations'] as string | undefined) ?? '[]') as Violation[];
  const violations = all.filter(({ location }) => location[0] === 'response' || response.status < 300);
  const { method, url } = response.request as unknown as { method: string; url: string };
  appendFileSync(LOG, `${JSON.stringify({ method, path: new URL(url).pathname, status: response.status, violations })}\n`);
  return response;
}
