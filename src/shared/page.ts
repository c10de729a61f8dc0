/** One page of a keyset list. `next` is an opaque cursor, absent on the last page. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next?: string;
}

/** Page size when the caller names none, and the most that may be asked for. */
export const PAGE_SIZE = { default: 50, max: 200 } as const;
