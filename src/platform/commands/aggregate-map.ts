import type { EntitySchema } from 'typeorm';

/**
 * Which tables make up an aggregate. The root is keyed by the stream id (the dossier's id); children hold the stream id
 * in the column of the same name and hang on the root's property named here, as an array.
 */
export interface AggregateMap<Root extends object> {
  readonly root: EntitySchema<Root>;
  /** Column of the root that holds the stream id. */
  readonly streamColumn: string;
  /** Column of every child that holds the stream id. */
  readonly childColumn: string;
  readonly children: Readonly<Record<string, EntitySchema>>;
}

/** Number of a series that is drawn inside the flush: gapless, because it is written together with what uses it. */
export interface BornNumber {
  /** Table whose key is the columns of `scope` and which counts in its column `last`. */
  readonly counterTable: string;
  readonly scope: Readonly<Record<string, string>>;
  /** Text before the number, such as `H21.15-261120-`. */
  readonly prefix: string;
  /** Digits at least; a number that needs more gets more and nothing is cut off. */
  readonly minDigits: number;
  /** Columns that take the text where the row has null: `schema.table.column`, or `*.column` for copies in any table. */
  readonly columns: readonly string[];
  /** The entry that announces the number; the chain covers the number with it. */
  readonly eventType: string;
}

/** Whether a column takes the number that is born in the flush. */
export function takesBorn(born: BornNumber | undefined, table: string, column: string): boolean {
  return born !== undefined && (born.columns.includes(`${table}.${column}`) || born.columns.includes(`*.${column}`));
}
