import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

const LOOK_EVERY_MS = 250;
/** Followers run every second, so this is long. */
const MOST_LOOKS = 120;

/** Whether a follower has caught up with the journal. */
@Injectable()
export class FollowerPace {
  constructor(private readonly database: Database) {}

  /** Waits, at most half a minute, until a follower has passed everything that was written up to an instant. @returns whether it has */
  async reaches(follower: string, upTo: Date): Promise<boolean> {
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const [row] = await this.database.read<{ behind: boolean }>(
        `select exists (select 1 from journal.entry e where e.at <= $2::timestamptz
           and (e.epoch, e.xid) > (select coalesce(max(f.epoch), 0), coalesce(max(f.xid), 0) from journal.follower f
           where f.name = $1)) as behind`,
        [follower, upTo.toISOString()],
      );
      if (row?.behind === false) return true;
      await pause(LOOK_EVERY_MS);
    }
    return false;
  }
}
