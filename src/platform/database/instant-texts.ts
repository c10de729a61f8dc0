/** SQL of an instant as views show it: ISO 8601 with the offset of Viet Nam, to the second. */
export const localInstant = (column: string, name: string): string =>
  `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as "${name}"`;

/** SQL of an instant as cursors carry it: ISO 8601 in UTC with all the milliseconds that are stored; null for infinity, which sorts where there is none. */
export const exactInstant = (column: string): string =>
  `case when isfinite(${column}) then to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`;
