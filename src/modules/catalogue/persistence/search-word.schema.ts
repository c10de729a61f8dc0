import { EntitySchema } from 'typeorm';
import type { SearchWord } from '../domain/vocabulary.js';

/** What people say for what procedures are called; rows of the product are written by its seed, those of the province stay beside them. */
export const SearchWordSchema = new EntitySchema<SearchWord & { readonly isShipped: boolean }>({
  name: 'SearchWord',
  schema: 'catalogue',
  tableName: 'search_word',
  columns: {
    words: { type: 'text', primary: true, primaryKeyConstraintName: 'search_word_pk' },
    effectiveFrom: { type: 'date', name: 'effective_from', primary: true, primaryKeyConstraintName: 'search_word_pk' },
    effectiveTo: { type: 'date', name: 'effective_to', nullable: true },
    phrases: { type: 'text', array: true },
    isShipped: { type: 'bool', name: 'is_shipped', primary: true, primaryKeyConstraintName: 'search_word_pk' },
  },
});
