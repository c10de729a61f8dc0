import { Global, Module } from '@nestjs/common';
import { join } from 'node:path';
import { Clock } from '../../shared/clock.js';
import { Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { FileHolders } from './file-holders.js';
import { FileRegistry } from './file-registry.js';
import { FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';
import { OrphanUploads } from './orphan-uploads.js';
import { UploadFile } from './upload-file.js';
import { UploadQuotas } from './upload-quotas.js';

/** Where files are kept, and how they come in. */
@Global()
@Module({
  providers: [
    FileHolders,
    OrphanUploads,
    {
      provide: FileStore,
      inject: [Env],
      useFactory: async (env: Env) => {
        const store = new LocalFileStore(join(env.dataDir, 'files'));
        await store.closeToOthers();
        return store;
      },
    },
    { provide: FileRegistry, inject: [Database], useFactory: (database: Database) => new FileRegistry(database) },
    {
      provide: UploadFile,
      inject: [FileStore, FileRegistry, Clock, Database, Env],
      useFactory: (store: FileStore, registry: FileRegistry, clock: Clock, database: Database, env: Env) =>
        new UploadFile(store, registry, clock, new UploadQuotas(database), env.maxFileBytes),
    },
  ],
  exports: [FileStore, FileRegistry, UploadFile, FileHolders],
})
export class FilesModule {}
