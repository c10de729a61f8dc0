import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { operationsOf, type OpenAPIObject } from '../../src/platform/http/openapi/schema-types.js';
import { listRoutes } from '../../src/platform/http/routes.js';
import { Contract } from '../support/contract.js';
import { SampleHouse } from '../support/sample-house.js';

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

interface WithBody {
  readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string }; readonly example?: unknown }>>;
}

describe('the OpenAPI document', () => {
  let house: SampleHouse;
  let document: OpenAPIObject;
  beforeAll(async () => {
    house = await SampleHouse.open();
    document = buildOpenApi(house.app);
  });
  afterAll(() => house.close());

  it('is OpenAPI 3.1, the same every time, and served with Swagger UI from this server alone', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(JSON.stringify(buildOpenApi(house.app))).toBe(JSON.stringify(document));
    expect((await house.http.get('/openapi.json')).body).toEqual(JSON.parse(JSON.stringify(document)));
    const page = await house.http.get('/docs');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html']);
    expect(page.text).not.toMatch(/(?:src|href)="https?:/);
    expect((await house.http.get('/docs/swagger-ui-bundle.js')).status).toBe(200);
  });

  it('describes every route, each under its own id, in both languages, with what it can refuse', () => {
    const operations = operationsOf(document);
    const routes = listRoutes(house.app);
    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path}`).sort(),
    );
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    for (const { operation, method, path } of operations) {
      const isPublic = routes.some((route) => route.method === method && route.path === path && route.isPublic);
      expect([path, operation.summary]).toEqual([path, expect.stringMatching(/\S \| \S/)]);
      expect([path, '401' in operation.responses]).toEqual([path, !isPublic]);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '429', '500', '503']));
    }
  });

  it('gives every body an example that the route would take', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema({ $id: 'openapi', components: JSON.parse(JSON.stringify(document.components).replaceAll('"#/', '"openapi#/')) });
    for (const { operation, path } of operationsOf(document)) {
      const content = (operation.requestBody as WithBody | undefined)?.content['application/json'];
      if (content === undefined) continue;
      expect([path, content.example]).toEqual([path, expect.anything()]);
      const check = ajv.compile({ $ref: `openapi${content.schema.$ref}` });
      expect([path, check(content.example), check.errors]).toEqual([path, true, null]);
    }
  });

  it('writes the headers of commands where they are needed', () => {
    const move = JSON.stringify(document.paths['/v1/desk/things/{id}/moves']?.post);
    expect(move).toMatch(/"name":"Idempotency-Key".*"example":"example-/);
    expect(move).toContain('#/components/parameters/IfMatch');
    expect(JSON.stringify(document.paths['/v1/desk/things/{id}']?.get)).toContain('#/components/parameters/IfNoneMatch');
  });

  it('is what the contract checker holds answers against', async () => {
    const answer = await house.http.get('/health/live');
    const differing = (
      change: (copy: { paths: Record<string, unknown>; components: { schemas: Record<string, { properties: object }> } }) => void,
    ): (() => unknown) => {
      const copy = JSON.parse(JSON.stringify(document)) as never;
      change(copy);
      return () => new Contract(copy).check(answer);
    };
    expect(differing(() => {})).not.toThrow();
    expect(differing((copy) => delete copy.paths['/health/live'])).toThrow('not documented');
    expect(differing((copy) => Object.assign(copy.components.schemas['LiveView'] ?? {}, { properties: {} }))).toThrow(
      'additional properties',
    );
    expect(differing((copy) => (copy.paths['/health/live'] = { get: { responses: {} } }))).toThrow('answered 200');
  });
});
