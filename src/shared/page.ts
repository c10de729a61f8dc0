/** One page of a keyset list. `next` is an opaque cursor, absent on the last page. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next?: string;
}

/** The same page with each row mapped. */
export function pageOf<Row, Item>({ items, ...more }: Page<Row>, itemOf: (row: Row) => Item): Page<Item> {
  return { items: items.map(itemOf), ...more };
}

/** Page size when the caller names none, and the most that may be asked for. */
export const PAGE_SIZE = { default: 50, max: 200 } as const;
