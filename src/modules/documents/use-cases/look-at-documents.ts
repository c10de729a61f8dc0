import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { stateOn, type DocumentState } from '../domain/document.js';
import { DocumentReader, type DocumentRow } from '../persistence/document.reader.js';

/** A document with its state today. */
export interface SeenDocument extends DocumentRow {
  readonly state: DocumentState;
}

/** Every look into a repository, the owner's own and an officer's, noted with who looked. */
@Injectable()
export class LookAtDocuments {
  constructor(
    private readonly documents: DocumentReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** The caller's own documents, newest first; none for a caller whose identity nobody vouches for. */
  async own(actor: Actor, limit: number, before?: string): Promise<SeenDocument[]> {
    return actor.identityNumber === undefined ? [] : this.of(actor.identityNumber, actor, limit, before);
  }

  /** Documents of the person or organisation with this number. */
  async of(identityNumber: string, actor: Actor, limit: number, before?: string): Promise<SeenDocument[]> {
    const owner = personKey(identityNumber);
    const rows = await this.documents.ofOwner(owner, limit, before);
    this.accessLog.note(actor, 'documents.list', owner);
    const today = localDate(this.clock.now());
    return rows.map((row) => ({ ...row, state: stateOn(row, today) }));
  }
}
