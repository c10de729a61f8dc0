import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as it came in. */
export interface ReceivedCall {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a receiver answers: a status, a redirect, or nothing at all. */
export type Answering = (call: ReceivedCall) => { readonly status: number; readonly location?: string } | undefined;

/** A subscriber of its own kind: a real HTTP server that checks signatures by code of its own and takes each message once. */
export class WebhookReceiver {
  readonly calls: ReceivedCall[] = [];
  /** Messages that took effect, in order; a repeat of one has none. */
  readonly effects: {
    readonly id: string;
    readonly event: { readonly type: string; readonly subject: string; readonly data: Record<string, unknown> };
  }[] = [];
  readonly forged: ReceivedCall[] = [];
  /** Calls that got no answer. */
  broken = 0;
  secret = '';
  answering: Answering = () => ({ status: 204 });
  /** How long after a message took effect its answer goes out, in milliseconds. */
  answerAfterMs = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<WebhookReceiver> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const receiver = new WebhookReceiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/su-kien`);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const answer = receiver.take({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
        if (!answer) {
          receiver.broken += 1;
          return request.socket.destroy();
        }
        const end = (): unknown =>
          response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location }).end();
        if (receiver.answerAfterMs === 0) end();
        else setTimeout(end, receiver.answerAfterMs);
      });
    });
    return receiver;
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(closed));
  }

  private take(call: ReceivedCall): ReturnType<Answering> {
    this.calls.push(call);
    if (!this.isSigned(call)) this.forged.push(call);
    const answer = this.answering(call);
    const id = String(call.headers['webhook-id']);
    if (answer && answer.status < 300 && !this.effects.some((effect) => effect.id === id))
      this.effects.push({ id, event: JSON.parse(call.body) });
    return answer;
  }

  /** Standard Webhooks, read from its text: HMAC-SHA256 of `id.timestamp.body`, not older than five minutes of real time. */
  private isSigned({ headers, body }: ReceivedCall): boolean {
    const seconds = Number(headers['webhook-timestamp']);
    if (Math.abs(Date.now() / 1000 - seconds) > 300) return false;
    const key = Buffer.from(this.secret.replace('whsec_', ''), 'base64');
    const wanted = createHmac('sha256', key).update([headers['webhook-id'], headers['webhook-timestamp'], body].join('.')).digest();
    const given = String(headers['webhook-signature'])
      .split(' ')
      .filter((each) => each.startsWith('v1,'))
      .map((each) => Buffer.from(each.slice(3), 'base64'));
    return given.some((each) => each.length === wanted.length && timingSafeEqual(each, wanted));
  }
}
