import type { RouteFacts } from '../routes.js';
import { operationsOf, resolved, type OpenAPIObject, type OperationObject, type Parameter, type Schema } from './schema-types.js';

type Answer = { links?: Record<string, object>; content?: Record<string, { schema?: Schema }> };

/** Links ids to their source: a creating operation links to all operations on what it creates; a linked example can be sent unchanged. */
export function linkCreated(document: OpenAPIObject, routes: readonly RouteFacts[]): void {
  const operations = operationsOf(document);
  for (const { method, path, operation } of operations) {
    const created = operation.responses['201'] as Answer | undefined;
    const view = resolved(document, created?.content?.['application/json']?.schema)?.properties;
    if (created === undefined || view === undefined) continue;
    const { createdAt = '' } = routes.find((route) => route.method === method && route.path === path)!;
    const bases = [...(createdAt.includes('{') ? [createdAt] : []), ...('id' in view ? [`${path}/{id}`] : [])].map(tailOf);
    const targets = operations.filter((each) =>
      bases.some((base) => tailOf(each.path) === base || tailOf(each.path).startsWith(`${base}/`)),
    );
    const links = targets.flatMap((target) => linkTo(target.operation, target.path, view, path));
    if (links.length > 0) created.links = Object.fromEntries(links);
  }
}

/** A link when every parameter of the path is in the answer or in the path of the request. */
function linkTo(
  { operationId, parameters = [] }: OperationObject,
  path: string,
  view: Record<string, Schema>,
  from: string,
): [string, object][] {
  const sources = namesOf(path).map((name) => [
    name,
    name in view ? `$response.body#/${name}` : namesOf(from).includes(name) ? `$request.path.${name}` : undefined,
  ]);
  if (operationId === undefined || sources.some(([, source]) => source === undefined)) return [];
  const version = (parameters as (Parameter & { $ref?: string })[]).some(({ $ref }) => $ref?.endsWith('/IfMatch'))
    ? { 'If-Match': '$response.header.ETag' }
    : {};
  return [[operationId, { operationId, parameters: { ...Object.fromEntries(sources), ...version } }]];
}

/** `/v1/desk/dossiers/{id}` -> `dossiers/{id}`. */
function tailOf(path: string): string {
  return path.split('/').slice(3).join('/');
}

function namesOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
