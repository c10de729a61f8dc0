import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorKind, Sentence } from '../../../shared/domain-error.js';
import { projectRoot } from '../../config/project-root.js';
import { PROBLEM_KINDS } from '../problem.js';
import type { RouteFacts } from '../routes.js';

/** What a code means, as the sources say it; what is filled in stands in braces. */
export interface KnownRefusal extends Sentence {
  readonly kind: ErrorKind;
}

/** The content of `openapi/refusals.json`, which `npm run openapi` makes of the sources (`tools/refusals`). */
export interface Refusals {
  readonly problems: Readonly<Record<string, KnownRefusal>>;
  /** Codes that stand inside of answers: of fields in `errors`, and of findings. */
  readonly stated: Readonly<Record<string, Sentence & { readonly of: 'field' | 'finding' }>>;
  /** Codes of guards, pipes and the server. */
  readonly around: readonly string[];
  /** Codes by `Controller.method`. */
  readonly operations: Readonly<Record<string, readonly string[]>>;
}

/** Reads what the sources say of refusals. */
export function readRefusals(): Refusals {
  return JSON.parse(readFileSync(join(projectRoot, 'openapi', 'refusals.json'), 'utf8')) as Refusals;
}

/** Codes that are answered to what a route takes: a key, a version, a body. */
const OF_KEYS = new Set(['IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_MALFORMED', 'IDEMPOTENCY_KEY_REUSED']);
const OF_BODIES = /^BODY_/;
const OF_EVERYBODY: ReadonlySet<ErrorKind> = new Set(['rate-limited', 'unavailable']);
const OF_BODY_KINDS: ReadonlySet<ErrorKind> = new Set(['too-large', 'media-type']);

/** What of a route decides which of the refusals around it can be met. */
export type RouteShape = Pick<RouteFacts, 'controller' | 'handler' | 'isPublic' | 'permissions' | 'command' | 'takesBody' | 'path'>;

/** Codes that a route can answer, by status, each list in alphabetical order. */
export function codesByStatus({ problems, around, operations }: Refusals, route: RouteShape): ReadonlyMap<number, readonly string[]> {
  const own = operations[`${route.controller}.${route.handler}`] ?? [];
  const met = [
    ...own.filter((code) => isMet(code, problems[code]!.kind, route)),
    ...around.filter((code) => isMetAround(code, problems[code]!.kind, route)),
  ];
  const byStatus = new Map<number, string[]>();
  for (const code of [...new Set(met)].sort()) {
    const { status } = PROBLEM_KINDS[problems[code]!.kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}

function isMet(code: string, kind: ErrorKind, { isPublic, permissions, command }: RouteShape): boolean {
  if (kind === 'unauthenticated' && isPublic) return false;
  if (OF_KEYS.has(code)) return command?.key !== undefined;
  if (kind === 'version-moved') return command?.version !== undefined;
  if (kind === 'precondition-required' || code === 'IF_MATCH_MALFORMED') return command?.version === 'required';
  return code !== 'ROUTE_CLOSED' || permissions.length === 0;
}

/** What stands around a route is met where the route takes what it refuses. */
function isMetAround(code: string, kind: ErrorKind, route: RouteShape): boolean {
  if (OF_EVERYBODY.has(kind)) return true;
  if (kind === 'unauthenticated' || kind === 'forbidden') return !route.isPublic && isMet(code, kind, route);
  if (kind === 'not-found') return route.path.includes('{');
  if (kind === 'rule-broken') return false;
  if (code === 'BODY_NOT_TAKEN') return !route.takesBody;
  if (OF_BODIES.test(code) || OF_BODY_KINDS.has(kind)) return route.takesBody;
  return isMet(code, kind, route);
}
