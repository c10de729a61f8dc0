import { connect, type Socket } from 'node:net';

/** A request, ready to be written. */
export interface RawRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer; the body only when it was asked for. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/**
 * One keep-alive connection of HTTP/1.1, one request at a time, with so little work that it takes little of the machine from the server.
 */
export class KeepAlive {
  #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve(answer: RawAnswer): void; reject(error: Error): void } | undefined;

  constructor(
    private readonly port: number,
    /** Whether answers are handed out with their bodies. */
    private readonly keepsBodies: boolean,
  ) {
    this.#socket = this.open();
  }

  /** Sends a request; settles with its whole answer. */
  send({ method, path, headers, body }: RawRequest): Promise<RawAnswer> {
    let head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n`;
    for (const name in headers) head += `${name}: ${headers[name]}\r\n`;
    if (body !== undefined) head += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    this.#socket.write(`${head}\r\n${body ?? ''}`);
    return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
  }

  close(): void {
    this.#socket.destroy();
  }

  private open(): Socket {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    const lost = (): void => this.#waiting?.reject(new Error('the connection was lost'));
    socket
      .on('data', (chunk) => this.take(chunk))
      .on('error', lost)
      .on('close', lost);
    return socket;
  }

  private take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#received.length < end + 4 + length) return;
    const body = this.keepsBodies ? this.#received.toString('utf8', end + 4, end + 4 + length) : '';
    this.#received = Buffer.alloc(0);
    this.#waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}
