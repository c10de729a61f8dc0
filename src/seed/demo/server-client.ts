import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 180_000;
const RETRY_MS = 250;

/** A refusal of the server: `application/problem+json`. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly code: string,
    where: string,
    text: string,
  ) {
    super(`${where} answered ${status}: ${text}`);
  }
}

/** JSON as it comes; who asks knows the contract and says what the fields are. */
export type Answer = Readonly<Record<string, unknown>>;

/**
 * One caller of a running server. A server that is away (restarted, killed) is waited for, and the same request sent again with the same
 * Idempotency-Key, so that whatever had happened happens once.
 */
export class ServerClient {
  constructor(
    readonly base: string,
    private readonly token?: string,
  ) {}

  /** The same server for another caller. */
  with(token: string): ServerClient {
    return new ServerClient(this.base, token);
  }

  /** @throws Refused */
  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  /** @throws Refused */
  put(path: string, body: object): Promise<Answer> {
    return this.send('PUT', path, JSON.stringify(body));
  }

  /** A command on what was seen in a version, or one that needs none. @throws Refused */
  post(path: string, body: object | undefined, version?: number): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), {
      'idempotency-key': randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    });
  }

  /** Uploads a file for an audience and answers its id. @throws Refused */
  async upload(audience: string, name: string, bytes: string): Promise<string> {
    const path = `/v1/${audience}/files?name=${encodeURIComponent(name)}`;
    const { id } = await this.send('POST', path, bytes, { 'idempotency-key': randomUUID(), 'content-type': 'application/pdf' });
    return id as string;
  }

  private async send(method: string, path: string, body?: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const authorization: Record<string, string> = this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
    const content: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    for (const start = performance.now(); ; await pause(RETRY_MS)) {
      try {
        const answer = await fetch(this.base + path, {
          method,
          headers: { ...content, ...authorization, ...headers },
          ...(body === undefined ? {} : { body }),
        });
        const text = await answer.text();
        if (answer.ok) return (text === '' ? {} : JSON.parse(text)) as Answer;
        const code = codeOf(text);
        if (answer.status !== 503 && answer.status !== 429) throw new Refused(answer.status, code, `${method} ${path}`, text.slice(0, 500));
        if (performance.now() - start > PATIENCE_MS) throw new Refused(answer.status, code, `${method} ${path}`, text.slice(0, 500));
      } catch (error) {
        if (error instanceof Refused || performance.now() - start > PATIENCE_MS) throw error;
      }
    }
  }
}

function codeOf(text: string): string {
  try {
    return String((JSON.parse(text) as { code?: unknown }).code ?? '');
  } catch {
    return '';
  }
}
