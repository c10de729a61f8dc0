import type { PoolClient } from 'pg';
import type { NumbersByName } from './drawn-numbers.js';

/** A journal entry as followers get it. */
export interface FollowedEntry {
  readonly streamId: string;
  readonly seq: number;
  readonly type: string;
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly at: Date;
  readonly facts: Record<string, unknown>;
  /** The numbers drawn with the entry by their names, such as the dossier code as `code`. */
  readonly drawn: NumbersByName;
  /** Personal part, or null when there was none or it was disposed of. */
  readonly personal: Record<string, unknown> | null;
}

/**
 * A reader of the journal that maintains tables of its own. It gets each entry exactly once, the entries of a stream in
 * their order, within the transaction that moves its cursor: what it writes through `client` is there if and only if the cursor
 * moved. It makes no outside call; for that it writes a job (`OutsideJobs.add`) with the same client.
 */
export interface Follower {
  /** Stable name, the key of its cursor: `reporting.facts`. */
  readonly name: string;
  /** Types of entries that it wants; others only move the cursor. */
  readonly types: readonly string[];
  /**
   * Applies the entries of some streams, each oldest first, with as few statements as it can. A throw undoes all of them; the streams then
   * come one by one, and the one that throws alone is parked while the others continue.
   */
  apply(client: PoolClient, streams: readonly (readonly FollowedEntry[])[]): Promise<void>;
}
