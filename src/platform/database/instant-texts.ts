/** SQL of an instant as views show it: ISO 8601 with the offset of Viet Nam, to the second. */
export const localInstant = (column: string, name: string): string =>
  `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as "${name}"`;

/** The same to the millisecond, where rows are paged by it. */
export const localInstantExact = (column: string, name: string): string =>
  `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+07:00"') as "${name}"`;

/** SQL of the first instant of a local date. */
export const startOfDay = (date: string): string => `((${date})::date::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/**
 * SQL of an instant in the local time of Viet Nam, as Postgres writes it; `shownLocal` makes what views show of it. A third of the cost of
 * `localInstant`.
 */
export const localText = (column: string, name: string): string => `(${column} at time zone interval '7 hours')::text as "${name}"`;

/** What views show of a `localText`: `2026-11-20 14:10:00.25` -> `2026-11-20T14:10:00+07:00`. */
export function shownLocal<Text extends string | null>(text: Text): Text {
  return (text === null ? null : `${text.slice(0, 10)}T${text.slice(11, 19)}+07:00`) as Text;
}

/**
 * SQL of an instant as cursors carry it: ISO 8601 in UTC with all the milliseconds that are stored; null for infinity, which sorts where
 * there is none.
 */
export const exactInstant = (column: string): string =>
  `case when isfinite(${column}) then to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`;
