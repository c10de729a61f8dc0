import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SandboxIssuer } from '../../platform/sandbox/sandbox-issuer.js';
import { operationsOf, type OpenAPIObject } from '../../platform/http/openapi/schema-types.js';
import { personaOf } from './personas.js';

type Content = Readonly<Record<string, { readonly example?: unknown }>>;

/** One request made of a document's example. */
export interface ExampleRequest {
  readonly operation: string;
  readonly by: string;
  readonly key: string;
  readonly version: number | undefined;
  readonly ids: Readonly<Record<string, string | undefined>>;
  readonly body: object | undefined;
}

/** A command of a story was refused, or left its dossier elsewhere than the document says. */
export class ExampleRefused extends Error {
  override readonly name = 'ExampleRefused';
}

/** Sends examples of the document to the application itself, through everything that a request from outside passes. */
export class ExampleSender {
  readonly #tokens = new Map<string, Promise<string>>();
  readonly #operations;

  constructor(
    private readonly app: NestFastifyApplication,
    document: OpenAPIObject,
  ) {
    this.#operations = new Map(operationsOf(document).map((each) => [each.operation.operationId, each]));
  }

  /**
   * Answers what the command answered.
   * @throws ExampleRefused
   */
  async send({ operation, by, key, version, ids, body }: ExampleRequest): Promise<Readonly<Record<string, unknown>>> {
    const { method, path, operation: described } = this.#operations.get(operation)!;
    const content = (described.requestBody as { content?: Content } | undefined)?.content ?? {};
    const [type, { example = undefined } = {}] = Object.entries(content).find(([, each]) => each.example !== undefined) ?? [];
    const payload =
      typeof example === 'string' ? example : type === undefined ? undefined : JSON.stringify({ ...(example as object), ...body });
    const answer = await this.app.inject({
      method: method as 'POST',
      url: path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name) + (typeof example === 'string' ? '?name=don.pdf' : ''),
      headers: {
        authorization: `Bearer ${await this.tokenOf(by)}`,
        'idempotency-key': key,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      ...(payload === undefined ? {} : { payload }),
    });
    if (answer.statusCode >= 300) throw new ExampleRefused(`${key}: ${operation} answered ${answer.statusCode}: ${answer.body}`);
    return answer.body === '' ? {} : answer.json();
  }

  private tokenOf(persona: string): Promise<string> {
    const token =
      this.#tokens.get(persona) ??
      this.app
        .get(SandboxIssuer)
        .mint(personaOf(persona))
        .then((minted) => minted.token);
    this.#tokens.set(persona, token);
    return token;
  }
}
