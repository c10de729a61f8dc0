import type { Row } from '../database/table-plan.js';

/** A series of numbers: gapless, because each is drawn in the statement that writes what uses it. */
export interface Series {
  /** Table whose key is the columns of `scope` and which counts in its column `last`. */
  readonly counterTable: string;
  readonly scope: Readonly<Record<string, string>>;
  /** Text before the number, such as `H21.15-261120-`. */
  readonly prefix: string;
  /** Digits at least; a number that needs more gets more and nothing is cut off. */
  readonly minDigits: number;
}

/** A column that takes a drawn number where a row has null in it and names whose number it is. */
export interface Taker {
  /** `schema.table.column`, or `*.column` for copies in any table. */
  readonly column: string;
  /** Column of the same table that holds the id of whose number it is. */
  readonly of: string;
}

/** A number that the flush draws. */
export interface NumberOrder {
  /** Its name among those of its stream, under which entries and the answer have it: lower-case letters, digits, dashes. */
  readonly name: string;
  /** Stream whose entries may carry it. */
  readonly streamId: string;
  /** Id of what is numbered, by which rows take it: the stream's own, or that of a part such as a payment. */
  readonly subject: string;
  readonly series: Series;
  readonly takers: readonly Taker[];
}

/** Columns of one table that take numbers, with the column that says whose. */
export type TakenColumns = readonly { readonly column: string; readonly of: string }[];

/** A name appears unchanged in JSON and in answers. */
const NAME = /^[a-z][a-z\d-]*$/;

/** The numbers that one command draws, in the order in which they were asked for: consecutive within a series. */
export class DrawnNumbers {
  readonly orders: NumberOrder[] = [];
  readonly #places = new Map<string, number>();

  /** @throws Error for a name that the stream has already, and for a second number that the same rows would take */
  add(order: NumberOrder): void {
    const { name, streamId, subject } = order;
    if (!NAME.test(name)) throw new Error(`${name} is no name of a drawn number`);
    const taken = order.takers.map(({ column, of }) => `${subject} ${column} ${of}`);
    for (const key of [`${streamId}/${name}`, ...taken]) {
      if (this.#places.has(key)) throw new Error(`a command draws one number for ${key}`);
      this.#places.set(key, this.orders.length + 1);
    }
    this.orders.push(order);
  }

  /** Place of a number of a stream, from 1. @throws Error when it was not drawn */
  placeOf(streamId: string, name: string): number {
    const place = this.#places.get(`${streamId}/${name}`);
    if (place === undefined) throw new Error(`an entry carries the number ${name}, which its command does not draw`);
    return place;
  }

  /** Columns of a table that may take a number. */
  takenColumns(table: string, columns: ReadonlySet<string>): TakenColumns {
    const found = new Map<string, Taker>();
    for (const taker of this.orders.flatMap(({ takers }) => takers)) {
      const at = taker.column.lastIndexOf('.');
      const column = taker.column.slice(at + 1);
      if (!['*', table].includes(taker.column.slice(0, at)) || !columns.has(column) || !columns.has(taker.of)) continue;
      const known = found.get(column);
      if (known && known.of !== taker.of) throw new Error(`${table}.${column} takes numbers of ${known.of} and of ${taker.of}`);
      found.set(column, { column, of: taker.of });
    }
    return [...found.values()];
  }

  /** Place of the number that a row takes in a column, from 1; undefined when it takes none. */
  takenBy(table: string, row: Row, { column, of }: Taker): number | undefined {
    if ((row[column] ?? null) !== null) return undefined;
    const subject = String(row[of]);
    return this.#places.get(`${subject} ${table}.${column} ${of}`) ?? this.#places.get(`${subject} *.${column} ${of}`);
  }
}

/** Name that a row's JSON has for the place of the number that a column takes. */
export const placeOf = (column: string): string => `${column} drawn`;
