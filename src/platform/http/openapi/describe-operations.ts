import { rolesAt } from '../../../shared/audience.js';
import { permissionsOf } from '../../../shared/permissions.js';
import type { RouteFacts } from '../routes.js';
import { LARGEST_BINARY } from './bound-schemas.js';
import { descriptionOf } from './description.js';
import { exampleOf } from './examples.js';
import { codesByStatus, type Refusals } from './refusals.js';
import { resolved, operationsOf, type OpenAPIObject, type OperationObject, type Parameter, type Schema } from './schema-types.js';
import { addRefusals } from './share-responses.js';
import { headersOf, problemResponse } from './shared-parts.js';
import { tagOf } from './tags.js';

/** The smallest file that is one: its bytes are text. */
const SMALL_PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** The media type of forms. */
const FORM = 'application/x-www-form-urlencoded';

type Content = Record<string, { schema?: Schema; example?: unknown; examples?: unknown }>;
interface Answer {
  description: string;
  headers?: object;
  content?: Content;
}

/** Adds to every operation what its route declares: tag, security, headers, refusals, example. */
export function describeOperations(document: OpenAPIObject, routes: readonly RouteFacts[], refusals: Refusals): void {
  for (const { method, path, operation } of operationsOf(document)) {
    const facts = routes.find((route) => route.method === method && route.path === path);
    if (facts === undefined) throw new Error(`${method} ${path} is described, but no controller has it`);
    operation.tags = [tagOf(path)];
    operation.operationId = operationIdAt(operation.operationId, path);
    operation.security = securityOf(facts);
    describeRequest(document, operation, facts);
    describeSuccess(document, operation, facts);
    const codes = codesByStatus(refusals, facts);
    for (const [status, each] of [...codes, [500, ['INTERNAL']] as const]) addRefusals(operation, status, problemResponse(status, each));
    operation.description = descriptionOf(operation.description, facts, [...codes.values()].flat(), refusals);
  }
}

/** Who may call: everybody, or a token with the permission, or a registered system with a scope of that name. */
function securityOf({ isPublic, path, audience, permissions }: RouteFacts): Record<string, string[]>[] {
  if (isPublic) return [{}, { bearer: [] }];
  const ofSystems = audience === undefined ? [] : permissionsOf(rolesAt(audience, ['partner-system']));
  const scopes = permissions.filter((each) => ofSystems.includes(each)).map((each) => (each === 'self.read' ? [] : [each]));
  return [{ [path.startsWith('/v1/admin/') ? 'administrator' : 'bearer']: [] }, ...scopes.map((each) => ({ system: each }))];
}

/** Its name in generated clients, as its controller says it; `upload{Audience}File` serves several audiences: `uploadCitizenFile`. */
function operationIdAt(said = '', path: string): string {
  const tag = tagOf(path);
  return said.replace(/\[\d+\]$/, '').replace('{Audience}', `${tag.charAt(0).toUpperCase()}${tag.slice(1)}`);
}

function describeRequest(document: OpenAPIObject, operation: OperationObject, facts: RouteFacts): void {
  const added = [
    ...(facts.command?.key === 'required' ? ['IdempotencyKey'] : []),
    ...(facts.command?.version === 'required' ? ['IfMatch'] : []),
    ...(facts.method === 'GET' && tagOfAnswer(document, operation, facts) ? ['IfNoneMatch'] : []),
    'AcceptLanguage',
  ];
  for (const parameter of (operation.parameters ?? []) as Parameter[]) completed(document, parameter, facts.queryDefaults);
  operation.parameters = [...(operation.parameters ?? []), ...added.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
  if (facts.takesRawBody) {
    const schema = { type: 'string', format: 'binary', maxLength: LARGEST_BINARY };
    operation.requestBody ??= {
      required: true,
      description: 'Nội dung tệp | Bytes of the file',
      content: { 'application/octet-stream': { schema } },
    };
  }
  const contents = (operation.requestBody as { content?: Content } | undefined)?.content;
  if (facts.takesRawBody && contents?.['application/pdf'] !== undefined)
    contents['application/pdf'] = { ...contents['application/pdf'], example: SMALL_PDF };
  const content = contents?.['application/json'] ?? contents?.[FORM];
  if (content !== undefined) (operation.requestBody as { required: boolean }).required = asksForSomething(document, content.schema);
  if (content !== undefined && content.example === undefined && content.examples === undefined) {
    const example = exampleOf(document, content.schema);
    if (example !== undefined) content.example = example;
  }
}

/** Whether a body has to be sent: no body counts as one without fields. */
function asksForSomething(document: OpenAPIObject, schema: Schema | undefined): boolean {
  const { required = [], oneOf, anyOf } = resolved(document, schema) ?? {};
  return required.length > 0 || oneOf !== undefined || anyOf !== undefined;
}

/** A named enumeration stands in a parameter as a mere reference, to which its default or an example has to be added. */
function completed(document: OpenAPIObject, parameter: Parameter, defaults: RouteFacts['queryDefaults']): void {
  const schema = parameter.schema as Schema | undefined;
  if (parameter.in !== 'query' || schema?.$ref === undefined) return;
  const initial = defaults[parameter.name] ?? undefined;
  if (initial !== undefined) parameter.schema = { allOf: [{ $ref: schema.$ref }], default: initial };
  if (parameter.required) parameter.example ??= resolved(document, schema)?.enum?.[0];
}

function describeSuccess(document: OpenAPIObject, operation: OperationObject, facts: RouteFacts): void {
  const tag = tagOfAnswer(document, operation, facts);
  const headers = { ...headersOf(...(facts.command?.key === 'required' ? ['Idempotency-Replayed'] : [])), ...tag };
  for (const [status, response] of Object.entries(operation.responses) as [string, Answer][]) {
    if (!status.startsWith('2')) continue;
    const location = status === '201' && facts.createdAt !== undefined ? { Location: { $ref: '#/components/headers/Location' } } : {};
    const saved =
      facts.path.startsWith('/v1/') && isFile(response)
        ? { 'Content-Disposition': { $ref: '#/components/headers/Content-Disposition' } }
        : {};
    response.headers = { ...headers, ...location, ...saved, ...response.headers };
    response.description ||= 'Thành công | Success';
  }
  if (facts.method === 'GET' && tag)
    operation.responses['304'] = { description: 'Chưa thay đổi | Not modified', headers: { ...headersOf(), ...tag } };
}

/** Whether an answer is something to save. */
function isFile({ content = {} }: Answer): boolean {
  const types = Object.keys(content);
  return types.length > 0 && !types.some((type) => type.endsWith('json'));
}

/** The ETag header of an answer: of its version, or of its content when it shows one thing without a version. */
function tagOfAnswer(
  document: OpenAPIObject,
  operation: OperationObject,
  { method, path }: RouteFacts,
): { readonly ETag: object } | undefined {
  const schemas = (Object.values(operation.responses) as Answer[]).map(
    (response) => resolved(document, response.content?.['application/json']?.schema)?.properties,
  );
  if (schemas.some((properties) => properties?.['version'] !== undefined)) return { ETag: { $ref: '#/components/headers/ETag' } };
  const isPublic = path.startsWith('/v1/public/');
  const showsOne =
    method === 'GET' &&
    path.startsWith('/v1/') &&
    schemas.some((properties) => properties !== undefined && (isPublic || properties['items'] === undefined));
  return showsOne ? { ETag: { $ref: '#/components/headers/ContentTag' } } : undefined;
}
