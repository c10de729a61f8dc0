import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { storedId } from '../../shared/id.js';
import { withoutInvisible } from '../../shared/text.js';
import { cleanName, cleanText } from './clean-text.js';
import { bodyNotTaken, bodyTooLarge, mediaTypeUnsupported } from './framework-refusals.js';
import { parseJsonBody } from './json-text.js';
import { takesRawBody } from './route-settings.js';
import type { RouteFinder } from './routes.js';
import { unknownNames } from './validation.js';

/** A larger body is still read to its end up to this many bytes, so that its sender gets the answer instead of a broken connection. */
const DISCARD_BYTES = 32 * 1024 * 1024;
const DISCARD_MS = 5_000;
const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/**
 * Makes JSON in UTF-8 the only body that routes take, bounded by `limitBytes`, of those that take one; cleans queries and path parameters
 * the same way, and takes ids in paths in either case.
 */
export function acceptBodies(fastify: FastifyInstance, limitBytes: number, routeOf: RouteFinder): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', async (request: FastifyRequest, stream: Readable) => {
    if (request.is404) return undefined;
    if (takesRawBody(request)) return stream;
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) {
      await discard(stream);
      throw bodyTooLarge(limitBytes);
    }
    const type = request.headers['content-type'];
    const refusal =
      routeOf(request)?.takesBody === false
        ? bodyNotTaken()
        : type === undefined || !JSON_TYPE.test(type)
          ? mediaTypeUnsupported()
          : undefined;
    const bytes = await read(stream, limitBytes, refusal);
    return bytes.length === 0 ? undefined : parseJsonBody(bytes);
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    try {
      if (!request.is404) refusePrototypes(request.query);
      request.query = cleanTexts(request.query);
      request.params = storedIds(cleanTexts(request.params));
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Reads a body; with a `refusal`, only an empty one passes. */
function read(stream: Readable, limitBytes: number, refusal: Error | undefined): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const onEnd = (): void => resolve(Buffer.concat(chunks));
    const onData = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= limitBytes && refusal === undefined) {
        chunks.push(chunk);
        return;
      }
      stream.off('data', onData).off('end', onEnd);
      void discard(stream).then(() => reject(refusal ?? bodyTooLarge(limitBytes)));
    };
    stream.on('data', onData).once('end', onEnd).once('error', reject);
  });
}

/** Reads on without keeping anything, until the end, the bound or the time is reached. */
async function discard(stream: Readable): Promise<void> {
  if (stream.readableEnded) return;
  await new Promise<void>((resolve) => {
    let length = 0;
    const bound = setTimeout(resolve, DISCARD_MS);
    const stop = (): void => {
      clearTimeout(bound);
      resolve();
    };
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > DISCARD_BYTES) stop();
    });
    stream.once('end', stop).once('close', stop).once('error', stop);
    stream.resume();
  });
}

/**
 * Names that every object has are no names of a query, whether it is read through a class or not. @throws DomainError FIELDS_INVALID (422)
 */
function refusePrototypes(query: unknown): void {
  const names = Object.keys((query ?? {}) as object).filter((name) => withoutInvisible(name) in Object.prototype);
  if (names.length > 0) throw unknownNames(names);
}

/** A copy of the texts of a query or of path parameters, each cleaned. Prototypes stay out of it. */
function cleanTexts(values: unknown): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries((values ?? {}) as Record<string, unknown>)) {
    const name = cleanName(key, 'query');
    if (name === '__proto__') continue;
    if (typeof value === 'string') result[name] = cleanText(value, name);
    else result[name] = Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? cleanText(each, name) : each)) : value;
  }
  return result;
}

function storedIds(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? storedId(value) : value]));
}
