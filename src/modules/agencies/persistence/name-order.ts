import { Keyset, type KeysetPage } from '../../../platform/database/keyset.js';

type NameOrder = readonly ['text', 'text'];
/** A page of such a list that is being read. */
export type PageByName = KeysetPage<NameOrder>;

/** The order of a list that is sorted by name (Vietnamese order) and then by code. */
export const byName = (list: string): Keyset<NameOrder> => new Keyset(list, ['text', 'text']);

/** The place of a row in such a list. */
export const nameOf = ({ name, code }: { readonly name: string; readonly code: string }): readonly [string, string] => [name, code];
