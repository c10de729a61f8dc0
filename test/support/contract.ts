import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { Response } from 'supertest';

type Json = Record<string, unknown>;
interface Answer {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Json }>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Answer>>;
}

interface Call {
  readonly post: {
    readonly parameters: readonly { readonly name: string; readonly schema: Json }[];
    readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  };
}

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head'];

/** Compares answers with the OpenAPI document: status, content type, body. Anything that the document does not say is an error. */
export class Contract {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly checks = new Map<string, ValidateFunction>();
  private readonly templates: readonly { readonly path: string; readonly pattern: RegExp }[];
  /** Operations whose answers were compared so far, as `GET /v1/...`. */
  readonly seen = new Set<string>();

  constructor(private readonly document: { readonly paths: object; readonly components?: object; readonly webhooks?: object }) {
    addFormats(this.ajv);
    this.ajv.addSchema({ $id: 'openapi', components: closed(document.components ?? {}) });
    this.templates = Object.keys(document.paths)
      .sort((a, b) => variables(a) - variables(b))
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** Throws an error that says what differs; answers the response, so that it can be wrapped around a call. */
  check(response: Response): Response {
    const { method, url } = response.request as unknown as { readonly method: string; readonly url: string };
    const template = this.templates.find(({ pattern }) => pattern.test(new URL(url).pathname))?.path;
    const name = `${method} ${template ?? new URL(url).pathname}`;
    const operation = template === undefined ? undefined : this.operationOf(template, method);
    if (operation === undefined) throw new Error(`${name} is not documented`);
    const documented = operation.responses[String(response.status)];
    if (documented === undefined) throw new Error(`${name} answered ${response.status}, which is not documented: ${response.text}`);
    this.checkBody(`${name} ${response.status}`, this.resolved(documented), response);
    this.seen.add(name);
    return response;
  }

  /** Throws when a call that this system makes to others is not as the document says. */
  checkCall(webhook: string, headers: Readonly<Record<string, unknown>>, body: unknown): void {
    const { parameters, requestBody } = (this.document.webhooks as Readonly<Record<string, Call>>)[webhook]!.post;
    const type = String(headers['content-type']).split(';')[0]!;
    const parts = [[`${webhook} body`, requestBody.content[type]?.schema, body], ...parameters.map(({ name, schema }) => [`${webhook} ${name}`, schema, headers[name]])] as const;
    for (const [name, schema, value] of parts) {
      if (schema === undefined) throw new Error(`${name} is ${type}, which is not documented`);
      const check = this.ajv.compile(closed(pointed(schema)) as Json);
      if (!check(value)) throw new Error(`${name} differs from its schema: ${this.ajv.errorsText(check.errors)} in ${JSON.stringify(value)}`);
    }
  }

  private operationOf(template: string, method: string): Operation | undefined {
    const item = (this.document.paths as Record<string, Record<string, Operation>>)[template];
    const name = method.toLowerCase();
    return METHODS.includes(name) ? (item?.[name] ?? (name === 'head' ? item?.['get'] : undefined)) : undefined;
  }

  private resolved(answer: Answer): Answer {
    const name = answer.$ref?.split('/').at(-1);
    if (name === undefined) return answer;
    return (this.document.components as { responses: Record<string, Answer> }).responses[name] ?? {};
  }

  private checkBody(name: string, answer: Answer, response: Response): void {
    if (name.startsWith('HEAD ')) {
      if (response.text) throw new Error(`${name} has a body, but HEAD has none`);
      return;
    }
    if (answer.content === undefined) {
      if (response.text) throw new Error(`${name} has a body, but none is documented`);
      return;
    }
    const type = String(response.headers['content-type']).split(';')[0]?.trim() ?? '';
    const schema = answer.content[type]?.schema;
    if (schema === undefined) throw new Error(`${name} is ${type}, which is not documented`);
    if (!type.endsWith('json')) return;
    const check = this.checks.get(name) ?? this.ajv.compile(closed(pointed(schema)) as Json);
    this.checks.set(name, check);
    if (!check(response.body)) throw new Error(`${name} differs from its schema: ${this.ajv.errorsText(check.errors)} in ${response.text}`);
  }
}

function variables(path: string): number {
  return path.split('{').length;
}

/** References within the document -> references into the schema that ajv holds. */
function pointed(value: unknown): unknown {
  return walk(value, (node) => (typeof node['$ref'] === 'string' ? { ...node, $ref: node['$ref'].replace(/^#/, 'openapi#') } : node));
}

/** Objects with listed properties may have no others: a field that is answered but not described is an error. */
function closed(value: unknown): unknown {
  return walk(value, (node) => (node['properties'] !== undefined && node['additionalProperties'] === undefined ? { ...node, additionalProperties: false } : node));
}

function walk(value: unknown, change: (node: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((each) => walk(each, change));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, change)]));
  return change(inner);
}
