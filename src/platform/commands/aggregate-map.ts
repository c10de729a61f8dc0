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
  /** It is of no agency, so that whoever may decide about it by several posts does so by the own one. */
  readonly isOfNoAgency?: true;
}
