import type { Queryable } from '../database/database.js';

/** How often a module holds some files. */
export interface FileHolder {
  /** Table of the module: `dossiers.dossier_file`. */
  readonly name: string;
  /** Of these files, by their ids, those that it holds, and how often. */
  count(from: Queryable, fileIds: readonly string[]): Promise<readonly { readonly id: string; readonly times: number }[]>;
}

/** The holders of files. Modules register in `onModuleInit`; a file without a holder was never used, or was disposed of. */
export class FileHolders {
  readonly #holders: FileHolder[] = [];

  add(holder: FileHolder): void {
    this.#holders.push(holder);
  }

  get all(): readonly FileHolder[] {
    return this.#holders;
  }

  /** Those of the files that have a holder. */
  async held(from: Queryable, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const held = new Set<string>();
    for (const holder of this.#holders) for (const { id } of await holder.count(from, fileIds)) held.add(id);
    return held;
  }
}

/** The holder that a table of a module is, with an index on the column; `only` is a condition on its rows `h`. */
export function holderOf(table: string, column: string, only = 'true'): FileHolder {
  const text = `select h.${column} as id, count(*)::int4 as times from ${table} h
    where h.${column} = any($1::uuid[]) and ${only} group by 1`;
  return { name: table, count: async (from, fileIds) => (await from.query<{ id: string; times: number }>(text, [fileIds])).rows };
}
