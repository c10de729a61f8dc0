import type { AddressInfo } from 'node:net';
import 'reflect-metadata';
import { createApp } from './bootstrap.js';
import { Env, EnvError } from './platform/config/env.js';
import { stopServing } from './platform/http/stopping.js';

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;

try {
  await serve(Env.read(process.env));
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error);
  process.exitCode = 1;
}

/** Starts, and stops gracefully at the first signal; a second one ends the process at once. */
async function serve(env: Env): Promise<void> {
  const app = await createApp(env);
  await app.listen(env.port, env.host);
  console.log(welcome(app.getHttpServer().address() as AddressInfo, env));
  const stop = async (): Promise<void> => {
    for (const signal of STOP_SIGNALS) process.removeListener(signal, stop);
    await stopServing(app, env.drainSeconds);
  };
  for (const signal of STOP_SIGNALS) process.once(signal, stop);
}

function welcome({ port }: AddressInfo, env: Env): string {
  const base = `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`;
  const holder = '{"subject":"nguyen-van-an","name":"Nguyễn Văn An","roles":["citizen"],"identityNumber":"052099001234"}';
  return [
    '',
    `Một Cửa: ${base}`,
    `Swagger: ${base}/docs`,
    '',
    `curl -s ${base}/health/ready`,
    ...(env.sandbox ? [`curl -s -X POST ${base}/v1/sandbox/tokens -H 'content-type: application/json' -d '${holder}'`] : []),
    `curl -s ${base}/openapi.json`,
    '',
  ].join('\n');
}
