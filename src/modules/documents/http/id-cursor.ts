import { decodeCursor } from '../../../platform/http/cursor.js';

/** The id behind which a page begins; undefined for the first one. @throws DomainError CURSOR_INVALID */
export function placeOf(cursor: string | undefined): string | undefined {
  return cursor === undefined ? undefined : ((decodeCursor(cursor, ['id'])[0] as string | null) ?? undefined);
}
