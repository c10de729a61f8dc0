import { join } from 'node:path';
import 'reflect-metadata';
import { createApp } from './bootstrap.js';
import { Env } from './platform/config/env.js';
import { projectRoot } from './platform/config/project-root.js';
import { writeOpenApi } from './platform/http/openapi.js';

const file = process.argv[2] ?? join(projectRoot, 'openapi', 'openapi.json');
const app = await createApp(Env.read({ MOTCUA_LOG_LEVEL: 'silent', MOTCUA_SANDBOX: 'on' }));
await writeOpenApi(app, file);
await app.close();
console.log(`OpenAPI: ${file}`);
