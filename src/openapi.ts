import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { Env } from './platform/config/env.js';
import { projectRoot } from './platform/config/project-root.js';
import { writeOpenApi } from './platform/http/openapi.js';
import { createLog } from './platform/telemetry/logger.js';

/** Writes the document of the whole system with its sandbox; nothing is instantiated, so that no database is needed. */
const env = Env.read({ MOTCUA_LOG_LEVEL: 'silent', MOTCUA_SANDBOX: 'on' });
const file = process.argv[2] ?? join(projectRoot, 'openapi', 'openapi.json');
const app = await NestFactory.create(AppModule.of(env, createLog(env)), new FastifyAdapter(), {
  preview: true,
  logger: false,
  abortOnError: false,
});
await writeOpenApi(app, file);
console.log(`OpenAPI: ${file}`);
