import type { PersonalLineKind } from '../../shared/personal-line.js';

/**
 * Where personal data stands in a table, and how disposal empties it. SQL of `rows` and of new values may use the owner's parameters: `$1`
 * ids of dossiers, `$2` ids of streams, `$3` keys of persons, `$4` the instant, `$5` ids of files without a holder.
 */
export interface PersonalTable {
  readonly table: string;
  /** Condition on its rows `t` that are an owner's; made by `ofDossier`, `ofStream`, `ofPerson`, or written out. */
  readonly rows: string;
  /** The new value of each personal column as SQL that may use the old ones; or the rows go as a whole. */
  readonly emptied: 'rows' | Readonly<Record<string, string>>;
  /** Lines of the export in which the person reads what stands here; or the reason why none tells it. */
  readonly exported: readonly PersonalLineKind[] | string;
}

/** Files that are an owner's: the rows of a table `t` with a column of file ids. */
export interface OwnedFiles {
  readonly table: string;
  readonly column: string;
  readonly rows: string;
}

/**
 * The register of a module, `persistence/personal-columns.ts`: all columns with personal data of applicants and owners of papers. From it
 * come
 * the rights of the disposal role, what a disposal reaches, and what the architecture suite asks of new columns.
 */
export interface PersonalColumns {
  readonly tables: readonly PersonalTable[];
  /** Files that have to be disposed of with their holders, unless they have other holders. */
  readonly files?: readonly OwnedFiles[];
  /** SQL of the ids of the dossiers of persons `$3`. */
  readonly dossiersOf?: string;
  /** SQL of the ids of other streams of persons `$3`. */
  readonly streamsOf?: string;
  /** Columns (`schema.table.column`), or tables with all columns, whose names sound personal and that are not, each with the reason. */
  readonly impersonal: Readonly<Record<string, string>>;
}

/** Rows of dossiers, by the column of their id. */
export const ofDossier = (column = 'dossier_id'): string => `t.${column} = any($1::uuid[])`;
/** Rows of streams, those of the dossiers included. */
export const ofStream = (column = 'stream_id'): string => `t.${column} = any($2::uuid[])`;
/** Rows of persons, by the column of their key. */
export const ofPerson = (column: string): string => `t.${column} = any($3::text[])`;
/** Rows for which any of the conditions holds. */
export const anyOf = (...conditions: readonly string[]): string => `(${conditions.join(' or ')})`;

/** Values of emptied columns that may not be null: for a shown column, and for one that is never shown. */
export const DISPOSED = `'(đã tiêu hủy)'`;
export const BLANK = `''`;
