import type { RouteFacts } from '../routes.js';
import { operationsOf, resolved, type OpenAPIObject, type Parameter, type Schema } from './schema-types.js';

type Answer = { links?: Record<string, object>; headers?: Record<string, object>; content?: Record<string, { schema?: Schema }> };
type Operation = ReturnType<typeof operationsOf>[number];

/** Where a link begins: the path of its request, and what its answer is sure to say. */
interface Source {
  readonly path: string;
  readonly said: ReadonlySet<string>;
  readonly hasTag: boolean;
}

/**
 * Links ids to their source: a creating operation links to all operations on what it creates, and what shows a thing to the lists that can
 * be narrowed to it; a linked example can be sent unchanged.
 */
export function linkAnswers(document: OpenAPIObject, routes: readonly RouteFacts[]): void {
  const operations = operationsOf(document);
  for (const { method, path, operation } of operations) {
    const answer = (operation.responses['201'] ?? operation.responses['200']) as Answer | undefined;
    const view = resolved(document, answer?.content?.['application/json']?.schema);
    if (answer === undefined || view?.properties === undefined) continue;
    const source = { path, said: new Set(view.required), hasTag: answer.headers?.['ETag'] !== undefined };
    const { createdAt = '' } = routes.find((route) => route.method === method && route.path === path)!;
    const targets = operation.responses['201'] === undefined ? [] : operations.filter((each) => isAbout(each, source, createdAt));
    const links = [
      ...targets.flatMap((target) => linkTo(target, source)),
      ...operations.flatMap((target) => linkToList(target, source, createdAt)),
    ];
    if (links.length > 0) answer.links = Object.fromEntries(links);
  }
}

/** Whether an operation is about what was created: at its address, or at one that ends with an id which the answer says. */
function isAbout({ method, path }: Operation, { path: from, said }: Source, createdAt: string): boolean {
  // What has its one draft takes no second one, and what is new has nothing published to copy.
  if (method === 'POST' && (path.endsWith('/draft') || (path.endsWith('/drafts') && createdAt.includes('/drafts/')))) return false;
  const own = new RegExp(`^${tailOf(from).replace(/[{}]/g, '\\$&')}/\\{(\\w+)\\}(/|$)`).exec(tailOf(path))?.[1];
  if (own !== undefined && said.has(own)) return true;
  const base = tailOf(createdAt);
  return createdAt.includes('{') && (tailOf(path) === base || tailOf(path).startsWith(`${base}/`));
}

/** A link when every parameter of the path is in the answer or in the path of the request. */
function linkTo({ operation, path }: Operation, { path: from, said, hasTag }: Source): [string, object][] {
  const { operationId, parameters = [] } = operation;
  const sources = namesOf(path).map((name) => [
    name,
    // The version of an answer is that of its stream, never the number of a published version.
    said.has(name) && name !== 'version' ? `$response.body#/${name}` : namesOf(from).includes(name) ? `$request.path.${name}` : undefined,
  ]);
  if (operationId === undefined || sources.some(([, source]) => source === undefined)) return [];
  const takesVersion = (parameters as (Parameter & { $ref?: string })[]).some(({ $ref }) => $ref?.endsWith('/IfMatch'));
  if (takesVersion && !hasTag) return [];
  return [
    [
      operationId,
      { operationId, parameters: { ...Object.fromEntries(sources), ...(takesVersion && { 'If-Match': '$response.header.ETag' }) } },
    ],
  ];
}

/** `.../dossiers/{id}` leads to lists that take a `dossierId`: of all agencies that the caller may look into, where the list asks which. */
function linkToList({ operation, path }: Operation, { path: from, said }: Source, createdAt: string): [string, object][] {
  const shown = /(\w+)s\/\{id\}$/.exec(createdAt === '' ? from : createdAt)?.[1];
  const { operationId, parameters = [] } = operation;
  const named = (name: string): boolean => (parameters as Parameter[]).some((each) => each.in === 'query' && each.name === name);
  if (operationId === undefined || shown === undefined || !said.has('id') || namesOf(path).length > 0 || !named(`${shown}Id`)) return [];
  return [[operationId, { operationId, parameters: { [`${shown}Id`]: '$response.body#/id', ...(named('which') && { which: 'below' }) } }]];
}

/** `/v1/desk/dossiers/{id}` -> `dossiers/{id}`. */
function tailOf(path: string): string {
  return path.split('/').slice(3).join('/');
}

function namesOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
