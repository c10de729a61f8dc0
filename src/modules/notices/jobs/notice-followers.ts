import { Injectable } from '@nestjs/common';
import { ConsentFollower } from './consent-follower.js';
import { EventFollower } from './event-follower.js';
import { NoticeFollower } from './notice-follower.js';

/** What of this module follows the journal: notices of dossiers and of consents, and events of partner systems. */
@Injectable()
export class NoticeFollowers {
  readonly all: readonly [NoticeFollower, ConsentFollower, EventFollower];

  constructor(dossiers: NoticeFollower, consents: ConsentFollower, events: EventFollower) {
    this.all = [dossiers, consents, events];
  }
}
