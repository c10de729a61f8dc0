import { invalidField } from '../../shared/domain-error.js';

/** One place in a keyset order: the sort values of the last row that was shown. */
export type CursorKeys = readonly (string | number | null)[];

/** What each sort value of a list's cursor has to be. */
export type CursorShape = readonly ('text' | 'number' | 'id' | 'instant')[];

const CHECKS: Readonly<Record<CursorShape[number], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value.length <= 500 && !value.includes('\0'),
  number: (value) => typeof value === 'number' && Number.isSafeInteger(value),
  id: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  instant: (value) => typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value)),
};

/** Makes the opaque text that a caller hands back to get the next page. */
export function encodeCursor(keys: CursorKeys): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Reads a cursor of a list with the given shape; 422 CURSOR_INVALID for anything that this list did not hand out. `null` fits any place. */
export function decodeCursor(cursor: string, shape: CursorShape): CursorKeys {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw cursorInvalid();
  }
  if (!Array.isArray(keys) || keys.length !== shape.length) throw cursorInvalid();
  const fits = shape.every((kind, index) => keys[index] === null || CHECKS[kind](keys[index]));
  if (!fits) throw cursorInvalid();
  return keys as CursorKeys;
}

function cursorInvalid(): Error {
  return invalidField('cursor', 'CURSOR_INVALID', {
    vi: 'Con trỏ trang không hợp lệ; hãy dùng đúng giá trị "next" của trang trước.',
    en: 'The page cursor is not valid; use the "next" of the page before.',
  });
}
