import type { OpenAPIObject } from '../../src/platform/http/openapi/schema-types.js';
import type { House } from './house.js';

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema?: { readonly example?: unknown };
}
interface Link {
  readonly operationId: string;
  readonly parameters: Readonly<Record<string, string>>;
}
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly links?: Readonly<Record<string, Link>> }>>;
  readonly 'x-sandbox-persona'?: string;
}

/** What came of an example: `operationId 200`, or with the code of the refusal. */
export interface Outcome {
  readonly ok: boolean;
  readonly text: string;
  readonly body: Record<string, unknown>;
  readonly etag: string;
}

/** The examples of a document, sent as they stand to a house that has just begun. */
export class Examples {
  readonly operations: readonly { readonly method: string; readonly path: string; readonly operation: Described }[];

  constructor(
    private readonly house: House,
    private readonly document: OpenAPIObject,
  ) {
    const paths = Object.entries(document.paths as Readonly<Record<string, Readonly<Record<string, Described>>>>);
    this.operations = paths.flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
  }

  /** Names of required parameters for which there is no example, because they are ids that the house gives. */
  idsOf(operationId: string): string[] {
    return this.parametersOf(operationId)
      .filter((each) => each.in !== 'header' && (each.required || each.in === 'path') && exampleOf(each) === undefined)
      .map(({ name }) => name);
  }

  /** Sends the example, with values for ids from elsewhere; with a key of its own when it is sent once more, or by somebody else. */
  async send(operationId: string, known: Readonly<Record<string, string>> = {}, again = '', token?: string): Promise<Outcome> {
    const { method, path, operation } = this.operations.find((each) => each.operation.operationId === operationId)!;
    const parameters = this.parametersOf(operationId);
    const valueOf = (each: Parameter): string => known[each.name] ?? String(exampleOf(each));
    const isSent = (each: Parameter): boolean => known[each.name] !== undefined || exampleOf(each) !== undefined;
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(valueOf(parameters.find((each) => each.name === name)!)),
    );
    const query = new URLSearchParams(
      parameters.filter((each) => each.in === 'query' && isSent(each)).map((each): [string, string] => [each.name, valueOf(each)]),
    );
    const headers = Object.fromEntries(
      parameters.filter((each) => each.in === 'header' && isSent(each)).map((each) => [each.name, valueOf(each)]),
    );
    if (headers['Idempotency-Key'] !== undefined) headers['Idempotency-Key'] += again;
    const [type, { example = undefined } = {}] =
      Object.entries(operation.requestBody?.content ?? {}).find(([, each]) => each.example !== undefined) ?? [];
    const response = await fetch(`${await this.house.app.getUrl()}${address}${query.size > 0 ? `?${query}` : ''}`, {
      method,
      headers: { ...headers, ...(await this.tokenFor(operation, token)), ...(type === undefined ? {} : { 'content-type': type }) },
      ...(example === undefined ? {} : { body: bodyOf(type, example) }),
    });
    const text = await response.text();
    const body = /[/+]json(;|$)/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as Record<string, unknown>) : {};
    const documented = Object.keys(operation.responses).includes(String(response.status));
    const outcome = `${operationId} ${response.status} ${String(body['code'] ?? '')}`.trimEnd();
    return { ok: response.ok && documented, text: outcome, body, etag: response.headers.get('etag') ?? '' };
  }

  /** Creates something by an example and sends the example to which a link leads, with the ids and the version of what was created. */
  async follow(operationId: string, link: Link): Promise<Outcome> {
    const created = await this.send(operationId, {}, `-${link.operationId}`);
    const sources = Object.entries(link.parameters);
    const known = sources.map(([name, source]) => [
      name,
      source === '$response.header.ETag' ? created.etag : String(created.body[source.split('/').at(-1)!]),
    ]);
    return this.send(link.operationId, Object.fromEntries(known) as Record<string, string>, `-${operationId}`);
  }

  /** The links of what an operation creates. */
  linksOf(operationId: string): Link[] {
    const { operation } = this.operations.find((each) => each.operation.operationId === operationId)!;
    return Object.values(operation.responses['201']?.links ?? {});
  }

  private parametersOf(operationId: string): Parameter[] {
    const { parameters = [] } = this.operations.find((each) => each.operation.operationId === operationId)!.operation;
    const shared = this.document.components?.parameters as unknown as Readonly<Record<string, Parameter>>;
    return parameters.map((each) => (each.$ref === undefined ? each : shared[each.$ref.split('/').at(-1)!]!));
  }

  private async tokenFor({ 'x-sandbox-persona': persona }: Described, token?: string): Promise<Record<string, string>> {
    if (token !== undefined) return { authorization: `Bearer ${token}` };
    if (persona === undefined) return {};
    const answer = await fetch(`${await this.house.app.getUrl()}/v1/sandbox/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    return { authorization: `Bearer ${((await answer.json()) as { token: string }).token}` };
  }
}

function bodyOf(type: string | undefined, example: unknown): string {
  if (typeof example === 'string') return example;
  return type?.endsWith('form-urlencoded') ? new URLSearchParams(example as Record<string, string>).toString() : JSON.stringify(example);
}

function exampleOf({ example, schema }: Parameter): unknown {
  return example ?? schema?.example;
}
