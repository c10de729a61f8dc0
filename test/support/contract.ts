import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { Response } from 'supertest';
import { composed, tidyLine } from '../../src/shared/text.js';

type Json = Record<string, unknown>;
interface Answer {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Json }>>;
}
interface Parameter {
  readonly $ref?: string;
  readonly schema?: Json;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, { readonly schema?: Json }>> };
  readonly responses: Readonly<Record<string, Answer>>;
}
/** What of a request is looked at, as supertest keeps it. */
interface Sent {
  readonly method: string;
  readonly url: string;
  readonly _data?: unknown;
  readonly header?: Readonly<Record<string, string>>;
}

interface Call {
  readonly post: {
    readonly parameters: readonly { readonly name: string; readonly schema: Json }[];
    readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  };
}

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head'];

/**
 * Compares answers with the OpenAPI document: status, content type, body; and what was asked, where it was taken: query, headers, body.
 * Anything that the document does not say is an error.
 */
export class Contract {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  /** For what is text in an address and something else in the document. */
  private readonly reading = new Ajv2020({ strict: false, allErrors: true, coerceTypes: 'array' });
  private readonly checks = new Map<string, ValidateFunction>();
  private readonly templates: readonly { readonly path: string; readonly pattern: RegExp }[];
  /** Operations whose answers were compared so far, as `GET /v1/...`. */
  readonly seen = new Set<string>();

