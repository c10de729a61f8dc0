import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiExcludeEndpoint, ApiOperation } from '@nestjs/swagger';
import { IsArray, IsString } from 'class-validator';
import { AppModule, MODULE_SCHEMAS } from '../../src/app.module.js';
import { Allow, Public } from '../../src/platform/auth/allow.js';
import { Env } from '../../src/platform/config/env.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { listRoutes } from '../../src/platform/http/routes.js';
import { createLog } from '../../src/platform/telemetry/logger.js';
import { declaredSchemas } from './checks/database/mapping.js';
import { documentFindings } from './checks/http/document.js';
import { inputFindings, inputsOf } from './checks/http/inputs.js';
import { purposeFindings } from './checks/http/purposes.js';
import { idlePermissions, rawRouteFindings, routeFindings } from './checks/http/routes.js';
import { PROJECT, sourceFiles } from './checks/source-files.js';

const COMMITTED = join(PROJECT, 'openapi', 'openapi.json');

/** The application as the OpenAPI generator sees it: controllers without a database behind them. */
async function preview(root: Parameters<typeof NestFactory.create>[0]) {
  const app = await NestFactory.create(root, new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
  const seen = { document: buildOpenApi(app), routes: listRoutes(app), inputs: inputsOf(app) };
  await app.close();
  return seen;
}

describe('the application', () => {
  const env = Env.read({ MOTCUA_LOG_LEVEL: 'silent', MOTCUA_SANDBOX: 'on' });
  let house: Awaited<ReturnType<typeof preview>>;
  beforeAll(async () => {
    house = await preview(AppModule.of(env, createLog(env)));
  });

  it('opens every route to somebody and describes it', () => {
    expect(house.routes.length).toBeGreaterThan(20);
    expect(routeFindings(house.routes, house.document)).toEqual([]);
    expect(rawRouteFindings(sourceFiles(PROJECT))).toEqual([]);
  });

  it('declares for what each route reads personal data', () => {
    expect(house.routes.filter(({ purpose }) => purpose !== undefined).length).toBeGreaterThan(40);
    expect(purposeFindings(house.routes)).toEqual([]);
  });

  it('has a route for every permission that a role brings', () => {
    expect(idlePermissions(house.routes)).toEqual([]);
    expect(idlePermissions(house.routes.filter(({ permissions }) => !permissions.includes('report.read')))).toEqual(['report.read']);
  });

  it('bounds the size of every body and query before it looks at what is in them', () => {
    expect(house.inputs.length).toBeGreaterThan(40);
    expect(inputFindings(house.inputs)).toEqual([]);
  });

  it('says everything in both languages, with examples', () => {
    expect(documentFindings(house.document)).toEqual([]);
  });

  it('is what openapi/openapi.json says; otherwise run `npm run openapi` and look at the difference', () => {
    expect(existsSync(COMMITTED)).toBe(true);
    const committed = readFileSync(COMMITTED, 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(house.document)));
    expect(committed).toBe(`${JSON.stringify(house.document, null, 2)}\n`);
  });

  it('knows the tables of all modules', async () => {
    expect(MODULE_SCHEMAS.map(({ options }) => options.name).sort()).toEqual(
      (await declaredSchemas()).map(({ options }) => options.name).sort(),
    );
  });
});

describe('when something is planted', () => {
  @Controller('v1')
  class AtticController {
    @Get('attic/boxes')
    boxes(): void {}

    @Post('attic/boxes')
    @Public()
    @ApiExcludeEndpoint()
    store(): void {}

    @Post('desk/boxes')
    @Public()
    @ApiOperation({ summary: 'Giữ | Hold' })
    hold(): void {}

    @Get('citizen/boxes')
    @Allow('dossier.read')
    @ApiOperation({ summary: 'Xem | Peep' })
    peep(): void {}
  }
  @Module({ controllers: [AtticController] })
  class AtticModule {}

  it('a route that is open to nobody, a hidden one and one that says nothing are named', async () => {
    const { routes, document } = await preview(AtticModule);
    expect(routeFindings(routes, document)).toEqual([
      'GET /v1/attic/boxes (AtticController.boxes) has neither @Allow nor @Public',
      'GET /v1/attic/boxes (AtticController.boxes) lies under no audience',
      'POST /v1/desk/boxes (AtticController.hold) is public under the path of an audience',
      'GET /v1/citizen/boxes (AtticController.peep) asks for dossier.read, which nobody of its audience holds',
      'POST /v1/attic/boxes (AtticController.store) is not in the OpenAPI document',
      'POST /v1/desk/boxes (AtticController.hold) creates something and does not say where it is',
    ]);
    expect(purposeFindings(routes)).toEqual(['GET /v1/citizen/boxes (AtticController.peep) does not declare for what it reads']);
    expect(documentFindings(document)).toEqual([
      'GET /v1/attic/boxes has no summary in both languages',
      'GET /v1/attic/boxes: AtticController_boxes is no verb with its object in camel case',
      'GET /v1/citizen/boxes: AtticController_peep is no verb with its object in camel case',
      'POST /v1/desk/boxes: AtticController_hold is no verb with its object in camel case',
    ]);
  });

  it('what is described without existing, twice, in one language or without an example is named', () => {
    const operation = {
      operationId: 'findAtticBoxesOfTheWholeLongHouse',
      summary: 'Tìm hộp | Find a box',
      parameters: [{ name: 'q', in: 'query', description: 'What to find' }],
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/BoxDto' } } } },
      responses: { 200: { description: 'A box' } },
    };
    const schema = {
      properties: { size: { description: 'Size' }, parts: { description: 'Các phần | Parts', items: { properties: { name: {} } } } },
    };
    const document = {
      paths: { '/a': { get: operation }, '/b': { get: { ...operation, parameters: [] } } },
      components: { schemas: { BoxDto: schema } },
    } as never;
    expect(routeFindings([], document)).toEqual(['GET /a is described but does not exist', 'GET /b is described but does not exist']);
    expect(documentFindings(document)).toEqual([
      'findAtticBoxesOfTheWholeLongHouse is the id of two operations',
      'GET /a: findAtticBoxesOfTheWholeLongHouse is no verb with its object in camel case',
      'GET /a: parameter q is not described in both languages',
      'GET /a has no example of its body',
      'GET /a: answer 200 is not described in both languages',
      'GET /b: findAtticBoxesOfTheWholeLongHouse is no verb with its object in camel case',
      'GET /b has no example of its body',
      'GET /b: answer 200 is not described in both languages',
      'BoxDto.size is not described in both languages',
      'BoxDto.parts.name is not described in both languages',
    ]);
  });

  it('a body of any size, with a list or a text of any length, is named', () => {
    class LooseDto {
      readonly name: string;
    }
    class WideDto {
      @IsArray()
      readonly boxes: readonly string[];

      @IsString()
      readonly label: string;
    }
    expect(inputFindings([LooseDto, WideDto].map((type) => ({ route: 'attic', type, kind: 'body' as const })))).toEqual([
      'attic: LooseDto has no plan, so its size is not looked at first',
      'attic: the list WideDto.boxes has no bound',
      'attic: the text WideDto.label has no bound',
    ]);
  });

  it('a route that is given to Fastify is named', () => {
    const text = "export function attic(fastify) {\n  fastify.get('/attic', () => 'open');\n}\n";
    expect(rawRouteFindings([{ path: 'src/platform/http/attic.ts', text, lines: 3 }])).toEqual([
      'src/platform/http/attic.ts:2 opens a route past the guard',
    ]);
  });
});
