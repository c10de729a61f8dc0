import type { PoolClient } from 'pg';

/** Which of these files a module still holds, by the ids of the files. */
export type FileHolder = (client: Pick<PoolClient, 'query'>, fileIds: readonly string[]) => Promise<readonly string[]>;

/** Who holds files. Modules register in `onModuleInit`; what nobody holds was uploaded and never used. */
export class FileHolders {
  readonly #holders: FileHolder[] = [];

  add(holder: FileHolder): void {
    this.#holders.push(holder);
  }

  /** Those of the files that somebody holds. */
  async held(client: Pick<PoolClient, 'query'>, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const held = new Set<string>();
    for (const holder of this.#holders) for (const id of await holder(client, fileIds)) held.add(id);
    return held;
  }
}

/** The holder that a table of a module is, with an index on the column. */
export function holderOf(table: string, column: string): FileHolder {
  const text = `select distinct ${column} as id from ${table} where ${column} = any($1::uuid[])`;
  return async (client, fileIds) => (await client.query<{ id: string }>(text, [fileIds])).rows.map(({ id }) => id);
}
