import { Agent, request } from 'node:http';

/** One request of a clerk. The same request sent again has to get the same answer. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object | Buffer;
  /** Idempotency key. */
  readonly key?: string;
  /** Version for If-Match. */
  readonly version?: number;
}

/** An answer that arrived whole. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly bytes: Buffer;
  /** Whether the server says that it was built from an earlier request. */
  readonly replayed: boolean;
}

/** No whole answer arrived: whether the request was carried out is not known. */
export class NoAnswer extends Error {}

const PATIENCE_MS = 60_000;

/** Connections to one life of the server; they end with it. */
export class Connection {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** @throws NoAnswer when the server went away before the whole answer was there */
  ask({ method, path, body, key, version }: Asked, token?: string): Promise<Answer> {
    const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(bytes === undefined
        ? {}
        : { 'content-type': Buffer.isBuffer(body) ? 'application/pdf' : 'application/json', 'content-length': bytes.length }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => reject(new NoAnswer(`${method} ${path}: ${error.message}`));
      const call = request(`${this.#url}${path}`, { method, headers, agent: this.#agent, timeout: PATIENCE_MS }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', fail);
        response.once('close', () => {
          if (!response.complete) return fail(new Error('the answer broke off'));
          const whole = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            text: whole.toString(),
            bytes: whole,
            replayed: response.headers['idempotency-replayed'] === 'true',
          });
        });
      });
      call.once('timeout', () => call.destroy(new Error('no answer in time')));
      call.once('error', fail);
      call.end(bytes);
    });
  }

  /** Answers the body of a GET. @throws Error on any other status than 200 */
  async read<T>(path: string, token?: string): Promise<T> {
    const answer = await this.ask({ method: 'GET', path }, token);
    if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text) as T;
  }

  close(): void {
    this.#agent.destroy();
  }
}
