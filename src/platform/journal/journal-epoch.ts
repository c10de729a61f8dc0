import type { Database } from '../database/database.js';
import type { Clock } from '../../shared/clock.js';

/**
 * The epoch of the journal: entries carry it, so that after a restore into another cluster, whose transaction ids start
 * elsewhere, followers still know what is older.
 */
export class JournalEpoch {
  #epoch = 0;

  /** The present epoch; known once `open` was awaited. */
  get value(): number {
    if (this.#epoch === 0) throw new Error('the journal epoch was not opened');
    return this.#epoch;
  }

  /** Reads the epoch of this cluster, beginning one when the cluster is new to the journal. */
  async open(database: Database, clock: Clock): Promise<void> {
    const [row] = await database.read<{ epoch: number }>(
      `with here as (select system_identifier::text as id from pg_control_system()),
            last as (select epoch, system_identifier from journal.epoch order by epoch desc limit 1),
            begun as (
              insert into journal.epoch (epoch, system_identifier, began_at)
              select coalesce((select epoch from last), 0) + 1, here.id, $1::timestamptz from here
              where not exists (select 1 from last where last.system_identifier = here.id)
              on conflict do nothing returning epoch)
       select coalesce((select epoch from begun), (select epoch from last)) as epoch`,
      [clock.now().toISOString()],
    );
    if (row?.epoch) this.#epoch = row.epoch;
    else await this.open(database, clock);
  }
}
