import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { appendBackground, backgroundStreamId } from '../../../platform/journal/append-background.js';
import { FollowerReplay, type ReplayReport } from '../../../platform/journal/follower-replay.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { FactFollower } from '../persistence/fact-follower.js';
import { REPORTING_EVENTS, type FactsRebuilt } from '../reporting.events.js';

/**
 * Drops the facts and rebuilds them from the journal in batches of dossiers, and records who asked for it. Safe to repeat at any time.
 */
@Injectable()
export class RebuildFacts {
  constructor(
    private readonly replay: FollowerReplay,
    private readonly follower: FactFollower,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many dossiers and entries were gone through */
  async execute(actor: Actor): Promise<ReplayReport> {
    const report = await this.replay.replay(this.follower);
    const event: FactsRebuilt = { type: REPORTING_EVENTS.factsRebuilt, facts: { requestedBy: actor.id, ...report } };
    await this.database.batch((client) =>
      appendBackground(client, [{ streamId: backgroundStreamId('reports', 'facts'), event }], this.clock.now()),
    );
    return report;
  }
}
