import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { FollowedEntry, Follower } from '../../../platform/journal/follower.js';
import { CONSENT_EVENTS } from '../../documents/index.js';
import type { Notice } from '../domain/notice.js';
import { Outbox } from '../persistence/outbox.js';
import { ComposeConsentNotices } from '../use-cases/compose-consent-notices.js';

/** Notifies owners of consents that counters recorded in their names, each once. */
@Injectable()
export class ConsentFollower implements Follower {
  readonly name = 'notices.consents';
  readonly types = [CONSENT_EVENTS.given];

  constructor(
    private readonly compose: ComposeConsentNotices,
    private readonly outbox: Outbox,
  ) {}

  async apply(client: PoolClient, streams: readonly (readonly FollowedEntry[])[]): Promise<void> {
    const notices: Notice[] = [];
    for (const entry of streams.flat()) notices.push(...(await this.compose.execute(entry)));
    await this.outbox.add(client, notices);
  }
}
