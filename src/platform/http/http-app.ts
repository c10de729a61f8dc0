import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Clock } from '../../shared/clock.js';
import { Callers } from '../auth/callers.js';
import { AccessGuard } from './access.guard.js';
import type { Env } from '../config/env.js';
import { HttpMetrics } from '../telemetry/http-metrics.js';
import { NestLog } from '../telemetry/logger.js';
import { admitRequests } from './admission.js';
import { answerOnceNoted } from './answer-once-noted.js';
import { answerVersions } from './answer-versions.js';
import { acceptBodies } from './body-parser.js';
import { answerBrokenConnection } from './broken-connection.js';
import { countCalls } from './count-calls.js';
import { compressAnswers } from './compression.js';
import { allowOriginOfRefusal, allowOrigins } from './cross-origin.js';
import { Draining } from './draining.js';
import { closeInnerAddresses, closeUnlessServing } from './inner-addresses.js';
import { KnownAddresses } from './known-addresses.js';
import { serveDocumentation } from './openapi.js';
import { ProblemFilter } from './problem.filter.js';
import { limitRates } from './rate-limits.js';
import { followRequests } from './request-lifecycle.js';
import { routeFinder } from './routes.js';

/** Slow senders: headers within this time. */
const HEADERS_TIMEOUT_MS = 15_000;
const KEEP_ALIVE_MS = 72_000;

/** A server of the given root module, ready to listen or to be called by tests; not yet initialised. */
export async function createHttpApp(root: DynamicModule, env: Env, log: Logger): Promise<NestFastifyApplication> {
  const filter: { current?: ProblemFilter } = {};
  const adapter = new FastifyAdapter({
    bodyLimit: env.bodyLimitBytes,
    trustProxy: env.trustedProxies.length > 0 && env.trustedProxies.map(({ address, prefix }) => `${address}/${prefix}`),
    requestTimeout: env.requestTimeoutSeconds * 1000,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    return503OnClosing: false,
    forceCloseConnections: true,
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, maxParamLength: 200 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      allowOriginOfRefusal(request, reply, env.corsOrigins);
      filter.current?.answer(error, request, reply);
    },
    clientErrorHandler: answerBrokenConnection,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
  });
  filter.current = app.get(ProblemFilter);
  const fastify = adapter.getInstance();
  app.get(KnownAddresses).follow(fastify);
  await allowOrigins(app, env.corsOrigins);
  followRequests(fastify, log, app.get(HttpMetrics), app.get(Draining), env.nodeEnv === 'production');
  countCalls(fastify, app.get(Callers));
  closeUnlessServing(fastify, env);
  closeInnerAddresses(fastify, env);
  answerOnceNoted(fastify);
  answerVersions(fastify, app.get(Clock));
  const routeOf = routeFinder(app);
  admitRequests(fastify, routeOf, app.get(AccessGuard));
  acceptBodies(fastify, env.bodyLimitBytes, routeOf);
  await limitRates(app, env.rateLimitPerMinute);
  await compressAnswers(app);
  serveDocumentation(app);
  return app;
}
