import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Smaller answers fit into a packet or two, and would cost more than they save. */
const THRESHOLD_BYTES = 1024;
/** Texts; images, PDF and office files of dossiers are compressed already. */
const COMPRESSIBLE = /^(?:application\/(?:(?:problem\+)?json|x-ndjson)|application\/javascript|text\/(?:html|css|javascript|plain))\b/;
/** About half of what the best would save, at a fiftieth of its time. */
const BROTLI_QUALITY = 4;

/**
 * Compresses answers with brotli or gzip for who asks for it. Nothing is gained by guessing at lengths (BREACH): that needs a page which
 * makes somebody's browser send requests in their name, and ours carry a token that no browser adds by itself; besides, answers that
 * give out a secret are of writes, which are not compressed. Bodies of requests are never unpacked.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: THRESHOLD_BYTES,
    customTypes: COMPRESSIBLE,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  compressBeforeMeasuring(app.getHttpAdapter().getInstance());
}

/**
 * Fastify measures what a HEAD would have answered and drops it, in a hook of the route that stands before the one that compresses. Turned
 * round, a HEAD answers with the encoding and the length of its GET.
 */
function compressBeforeMeasuring(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD' || !Array.isArray(route.onSend)) return;
    const hooks = route.onSend;
    hooks.reverse();
  });
}

/** Leaves an answer as it is: one of a write, or one whose strong tag is of these very bytes (RFC 9110, 8.8.3.3). */
export function leaveUncompressed(request: FastifyRequest): void {
  request.headers['x-no-compression'] = 'on';
}
