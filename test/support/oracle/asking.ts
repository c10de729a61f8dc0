import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RIGHTS } from '../rights-table.js';
import type { Role } from '../../../src/shared/role.js';
import type { Facts } from './facts.js';
import type { HeldPost, Moment, Seen } from './seen-by.js';
import type { Asker } from './world.js';

/** An answer; what is refused as unknown, closed or unseen shows nothing. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** One asker with what the view says of them, and what was compared. */
export class Asking {
  /** Pairs of asker and thing at a route that were compared. */
  pairs = 0;
  readonly differences: string[] = [];

  /** Ids of dossiers of which the asker is shown whose they are; null for persons, who are shown what they stated. */
  private readonly known: ReadonlySet<string> | null;

  constructor(
    private readonly app: NestFastifyApplication,
    readonly asker: Asker,
    readonly lines: readonly Seen[],
    readonly posts: readonly HeldPost[],
    readonly facts: Facts,
    readonly moment: Moment,
  ) {
    const isPerson = asker.roles.some((role) => role === 'citizen' || role === 'business');
    this.known = isPerson ? null : new Set(lines.filter(({ shows }) => shows === 'personal').map(({ dossierId }) => dossierId));
  }

  /** What the asker may see of a kind by a route: by the posts whose roles open it. */
  seen(shows: string, route: string): readonly Seen[] {
    const opening = rolesOf(route);
    return this.lines.filter((line) => line.shows === shows && line.roles.some((role) => opening.includes(role)));
  }

  /** The posts that open a route. */
  opening(route: string): readonly HeldPost[] {
    const roles = rolesOf(route);
    return this.posts.filter((post) => post.roles.some((role) => roles.includes(role)));
  }

  /** What the asker may see of a kind by some posts alone. */
  seenBy(posts: readonly HeldPost[], shows: string): readonly Seen[] {
    const ids = new Set(posts.map(({ id }) => id));
    return this.lines.filter((line) => line.shows === shows && ids.has(line.postId ?? this.asker.viewer));
  }

  /** Whether the asker comes through the door of a route, to whatever there is behind it. */
  enters(route: string): boolean {
    return this.opening(route).length > 0 || this.asker.roles.some((role) => rolesOf(route).includes(role));
  }

  /** Compares what is shown with what may be seen, of so many things that there are. */
  compare(route: string, shown: Iterable<string>, expected: Iterable<string>, of: number): void {
    const [found, wanted] = [new Set(shown), new Set(expected)];
    this.pairs += of;
    for (const each of found) if (!wanted.has(each)) this.differ(route, `shows ${each}`);
    for (const each of wanted) if (!found.has(each)) this.differ(route, `hides ${each}`);
  }

  /** Compares a number with the number that was counted of the view. */
  compareNumber(route: string, shown: unknown, expected: number): void {
    this.pairs += 1;
    if (shown !== expected) this.differ(route, `counts ${String(shown)} instead of ${expected}`);
  }

  differ(route: string, how: string): void {
    this.differences.push(`${this.asker.who}: ${route} ${how}`);
  }

  get(path: string, query: Query = {}): Promise<Answer> {
    const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
    const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
    return this.ask('GET', search === '' ? path : `${path}?${search}`);
  }

  /** Asks in the name of the asker. */
  async ask(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: object, headers: object = {}): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${this.asker.token}`, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    if (answer.statusCode >= 500) this.differ(`${method} ${url}`, `answers ${answer.statusCode}`);
    const shown = isJson ? (answer.json() as Record<string, unknown>) : {};
    this.lookForPersons(`${method} ${url.split('?')[0]}`, shown);
    return { status: answer.statusCode, body: shown };
  }

  /** Whatever is asked: nothing in an answer tells the persons of a dossier whose persons the asker is not shown. */
  private lookForPersons(route: string, body: Record<string, unknown>): void {
    if (this.known === null) return;
    const items = Array.isArray(body['items']) ? (body['items'] as Record<string, unknown>[]) : [body];
    for (const item of items) {
      const dossier = this.facts.dossiers.get((item['dossierId'] ?? item['subject'] ?? item['id']) as string);
      if (dossier === undefined || this.known.has(dossier.id)) continue;
      const text = JSON.stringify(item);
      for (const value of dossier.told) if (text.includes(value)) this.differ(route, `tells ${value} of ${dossier.id}`);
    }
  }

  /** The lines of an export; none where it is closed. */
  async exported(url: string): Promise<readonly unknown[]> {
    const { statusCode, payload } = await this.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${this.asker.token}` } });
    if (isClosed(statusCode)) return [];
    if (statusCode !== 200) throw new Error(`${this.asker.who}: ${statusCode} ${payload}`);
    return payload
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  }

  /** All pages of a list one after the other, by a query or by a body; nothing where the list is closed. */
  async pages(page: (cursor: string | undefined) => Promise<Answer>): Promise<readonly Record<string, unknown>[]> {
    const items: Record<string, unknown>[] = [];
    for (let cursor: string | undefined; ;) {
      const { status, body } = await page(cursor);
      if (isClosed(status)) return items;
      if (status !== 200) throw new Error(`${this.asker.who}: ${status} ${JSON.stringify(body)}`);
      const its = body['items'] as Record<string, unknown>[];
      items.push(...its);
      const next = body['next'] as string | undefined;
      if (next === undefined || next === cursor || its.length === 0) return items;
      cursor = next;
    }
  }
}

/** Whether an answer says that there is nothing here for the caller. */
export function isClosed(status: number): boolean {
  return status === 401 || status === 403 || status === 404;
}

/** The roles for which a route is open, by the table of rights. */
export function rolesOf(route: string): readonly Role[] {
  const row = RIGHTS.find(({ routes }) => routes.includes(route));
  if (row === undefined || row.roles === 'everybody') throw new Error(`${route} is not open to certain roles`);
  return row.roles;
}

/** A number that a text is drawn to, the same whenever it is asked. */
export function numberOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 999_983, 7);
}
