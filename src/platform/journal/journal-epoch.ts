import type { Clock } from '../../shared/clock.js';
import type { Database } from '../database/database.js';

/**
 * SQL of the epoch under which an entry is written: entries carry it, so that after a restore into another cluster, whose transaction ids
 * start elsewhere, followers still know what is older. The statement that writes asks for it and no process remembers it, so replicas that
 * outlived a restore, or begin the new epoch side by side, all write under the same one.
 *
 * @param at SQL of the present instant of the Clock, at which an epoch begins that this cluster does not have yet
 */
export function presentEpoch(at: string): string {
  return `(select journal.present_epoch(${at}))`;
}

/**
 * Begins the epoch of this cluster unless it has begun, before anything is written: followers then continue at once with earlier entries.
 */
export async function beginEpoch(database: Database, clock: Clock): Promise<number> {
  const [row] = await database.write<{ epoch: number }>(`select ${presentEpoch('$1::timestamptz')} as epoch`, [clock.now().toISOString()]);
  return row!.epoch;
}
