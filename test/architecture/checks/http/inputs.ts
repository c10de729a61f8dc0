import 'reflect-metadata';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import { planOf } from '../../../../src/platform/http/quick-input.js';

/** Rules that bound the length of a text. */
const BOUNDING = new Set(['maxLength', 'isUuid', 'isIn', 'isInstant', 'isLocalDate']);

const KINDS: Readonly<Record<string, Input['kind']>> = { [RouteParamtypes.BODY]: 'body', [RouteParamtypes.QUERY]: 'query' };

/** A class of which bodies or queries are made, and where. */
export interface Input {
  readonly route: string;
  readonly type: Type<object>;
  readonly kind: 'body' | 'query';
}

/** Every class that a route takes as its body or its query. */
export function inputsOf(app: INestApplicationContext): Input[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type<object>),
  );
  return controllers.flatMap((controller) =>
    scanner.getAllMethodNames(controller.prototype as object).flatMap((name) => inputsOfRoute(controller, name)),
  );
}

function inputsOfRoute(controller: Type<object>, name: string): Input[] {
  const handler = (controller.prototype as Record<string, object>)[name];
  if (handler === undefined || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ?? []) as Type<object>[];
  const places = Object.entries((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { index: number }>);
  return places.flatMap(([place, { index }]) => {
    const kind = KINDS[place.split(':')[0]!];
    return kind ? [{ route: `${controller.name}.${name}`, type: types[index]!, kind }] : [];
  });
}

/** Input whose size is not bounded before its fields are checked: without a plan, with a list of any length, or a text of any length. */
export function inputFindings(inputs: readonly Input[]): string[] {
  return inputs.flatMap(({ route, type }) => findingsOf(type, new Set()).map((finding) => `${route}: ${finding}`));
}

function findingsOf(type: Type<object>, seen: Set<Type<object>>): string[] {
  if (seen.has(type)) return [];
  seen.add(type);
  const plan = planOf(type);
  if (!plan) return [`${type.name} has no plan, so its size is not looked at first`];
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return [...plan].flatMap(([name, { maxItems, nested, repeated }]) => {
    const kind = Reflect.getMetadata('design:type', type.prototype as object, name) as unknown;
    const own = rules.filter((rule) => rule.propertyName === name);
    const isBounded = own.some((rule) => BOUNDING.has(rule.name ?? ''));
    const isList = repeated === true || own.some((rule) => rule.each || rule.name === 'isArray');
    return [
      ...(isList && !Number.isFinite(maxItems) ? [`the list ${type.name}.${name} has no bound`] : []),
      ...(kind === String && !isBounded ? [`the text ${type.name}.${name} has no bound`] : []),
      ...(nested ? findingsOf(nested(), seen) : []),
    ];
  });
}