  constructor(private readonly document: { readonly paths: object; readonly components?: object; readonly webhooks?: object }) {
    addFormats(this.ajv);
    addFormats(this.reading);
    for (const each of [this.ajv, this.reading]) each.addSchema({ $id: 'openapi', components: closed(document.components ?? {}) });
    this.templates = Object.keys(document.paths)
      .sort((a, b) => variables(a) - variables(b))
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** Throws an error that says what differs; answers the response, so that it can be wrapped around a call. */
  check(response: Response): Response {
    const sent = response.request as unknown as Sent;
    const { method, url } = sent;
    const template = this.templates.find(({ pattern }) => pattern.test(new URL(url).pathname))?.path;
    const name = `${method} ${template ?? new URL(url).pathname}`;
    const operation = template === undefined ? undefined : this.operationOf(template, method);
    if (operation === undefined) throw new Error(`${name} is not documented`);
    const documented = operation.responses[String(response.status)];
    if (documented === undefined) throw new Error(`${name} answered ${response.status}, which is not documented: ${response.text}`);
    this.checkBody(`${name} ${response.status}`, this.resolved(documented), response);
    if (response.status < 300) this.checkRequest(name, operation, sent);
    this.seen.add(name);
    return response;
  }

  /** Throws when a call that this system makes to others is not as the document says. */
  checkCall(webhook: string, headers: Readonly<Record<string, unknown>>, body: unknown): void {
    const { parameters, requestBody } = (this.document.webhooks as Readonly<Record<string, Call>>)[webhook]!.post;
    const type = String(headers['content-type']).split(';')[0]!;
    const parts = [
      [`${webhook} body`, requestBody.content[type]?.schema, body],
      ...parameters.map(({ name, schema }) => [`${webhook} ${name}`, schema, headers[name]]),
    ] as const;
    for (const [name, schema, value] of parts) {
      if (schema === undefined) throw new Error(`${name} is ${type}, which is not documented`);
      const check = this.ajv.compile(closed(pointed(schema)) as Json);
      if (!check(value))
        throw new Error(`${name} differs from its schema: ${this.ajv.errorsText(check.errors)} in ${JSON.stringify(value)}`);
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

  /** What was taken is what the document allows: a client that checks before it sends must never hold back what works. */
  private checkRequest(name: string, { parameters = [], requestBody }: Operation, { url, _data: data, header = {} }: Sent): void {
    const all = parameters.map((each) => (each.$ref === undefined ? each : this.shared(each.$ref)));
    const asked = [...new URL(url).searchParams.keys()];
    const unknown = asked.filter((query) => !all.some((each) => each.in === 'query' && each.name === query));
    const given = Object.keys(header).map((each) => each.toLowerCase());
    const there = { query: asked, header: given } as Readonly<Record<string, readonly string[]>>;
    const missing = all.filter(
      (each) =>
        each.required && !(there[each.in!] ?? [each.name!.toLowerCase()]).some((one) => one.toLowerCase() === each.name!.toLowerCase()),
    );
    if (unknown.length > 0) throw new Error(`${name} was taken with ${unknown.join()}, which is not documented`);
    if (missing.length > 0)
      throw new Error(`${name} was taken without ${missing.map((each) => each.name).join()}, which the document demands`);
    this.checkAddress(name, all, new URL(url));
    const schema = requestBody?.content['application/json']?.schema;
    const text = typeof data === 'string' || Buffer.isBuffer(data) ? data.toString() : undefined;
    // An empty body is none.
    const isMissing = data === undefined || text === '';
    if (isMissing && requestBody?.required) throw new Error(`${name} was taken without a body, which the document demands`);
    if (schema === undefined || isMissing) return;
    const check = this.compiled(`${name} request`, schema);
    const body = asKept(text === undefined ? data : JSON.parse(text));
    if (!check(body))
      throw new Error(`${name} was taken, but differs from its schema: ${this.ajv.errorsText(check.errors)} in ${JSON.stringify(body)}`);
  }

  /** Values in the path and in the query. */
  private checkAddress(name: string, parameters: readonly Parameter[], { pathname, searchParams }: URL): void {
    const template = name.slice(name.indexOf(' ') + 1);
    const inPath = new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(pathname)?.groups ?? {};
    const given = [
      ...Object.entries(inPath).map(([each, text]) => [each, 'path', [decodeURIComponent(text)]] as const),
      ...[...searchParams.keys()].map((each) => [each, 'query', searchParams.getAll(each)] as const),
    ];
    for (const [each, place, values] of given) {
      const schema = parameters.find((one) => one.in === place && one.name === each)?.schema;
      if (schema === undefined) continue;
      const known = this.checks.get(`${name} ${place} ${each}`);
      const check = known ?? this.reading.compile({ type: 'object', properties: { value: pointed(schema) } });
      this.checks.set(`${name} ${place} ${each}`, check);
      const value = asKept(values.length === 1 ? values[0] : values);
      if (!check({ value }))
        throw new Error(`${name} was taken with ${each}=${values.join()}, but ${this.reading.errorsText(check.errors)}`);
    }
  }

  private shared(reference: string): Parameter {
    const name = reference.split('/').at(-1)!;
    return (this.document.components as { parameters: Record<string, Parameter> }).parameters[name] ?? {};
  }

  private compiled(name: string, schema: Json): ValidateFunction {
    const check = this.checks.get(name) ?? this.ajv.compile(closed(pointed(schema)) as Json);
    this.checks.set(name, check);
    return check;
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
    if (!/[/+]json$/.test(type)) return;
    // One answer may come in two types, each with a schema of its own.
    const check = this.compiled(`${name} ${type}`, schema);
    if (!check(response.body)) throw new Error(`${name} differs from its schema: ${this.ajv.errorsText(check.errors)} in ${response.text}`);
  }
}

/** Texts as they are kept, by which the document bounds them: composed, trimmed, with single spaces. */
function asKept(value: unknown): unknown {
  if (typeof value === 'string') return tidyLine(composed(value));
  if (Array.isArray(value)) return value.map(asKept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asKept(each)]));
}

function variables(path: string): number {
  return path.split('{').length;
}

/** References within the document -> references into the schema that ajv holds. */
function pointed(value: unknown): unknown {
  return walk(value, (node) => (typeof node['$ref'] === 'string' ? { ...node, $ref: node['$ref'].replace(/^#/, 'openapi#') } : node));
}

/**
 * Objects with listed properties may have no others: a field that is said but not described is an error. Variants of an object that lists
 * its properties itself only say which of them are given.
 */
function closed(value: unknown): unknown {
  return walk(value, (node) => {
    if (node['properties'] === undefined) return node;
    const { oneOf } = node;
    const variants = Array.isArray(oneOf)
      ? { oneOf: (oneOf as Json[]).map((variant) => ({ ...variant, additionalProperties: true })) }
      : {};
    return { additionalProperties: false, ...node, ...variants };
  });
}

function walk(value: unknown, change: (node: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((each) => walk(each, change));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, change)]));
  return change(inner);
}
