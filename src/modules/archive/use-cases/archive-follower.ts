import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { FollowedEntry, Follower } from '../../../platform/journal/follower.js';
import { SYSTEM_ACTOR } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { DOSSIER_EVENTS, ArchivableDossierReader, type DossierHandedDown } from '../../dossiers/index.js';
import { isReturned } from '../domain/sealed-record.js';
import { RecordWriter } from '../persistence/record-writer.js';
import { DraftRecord } from './draft-record.js';

/**
 * Seals a dossier once its result was returned, and shows the record to who has it after the agency that resolved it. It follows, so
 * closing a dossier never waits or fails for the archive.
 */
@Injectable()
export class ArchiveFollower implements Follower {
  readonly name = 'archive.records';
  readonly types = [DOSSIER_EVENTS.resultReturned, DOSSIER_EVENTS.handedDown];

  constructor(
    private readonly dossiers: ArchivableDossierReader,
    private readonly draft: DraftRecord,
    private readonly writer: RecordWriter,
    private readonly clock: Clock,
  ) {}

  /** @throws Error when the dossier is not there as its journal says; the stream is parked then */
  async apply(client: PoolClient, streams: readonly (readonly FollowedEntry[])[]): Promise<void> {
    for (const { streamId, type, facts } of streams.flat()) {
      if (type === DOSSIER_EVENTS.handedDown) {
        await this.leave(client, facts as unknown as DossierHandedDown['facts']);
        continue;
      }
      const dossier = await this.dossiers.find(streamId);
      if (!dossier || !isReturned(dossier)) throw new Error(`dossier ${streamId} was returned by its journal, but not by its row`);
      const { record, files } = await this.draft.execute(dossier, SYSTEM_ACTOR.id, this.clock.now());
      await this.writer.add(client, record, files);
    }
  }

  /** What is decided is going to have a record; nothing that ended otherwise has one. */
  private async leave(client: PoolClient, { dossierId, to, resolvingSuccessorCode }: DossierHandedDown['facts']): Promise<void> {
    if (resolvingSuccessorCode === null || (to !== 'completed' && to !== 'result-returned')) return;
    await this.writer.leave(client, { dossierId, agencyCode: resolvingSuccessorCode });
  }
}
