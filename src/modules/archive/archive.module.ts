import { Module, type OnModuleInit } from '@nestjs/common';
import { FileHolders } from '../../platform/files/file-holders.js';
import { Followers } from '../../platform/journal/followers.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { OfficerRecordsController } from './http/officer-records.controller.js';
import { RECORD_HOLDS_FILES } from './persistence/held-files.js';
import { RecordWriter } from './persistence/record-writer.js';
import { RecordReader } from './persistence/record.reader.js';
import { RetentionRuleReader } from './persistence/retention-rule.reader.js';
import { ArchiveFollower } from './use-cases/archive-follower.js';
import { DraftRecord } from './use-cases/draft-record.js';
import { RecordNaming } from './use-cases/record-naming.js';
import { LookAtRecord } from './use-cases/look-at-record.js';
import { SealRecord } from './use-cases/seal-record.js';

/** Sealed records of dossiers that are over. */
@Module({
  imports: [CatalogueModule, DossiersModule],
  controllers: [OfficerRecordsController],
  providers: [ArchiveFollower, DraftRecord, SealRecord, LookAtRecord, RecordNaming, RecordWriter, RecordReader, RetentionRuleReader],
})
export class ArchiveModule implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly follower: ArchiveFollower,
    holders: FileHolders,
  ) {
    holders.add(RECORD_HOLDS_FILES);
  }

  /** Everything that the module listens to, after the command that published it. */
  onModuleInit(): void {
    this.followers.add(this.follower);
  }
}
