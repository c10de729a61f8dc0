import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/id.js';
import { Database } from '../database/database.js';
import { lockNames } from '../database/name-lock.js';
import { lockName, openHolds, type HeldSubject, type OpenHold } from './open-holds.js';

/** Why, and who says so. */
export interface HoldDecision {
  /** Such as the file number of a legal dispute. */
  readonly reason: string;
  /** Actor. */
  readonly by: string;
}

/** Sets and lifts holds: a subject with a hold is neither deleted nor disposed of. A subject may have several. */
@Injectable()
export class Holds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Waits for a deletion of the subject that is under way, so that no hold is set on what is being deleted.
   *
   * @returns the id of the hold; undefined where it is on a content that no file has (any more)
   */
  set(on: HeldSubject, { reason, by }: HoldDecision): Promise<string | undefined> {
    return this.database.batch(async (client) => {
      await lockNames(client, [lockName(on)], 'shared');
      const { rows } = await client.query<{ id: string }>(
        `insert into platform.hold (id, kind, subject, reason, set_by, set_at) select $1::uuid, $2, $3, $4, $5::uuid, $6::timestamptz
         where $2 <> 'content' or exists (select from platform.stored_file f where f.sha256 = $3) returning id`,
        [newId(), on.kind, on.key, reason, by, this.clock.now().toISOString()],
      );
      return rows[0]?.id;
    });
  }

  /** @returns whether it was there and open; lifting it twice is lifting it once */
  async lift(id: string, { reason, by }: HoldDecision): Promise<boolean> {
    const lifted = await this.database.write<{ hold_id: string }>(
      `insert into platform.hold_lift (hold_id, reason, lifted_by, lifted_at) select h.id, $2, $3::uuid, $4::timestamptz
       from platform.hold h where h.id = $1::uuid on conflict do nothing returning hold_id`,
      [id, reason, by, this.clock.now().toISOString()],
    );
    return lifted.length > 0;
  }

  /** Open holds on a subject, the oldest first. */
  on(subject: HeldSubject): Promise<readonly OpenHold[]> {
    return openHolds(this.database, [subject]);
  }
}
