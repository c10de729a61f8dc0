import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ALLOW, PUBLIC } from '../auth/allow.js';
import { purposeAt, READS_FOR, type DeclaredPurpose } from '../auth/reads-for.js';
import type { Audience } from '../../shared/audience.js';
import { audienceOf } from '../auth/audiences.js';
import type { Permission } from '../../shared/permissions.js';
import type { Purpose } from '../../shared/purpose.js';
import { COMMAND, type CommandSettings } from './command.js';
import { settingsOf } from './route-settings.js';

/** What one route declares about itself. */
export interface RouteFacts {
  /** `GET`, `POST`, ... */
  readonly method: string;
  /** Path template as in OpenAPI: `/v1/desk/dossiers/{id}`. */
  readonly path: string;
  readonly controller: string;
  readonly handler: string;
  readonly isPublic: boolean;
  /** Audience of the path; undefined where no token is required. */
  readonly audience: Audience | undefined;
  /** Any one of these opens the route; empty for public and for closed ones. */
  readonly permissions: readonly Permission[];
  /** For what it reads personal data, or that the caller states it; undefined for a route that shows none. */
  readonly purpose?: Purpose | 'stated';
  readonly command?: CommandSettings;
  readonly takesRawBody: boolean;
  /** Whether there is anything that a body, or a query, could say. */
  readonly takesBody: boolean;
  readonly takesQuery: boolean;
  /** What names of the query mean where they are left out. */
  readonly queryDefaults: Readonly<Record<string, unknown>>;
  /** Template of the address of what the route creates. */
  readonly createdAt?: string;
  readonly limitPerSecond?: number;
}

/** All routes of all controllers, for the OpenAPI document and for the test that walks them. */
export function listRoutes(app: INestApplicationContext): readonly RouteFacts[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const controller = metatype as Type<object>;
    return scanner.getAllMethodNames(controller.prototype as object).flatMap((name) => routesOf(controller, name));
  });
}

/** What the matched route of a request declares. */
export type RouteFinder = (request: FastifyRequest) => RouteFacts | undefined;

/** Finds what the matched route of a request declares; nothing for what no controller has. HEAD is asked of what GET answers. */
export function routeFinder(app: INestApplicationContext): RouteFinder {
  const routes = new Map(listRoutes(app).map((route) => [`${route.method} ${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`, route]));
  return ({ method, routeOptions: { url = '' } }) => routes.get(`${method === 'HEAD' ? 'GET' : method} ${url}`);
}

function routesOf(controller: Type<object>, name: string): RouteFacts[] {
  const handler = (controller.prototype as Record<string, object>)[name];
  if (handler === undefined || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
  const isPublic = metadata<boolean>(PUBLIC, handler, controller) === true;
  const command = Reflect.getMetadata(COMMAND, handler) as CommandSettings | undefined;
  const settings = settingsOf(handler);
  const places = Object.keys((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as object);
  const takes = (kind: RouteParamtypes): boolean => places.some((place) => place.startsWith(`${kind}:`));
  return pathsOf(controller).flatMap((base) =>
    pathsOf(handler).map((tail) => ({
      method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'ALL',
      path: templateOf(base, tail),
      audience: audienceOf(templateOf(base, tail)),
      controller: controller.name,
      handler: name,
      isPublic,
      permissions: isPublic ? [] : (metadata<readonly Permission[]>(ALLOW, handler, controller) ?? []),
      ...purposeOf(metadata<DeclaredPurpose>(READS_FOR, handler, controller), audienceOf(templateOf(base, tail))),
      ...(command === undefined ? {} : { command }),
      takesRawBody: settings.rawBody === true,
      takesBody: settings.rawBody === true || takes(RouteParamtypes.BODY),
      takesQuery: takes(RouteParamtypes.QUERY),
      queryDefaults: defaultsOf(controller, name, places),
      ...(settings.createdAt === undefined ? {} : { createdAt: settings.createdAt }),
      ...(settings.rateLimit ? { limitPerSecond: settings.rateLimit.max } : {}),
    })),
  );
}

function purposeOf(declared: DeclaredPurpose | undefined, audience: Audience | undefined): Pick<RouteFacts, 'purpose'> {
  const purpose = purposeAt(declared, audience);
  return purpose === undefined ? {} : { purpose };
}

/** The initial values of the class that a query is read as. */
function defaultsOf(controller: Type<object>, name: string, places: readonly string[]): Readonly<Record<string, unknown>> {
  const place = places.find((each) => each.startsWith(`${RouteParamtypes.QUERY}:`));
  if (place === undefined) return {};
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as readonly Type<object>[];
  return { ...new types[Number(place.split(':')[1])]!() };
}

function metadata<T>(key: symbol, handler: object, controller: object): T | undefined {
  return (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as T | undefined;
}

function pathsOf(target: object): readonly string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return Array.isArray(path) ? path : [path ?? ''];
}

function templateOf(...parts: readonly string[]): string {
  const segments = parts.flatMap((part) => part.split('/')).filter((segment) => segment !== '');
  return `/${segments.map((segment) => segment.replace(/^:(\w+)$/, '{$1}')).join('/')}`;
}
