import { Injectable } from '@nestjs/common';
import { ConsentFollower } from './consent-follower.js';
import { EventFollower } from './event-follower.js';
import { NoteFollower } from './note-follower.js';

/** What of this module follows the journal: notices of dossiers and of consents, and events of partner systems. */
@Injectable()
export class NoticeFollowers {
  readonly all: readonly [NoteFollower, ConsentFollower, EventFollower];

  constructor(notes: NoteFollower, consents: ConsentFollower, events: EventFollower) {
    this.all = [notes, consents, events];
  }
}
