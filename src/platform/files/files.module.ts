import { Global, Module } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { ContentReferencesReader } from './content-references.js';
import { FileContents } from './file-contents.js';
import { FileHolders } from './file-holders.js';
import { FileRegistry } from './file-registry.js';
import { FileStore } from './file-store.js';
import { openFileStore } from './open-file-store.js';
import { OrphanUploads } from './orphan-uploads.js';
import { UploadFile } from './upload-file.js';
import { UploadQuotas } from './upload-quotas.js';

/** Storage and upload of files. */
@Global()
@Module({
  providers: [
    FileHolders,
    FileContents,
    OrphanUploads,
    ContentReferencesReader,
    {
      provide: FileStore,
      inject: [Env],
      useFactory: openFileStore,
    },
    { provide: FileRegistry, inject: [Database], useFactory: (database: Database) => new FileRegistry(database) },
    {
      provide: UploadFile,
      inject: [FileStore, FileRegistry, Clock, Database, Env],
      useFactory: (store: FileStore, registry: FileRegistry, clock: Clock, database: Database, env: Env) =>
        new UploadFile(store, registry, clock, new UploadQuotas(database), env.maxFileBytes),
    },
  ],
  exports: [FileContents, FileStore, FileRegistry, UploadFile, FileHolders, ContentReferencesReader],
})
export class FilesModule {}
