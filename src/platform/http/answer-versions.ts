import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDate, startOfLocalDate, type Clock } from '../../shared/clock.js';
import { dayAfter } from '../../shared/dates.js';
import { leaveUncompressed } from './compression.js';
import { contextOf } from './request-lifecycle.js';
import { createdAtOf } from './route-settings.js';
import { varyBy } from './vary.js';

/** Answers that are the same for everybody, and how many seconds any store may keep them, within one day: catalogues change by the day. */
const PUBLIC = /^\/(?:v1\/public\/|openapi\.json(?:\?|$))/;
const PUBLIC_SECONDS = 60;

/** Text up to this length is sent in one piece with its headers. */
const SHORT_CHARACTERS = 1024;

/** Answers without a version of their own that get a tag of their content: what is public, and what shows one thing. */
const tagged = new WeakSet<FastifyReply>();

/** Versions of what a read shows; the rest of its tag is made of the content. */
const versions = new WeakMap<FastifyReply, number>();

/**
 * Gives every answer with a numeric `version` its ETag: `"7"` after a command, `"7-<digest of the content>"` for a read, because much of
 * what is shown moves without the version: how things stand against a deadline now, names of agencies and officers. So a 304 never hides
 * that something became overdue, while `If-Match` goes by the version in the tag alone. Other answers that show one thing and all public
 * ones have a weak tag of their content. Answers 304 to a read whose caller has that already; says where a created thing is, and when an
 * answer was built from an earlier request. What is not public stays `no-store`, as all answers begin; tags are for callers that keep their
 * own copy. Hooks of Fastify and no interceptors, because these would cost every route an observable.
 */
export function answerVersions(fastify: FastifyInstance, clock: Clock): void {
  fastify.addHook('preSerialization', (request: FastifyRequest, reply: FastifyReply, view: unknown, done) => {
    const version = (view as { version?: unknown } | null)?.version;
    if (typeof version === 'number') {
      void reply.header('etag', `"${version}"`);
      if (isRead(request)) versions.set(reply, version);
    } else if (isRead(request) && request.url.startsWith('/v1/') && showsOne(view)) tagged.add(reply);
    if (contextOf(request).replayed === true) void reply.header('idempotency-replayed', 'true');
    const createdAt = reply.statusCode === 201 ? createdAtOf(request) : undefined;
    if (createdAt !== undefined) void reply.header('location', filled(createdAt, { ...(request.params as object), ...(view as object) }));
    done(null, view);
  });
  fastify.addHook('onSend', (request: FastifyRequest, reply: FastifyReply, sent: unknown, done) => {
    const body = encoded(sent);
    if (isRead(request) && reply.statusCode === 200) describeRead(request, reply, body, clock.now());
    const etag = reply.getHeader('etag');
    const isStrong = typeof etag === 'string' && !etag.startsWith('W/');
    if (!isRead(request) || isStrong) leaveUncompressed(request);
    const wanted = request.headers['if-none-match'];
    if (wanted === undefined || !isRead(request) || reply.statusCode !== 200 || typeof etag !== 'string' || !matches(wanted, etag))
      return done(null, body);
    leaveUncompressed(request);
    void reply.status(304).removeHeader('content-type').removeHeader('content-length');
    // Fastify measures what a HEAD would have answered, and can measure a stream that is empty but not what is not there.
    return done(null, request.method === 'HEAD' ? Readable.from([]) : null);
  });
}

function describeRead(request: FastifyRequest, reply: FastifyReply, body: unknown, now: Date): void {
  const isPublic = PUBLIC.test(request.url);
  if (isPublic) {
    void reply.header('cache-control', `public, max-age=${Math.min(PUBLIC_SECONDS, secondsOfDayLeft(now))}`);
    // In small letters, because the plugin that compresses looks for it in these only.
    varyBy(reply, 'Accept-Language', 'accept-encoding');
  }
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) return;
  const version = versions.get(reply);
  if (version !== undefined) void reply.header('etag', `"${version}-${hash('sha1', body, 'base64url')}"`);
  if (reply.hasHeader('etag')) return;
  if (isPublic || tagged.has(reply)) void reply.header('etag', `W/"${hash('sha1', body, 'base64url')}"`);
}

/** Whole seconds until the local day ends, with which other versions, terms and names may begin to hold. */
function secondsOfDayLeft(now: Date): number {
  return Math.floor((startOfLocalDate(dayAfter(localDate(now))).getTime() - now.getTime()) / 1000);
}

/** Text in its bytes, made once instead of by each who measures, digests, compresses and writes it. */
function encoded(body: unknown): unknown {
  return typeof body === 'string' && body.length > SHORT_CHARACTERS ? Buffer.from(body) : body;
}

function showsOne(view: unknown): boolean {
  return typeof view === 'object' && view !== null && !('items' in view);
}

function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Weak comparison (RFC 9110, 13.1.2) with any tag of a list. */
function matches(header: string, etag: string): boolean {
  const tags: readonly string[] = header.match(/"[^"]*"/g) ?? [];
  return header.trim() === '*' || tags.includes(etag.replace(/^W\//, ''));
}

/** `/v1/desk/dossiers/{id}` with the names in braces taken from what was answered, else from the path of the request. */
function filled(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}
