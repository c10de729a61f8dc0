import { hash } from 'node:crypto';
import { invalidField } from '../../shared/domain-error.js';
import { isInstant } from '../../shared/dates.js';
import type { Page } from '../../shared/page.js';

/**
 * What a sort value can be: text of at most 400 characters, a whole number of int4 or of int8 from 0, a UUID, an instant of the years 1900
 * to 2999.
 */
interface Kinds {
  readonly text: string;
  readonly int: number;
  readonly position: number;
  readonly id: string;
  readonly instant: string;
}

/** Kind of a sort value; with `?` it may be null. */
export type CursorKind = keyof Kinds | `${keyof Kinds}?`;

/** What each sort value of a list has to be, in the order in which the list is sorted. */
export type CursorShape = readonly CursorKind[];

type ValueOf<Kind> = Kind extends keyof Kinds
  ? Kinds[Kind]
  : Kind extends `${infer Plain extends keyof Kinds}?`
    ? Kinds[Plain] | null
    : never;

/** The sort values of one row. */
export type KeysOf<Shape extends CursorShape> = { readonly [Place in keyof Shape]: ValueOf<Shape[Place]> };

/** What a list was asked for: the page, and filters, which a cursor is bound to. */
export interface KeysetQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly [filter: string]: unknown;
}

const CHECKS: { readonly [Kind in keyof Kinds]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string' && value.length <= 400 && !value.includes('\0'),
  int: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2_147_483_647,
  position: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  id: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  instant: isInstant,
};

/**
 * A list that is read page by page in the order of its sort values; the one place where cursors are made and read. A cursor is the text of
 * `[list, seal, ...sort values]`: `list` is a digest of the list's name and filters, `seal` one of everything. It is no secret and gives no
 * right (rights stand in each list's own condition): the seal finds what was altered, the digest what belongs to other filters, and every
 * value is checked by the list's shape even so. Nothing in it belongs to a process, so any replica reads what another one wrote.
 */
export class Keyset<const Shape extends CursorShape> {
  constructor(
    private readonly name: string,
    private readonly shape: Shape,
    /** Name of the query parameter, for refusals. */
    private readonly field = 'cursor',
  ) {}

  /** One page of the list under the filters of a query. @throws DomainError CURSOR_INVALID, CURSOR_OF_OTHER_LIST (422) */
  open(query: KeysetQuery): KeysetPage<Shape> {
    const { cursor, limit, count: _, ...filters } = query;
    const list = this.digestOf(filters);
    return new KeysetPage(list, limit, cursor === undefined ? undefined : this.read(cursor, list));
  }

  /** One page of the list under the filters of a query, with the cursor of the next one. @throws DomainError as `open` */
  async page<Row>(
    query: KeysetQuery,
    read: (page: KeysetPage<Shape>) => Promise<readonly Row[]>,
    keysOf: (row: Row) => KeysOf<Shape>,
  ): Promise<Page<Row>> {
    const page = this.open(query);
    return page.cut(await read(page), keysOf);
  }

  /** The same where more than rows is read at once; beside the page what was read. @throws DomainError as `open` */
  async pageWith<Row, Found extends { readonly rows: readonly Row[] }>(
    query: KeysetQuery,
    read: (page: KeysetPage<Shape>) => Promise<Found & { readonly rows: readonly Row[] }>,
    keysOf: (row: Row) => KeysOf<Shape>,
  ): Promise<readonly [Page<Row>, Found]> {
    const page = this.open(query);
    const found = await read(page);
    return [page.cut(found.rows, keysOf), found];
  }

  /**
   * One batch of a feed, which has no last page: `next` is always there, and stays where it is while nothing is new.
   *
   * @param start keys in front of the first row
   * @throws DomainError as `open`
   */
  async batch<Row>(
    query: KeysetQuery,
    start: KeysOf<Shape>,
    read: (after: KeysOf<Shape>, limit: number) => Promise<readonly Row[]>,
    keysOf: (row: Row) => KeysOf<Shape>,
  ): Promise<Required<Page<Row>>> {
    const page = this.open(query);
    const after = page.after ?? start;
    const items = await read(after, query.limit);
    const last = items.at(-1);
    return { items, next: page.cursorAt(last === undefined ? after : keysOf(last)) };
  }

  private digestOf(filters: Readonly<Record<string, unknown>>): string {
    const given = Object.entries(filters).filter(([, value]) => value !== undefined);
    return digest([this.name, this.shape, given.toSorted(([one], [other]) => (one < other ? -1 : 1))]);
  }

  private read(cursor: string, list: string): KeysOf<Shape> {
    const [made, seal, ...keys] = partsOf(cursor);
    if (seal !== digest([made, keys])) throw cursorInvalid(this.field);
    if (made !== list) throw cursorOfOtherList(this.field);
    const fits = keys.length === this.shape.length && this.shape.every((kind, place) => fitsKind(kind, keys[place]));
    if (!fits) throw cursorInvalid(this.field);
    return keys as unknown as KeysOf<Shape>;
  }
}

/** A page that is being read: where it begins, how many rows to ask for, and how it is cut. */
export class KeysetPage<const Shape extends CursorShape> {
  constructor(
    private readonly list: string,
    private readonly limit: number,
    /** Sort values of the last row of the page before; undefined at the beginning of the list. */
    readonly after: KeysOf<Shape> | undefined,
  ) {}

  /** How many rows to ask for: one more than the page has, which shows that there is a next page. */
  get rows(): number {
    return this.limit + 1;
  }

  /** The page of these rows, with the cursor of the next one if there is any. */
  cut<Row>(rows: readonly Row[], keysOf: (row: Row) => KeysOf<Shape>): Page<Row> {
    const items = rows.slice(0, this.limit);
    const last = rows.length > this.limit ? items.at(-1) : undefined;
    return last === undefined ? { items } : { items, next: this.cursorAt(keysOf(last)) };
  }

  /** The cursor of the page behind a row. */
  cursorAt(keys: KeysOf<Shape>): string {
    return Buffer.from(JSON.stringify([this.list, digest([this.list, keys]), ...keys])).toString('base64url');
  }
}

/** What a cursor holds; nothing for what is not even a list, whose seal then cannot fit. */
function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

function fitsKind(kind: CursorKind, value: unknown): boolean {
  return (value === null && kind.endsWith('?')) || CHECKS[kind.replace('?', '') as keyof Kinds](value);
}

function digest(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 11);
}

function cursorInvalid(field: string): Error {
  return invalidField(field, 'CURSOR_INVALID', {
    vi: 'Con trỏ trang không hợp lệ; hãy dùng đúng giá trị "next" của trang trước.',
    en: 'The page cursor is not valid; use the "next" of the page before.',
  });
}

function cursorOfOtherList(field: string): Error {
  return invalidField(field, 'CURSOR_OF_OTHER_LIST', {
    vi: 'Con trỏ trang thuộc về danh sách hoặc bộ lọc khác; hãy giữ nguyên bộ lọc hoặc đọc lại từ trang đầu.',
    en: 'The page cursor belongs to another list or other filters; keep the filters, or begin at the first page.',
  });
}
