import { Keyset } from '../../../platform/http/cursor.js';

/** The order of a list that is sorted by name (Vietnamese order) and then by code. */
export const byName = (list: string): Keyset<readonly ['text', 'text']> => new Keyset(list, ['text', 'text']);

/** The place of a row in such a list. */
export const nameOf = ({ name, code }: { readonly name: string; readonly code: string }): readonly [string, string] => [name, code];
