import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

/** Settings of one route that Fastify itself has to know, before Nest's pipeline begins. */
interface RouteSettings {
  readonly rawBody?: true;
  readonly rateLimit?: { readonly max: number; readonly timeWindow: number } | false;
  readonly createdAt?: string;
}

/** Adds to the settings of a route; decorators can be combined. */
function addSettings(added: RouteSettings): MethodDecorator {
  return (target, name, descriptor) => {
    const known = settingsOf(descriptor.value as object);
    RouteConfig({ ...known, ...added })(target, name, descriptor);
  };
}

/** The settings of a controller's method. */
export function settingsOf(handler: object): RouteSettings {
  return (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as RouteSettings | undefined) ?? {};
}

/**
 * Marks a route whose body is bytes of any content type (uploads). Its handler takes the unread stream with `@BodyStream()` and
 * bounds by itself how much it reads. Every other route takes JSON only.
 */
export const RawBody = (): MethodDecorator => addSettings({ rawBody: true });

/**
 * Bounds how often one remote address may call a route; more is answered 429 with Retry-After. Counted in this process, by
 * system time.
 */
export const RateLimited = (limit: { readonly perSecond: number }): MethodDecorator =>
  addSettings({ rateLimit: { max: limit.perSecond, timeWindow: 1000 } });

/** Takes a route out of every limit: what watches over the server must not be refused because others ask too much. */
export const NeverLimited = (): MethodDecorator => addSettings({ rateLimit: false });

/** Says where a thing is that a route creates: `/v1/desk/dossiers/{id}`, filled from the answer, else from the path of the request. */
export const CreatedAt = (template: string): MethodDecorator => addSettings({ createdAt: template });

/** Where what the matched route creates is; undefined for a route that creates nothing with an address. */
export function createdAtOf(request: FastifyRequest): string | undefined {
  return (request.routeOptions.config as RouteSettings).createdAt;
}

/** The unread body of a `@RawBody()` route; undefined when the request has none. */
export const BodyStream = createParamDecorator((_: unknown, context: ExecutionContext): Readable | undefined => {
  return context.switchToHttp().getRequest<FastifyRequest>().body as Readable | undefined;
});

/** Whether the matched route reads its body by itself. */
export function takesRawBody(request: FastifyRequest): boolean {
  return (request.routeOptions.config as RouteSettings).rawBody === true;
}
