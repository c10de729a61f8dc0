import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { TargetUnreachable } from '../../../platform/jobs/outside-job.js';
import { OutsideAddresses } from './outside-addresses.js';
import { signedHeaders } from './standard-webhooks.js';

/** How long one call may take, connection and answer together, in milliseconds of system time. */
const PATIENCE_MS = 5_000;

/** One call to a subscriber. */
export interface WebhookCall {
  readonly url: string;
  readonly secret: string;
  /** The same at every try of the same message. */
  readonly messageId: string;
  readonly body: string;
}

/**
 * Calls subscribers: signed, bounded in time, never to a private address (what the name resolves to is checked, and exactly that is
 * connected to), and never to where a redirect points.
 */
@Injectable()
export class WebhookSender {
  constructor(private readonly addresses: OutsideAddresses) {}

  /**
   * Resolves when the subscriber answered with a status of success.
   *
   * @throws TargetUnreachable where there was no answer in time, or a status that concerns the subscriber and not the message (5xx,
   *   429)
   * @throws Error for any other status, an address that is refused, and when `signal` aborts
   */
  async send({ url, secret, messageId, body }: WebhookCall, signal: AbortSignal): Promise<void> {
    if (!this.addresses.permitsUrl(url)) throw new Error('the address of the subscriber is refused');
    // Receivers compare the time of a signature with their own clock, so it is system time.
    const signature = signedHeaders(secret, messageId, new Date(), body);
    const headers = {
      ...signature,
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'mot-cua',
    };
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const options = { method: 'POST', headers, agent: false, lookup: this.lookup, signal: bounded };
    const status = await post(new URL(url), body, options).catch((error: unknown) => {
      throw new TargetUnreachable(`the subscriber did not answer: ${String(error)}`, { cause: error });
    });
    if (status >= 200 && status <= 299) return;
    throw new (status >= 500 || status === 429 ? TargetUnreachable : Error)(`the subscriber answered ${status}`);
  }

  /** Resolves a name as the system does, and refuses it unless every address of it may be called. */
  private readonly lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error || !first) return callback(error ?? refusal(hostname), '');
      if (!found.every(({ address }) => this.addresses.permits(address))) return callback(refusal(hostname), '');
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
}

function post(url: URL, body: string, options: RequestOptions): Promise<number> {
  return new Promise((done, failed) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response: IncomingMessage) => {
      // What the subscriber says beyond its status is of no interest, and must not be of any cost.
      response.on('error', () => undefined).resume();
      done(response.statusCode ?? 0);
    });
    request.on('error', failed).end(body);
  });
}

function refusal(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${isIP(hostname) ? 'the address' : 'a name'} of the subscriber leads to where nothing is called`), {
    code: 'ADDRESS_REFUSED',
  });
}
