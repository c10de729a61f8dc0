import { WORST_BODIES, WORST_TEXTS, type TextOf } from './worst-texts.js';

/** One request that is meant to cost as much as it can. */
export interface WorstRequest {
  readonly operation: string;
  readonly input: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly example?: unknown;
}
interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema } | undefined>> };
}
/** What of the OpenAPI document is needed to find every text that the server takes. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Node refuses longer heads of requests by itself. */
const HEAD_ROOM = 15_000;
/** Most entries of a list that are filled; the body stays below its bound. */
const ENTRIES = 20;

/** Every text input of every operation at its largest, with each of the worst texts; and the worst bodies of one that needs no login. */
export function worstRequests(document: Described): readonly WorstRequest[] {
  const ofOperations = Object.entries(document.paths).flatMap(([template, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      Object.entries(WORST_TEXTS).map(([input, textOf]) => filledRequest(document, template, method, operation, input, textOf)),
    ),
  );
  const json = { 'content-type': 'application/json' };
  const bodies = ['/v1/deadlines/compute', '/v1/desk/dossiers'].flatMap((path) =>
    Object.entries(WORST_BODIES).map(([input, body]) => ({
      operation: `POST ${path}, largest body`,
      input,
      method: 'POST',
      path,
      headers: json,
      body: body(),
    })),
  );
  return [...ofOperations, ...bodies, ...heads()];
}

function filledRequest(
  document: Described,
  template: string,
  method: string,
  operation: Operation,
  input: string,
  textOf: TextOf,
): WorstRequest {
  const path = template.replaceAll(/\{\w+\}/g, () => encodeURIComponent(textOf(150)));
  const names = (operation.parameters ?? []).filter((each) => each.in === 'query');
  const room = Math.floor((HEAD_ROOM - path.length) / Math.max(1, names.length));
  const query = names.map(({ name, schema }) => `${name}=${fitting(textOf, Math.min(schema?.maxLength ?? 200, 20_000), room)}`).join('&');
  const schema = operation.requestBody?.content['application/json']?.schema;
  return {
    operation: `${method.toUpperCase()} ${template}`,
    input,
    method: method.toUpperCase(),
    path: query === '' ? path : `${path}?${query}`,
    headers: schema ? { 'content-type': 'application/json' } : {},
    ...(schema ? { body: JSON.stringify(filledValue(document, schema, textOf)) } : {}),
  };
}

/** A text percent-encoded into the room that is left, halved until it fits. */
function fitting(textOf: TextOf, length: number, room: number): string {
  const encoded = encodeURIComponent(textOf(Math.max(3, length)));
  return encoded.length <= room || length <= 3 ? encoded : fitting(textOf, Math.floor(length / 2), room);
}

function filledValue(document: Described, given: Schema, textOf: TextOf): unknown {
  const schema = given.$ref ? (document.components.schemas[given.$ref.split('/').at(-1) ?? ''] ?? {}) : (given.allOf?.[0] ?? given);
  if (schema !== given && schema.$ref) return filledValue(document, schema, textOf);
  if (schema.properties)
    return Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, filledValue(document, each, textOf)]));
  if (schema.items)
    return Array.from({ length: Math.min(schema.maxItems ?? 1, ENTRIES) }, () => filledValue(document, schema.items ?? {}, textOf));
  if (schema.enum) return schema.enum[0];
  if (schema.maxLength !== undefined) return textOf(schema.maxLength);
  return schema.example ?? 1;
}

/** Headers that the server reads, as long as a head may be. */
function heads(): readonly WorstRequest[] {
  const path = '/v1/public/agencies';
  const long = (unit: string): string => unit.repeat(Math.floor(HEAD_ROOM / unit.length));
  const request = (name: string, value: string): WorstRequest => ({
    operation: `GET ${path}`,
    input: `header ${name}`,
    method: 'GET',
    path,
    headers: { [name]: value },
  });
  return [
    request('accept-language', long('en;q=0.1,')),
    request('if-none-match', long('W/"x",')),
    request('traceparent', `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01-${long('-')}`.slice(0, HEAD_ROOM)),
    request('idempotency-key', long('k')),
    request('if-match', long('"1",')),
    { ...request('authorization', `Bearer ${long('a.')}`), path: '/v1/me' },
    { ...request('authorization', `Bearer ${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${long('a')}.x`), path: '/v1/me' },
    {
      ...request('x', 'x'),
      input: 'names in a query',
      path: `${path}?${Array.from({ length: 3_000 }, (_, number) => number.toString(36)).join('&')}`,
    },
  ];
}
