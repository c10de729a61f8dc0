import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ROLE_PERMISSIONS } from '../../shared/permissions.js';
import { projectRoot } from '../config/project-root.js';
import { boundSchemas } from './openapi/bound-schemas.js';
import { describeOperations } from './openapi/describe-operations.js';
import { addParts } from './openapi/document-parts.js';
import { INTRODUCTION } from './openapi/introduction.js';
import { linkAnswers } from './openapi/links.js';
import { nameTrials } from './openapi/trials.js';
import { readRefusals, type Refusals } from './openapi/refusals.js';
import { shareResponses } from './openapi/share-responses.js';
import { HEADERS, PARAMETERS, PROBLEM_SCHEMA } from './openapi/shared-parts.js';
import { tagsOf } from './openapi/tags.js';
import { listRoutes } from './routes.js';

const BEARER = 'Mã truy cập JWT, kiểm tra theo RFC8725 | JWT access token, checked as in RFC8725';

const SYSTEM = 'Hệ thống đã đăng ký, mã truy cập do máy chủ này cấp | A registered system, with an access token of this server';
/** What a system can be given, each by its own name. */
const SCOPES = Object.fromEntries(
  ROLE_PERMISSIONS['partner-system'].filter((each) => each !== 'self.read').map((each) => [each, `Quyền ${each} | The permission ${each}`]),
);

/**
 * The OpenAPI 3.1 document of the application. Needs the controllers only, no database; always the same for the same controllers and
 * refusals.
 */
export function buildOpenApi(app: INestApplication, refusals: Refusals = readRefusals()): OpenAPIObject {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Một Cửa')
    .setDescription(INTRODUCTION)
    .setVersion(version)
    .setContact('Một Cửa', '', '')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', 'Máy chủ này: local, staging hoặc production | This server: local, staging or production', undefined, {
      'x-internal': false,
    })
    .addBearerAuth({ type: 'http', description: BEARER }, 'bearer')
    .addBearerAuth({ type: 'http', description: `${BEARER}; vai trò quản trị | with a role of administration` }, 'administrator')
    .addOAuth2(
      { type: 'oauth2', description: SYSTEM, flows: { clientCredentials: { tokenUrl: '/v1/oauth/token', scopes: SCOPES } } },
      'system',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config, { autoTagControllers: false });
  document.info.contact = { name: 'Một Cửa' };
  document.paths = sorted(document.paths);
  document.tags = tagsOf(Object.keys(document.paths));
  const trials = addParts(app, document);
  boundSchemas(document);
  document.components = {
    ...document.components,
    schemas: sorted({ ...document.components?.schemas, Problem: PROBLEM_SCHEMA }),
    headers: { ...HEADERS },
    parameters: { ...PARAMETERS },
  } as NonNullable<OpenAPIObject['components']>;
  const routes = listRoutes(app);
  describeOperations(document, routes, refusals);
  linkAnswers(document, routes);
  nameTrials(document, routes, trials);
  shareResponses(document);
  dropUnused(document);
  return document;
}

/** Shared parts that nothing refers to would only be noise. */
function dropUnused(document: OpenAPIObject): void {
  const components = document.components as Record<string, Record<string, unknown>>;
  const text = JSON.stringify([document.paths, components['responses']]);
  for (const kind of ['parameters', 'headers']) {
    components[kind] = Object.fromEntries(
      Object.entries(components[kind] ?? {}).filter(([name]) => text.includes(`"#/components/${kind}/${name}"`)),
    );
  }
}

/** Serves Swagger UI at `/docs` from files of its own, and the document at `/openapi.json`. */
export function serveDocumentation(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => buildOpenApi(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Một Cửa',
    swaggerOptions: { docExpansion: 'none', validatorUrl: null, displayRequestDuration: true, showExtensions: true },
  });
}

/** Writes the document to a file, with a line end at its end. */
export async function writeOpenApi(app: INestApplication, file: string): Promise<void> {
  await writeFile(file, `${JSON.stringify(buildOpenApi(app), null, 2)}\n`);
}

function sorted<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
