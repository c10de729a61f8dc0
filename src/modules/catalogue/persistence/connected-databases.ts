import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/database/remembered.js';
import type { ConnectedDatabase } from '../domain/local/once-only.js';

/** The databases that are connected, from their dates on. */
@Injectable()
export class ConnectedDatabases {
  readonly #known: Remembered<readonly ConnectedDatabase[]>;

  constructor(database: Database) {
    this.#known = new Remembered(() =>
      database.read<ConnectedDatabase & Record<string, unknown>>(
        `select code, name, owner, answers_for as "answersFor", connected_from::text as "connectedFrom", source
         from catalogue.connected_database order by code collate "C"`,
      ),
    );
  }

  /** Those that are connected on a local date, in the order of their codes. */
  async on(date: string): Promise<readonly ConnectedDatabase[]> {
    return (await this.#known.get()).filter(({ connectedFrom }) => connectedFrom <= date);
  }

  /** How they are called; a code that nobody has stands for itself. */
  async names(): Promise<(code: string) => string> {
    const known = await this.#known.get();
    return (code) => known.find((each) => each.code === code)?.name ?? code;
  }
}
