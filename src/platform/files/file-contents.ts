import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';
import type { Readable } from 'node:stream';
import { DomainError } from '../../shared/domain-error.js';
import { Database } from '../database/database.js';
import { registerDatabaseGauge } from '../telemetry/database-gauge.js';
import { HealthProbes } from '../telemetry/health-probes.js';
import { FileStore, ObjectMissing } from './file-store.js';

/** Uploads that are looked for at every look: enough to find a store that others do not write to, and few enough to ask each time. */
const NEWEST = 20;

/** How many of the newest uploads were looked for in this process's store, and how many are not there. */
export interface NewestUploads {
  readonly looked: number;
  readonly missing: number;
}

/**
 * The bytes of registered files. A file without its bytes is a fault of the installation: the data folder is not the one that all replicas
 * share, or bytes were lost. It is said to the caller, counted and logged; and the newest uploads are looked for before anybody asks.
 */
@Injectable()
export class FileContents implements OnModuleInit {
  readonly #missing: Counter;

  constructor(
    private readonly store: FileStore,
    private readonly database: Database,
    private readonly registry: Registry,
    private readonly health: HealthProbes,
  ) {
    this.#missing = new Counter({
      name: 'motcua_file_contents_missing_total',
      help: 'Downloads refused because the bytes of the file are not in the store of this replica',
      registers: [registry],
    });
  }

  onModuleInit(): void {
    registerDatabaseGauge(this.registry, {
      name: 'motcua_newest_files_missing',
      help: `Of the ${NEWEST} newest uploads, those whose bytes are not in the store of this replica: the folder is not the shared one`,
      labels: [],
      samples: async () => [{ labels: {}, value: (await this.newest()).missing }],
    });
    this.health.lookInto(async () => {
      const { looked, missing } = await this.newest();
      return [{ name: 'files', ok: missing === 0, looked, missing }];
    });
  }

  /** Opens the bytes of a registered file. @throws DomainError FILE_CONTENT_MISSING (503) */
  async open(sha256: string): Promise<Readable> {
    try {
      return await this.store.open(sha256);
    } catch (error) {
      if (!(error instanceof ObjectMissing)) throw error;
      this.#missing.inc();
      throw contentMissing(error);
    }
  }

  /** Looks for the bytes of the newest uploads. */
  async newest(): Promise<NewestUploads> {
    const rows = await this.database.read<{ sha256: string }>(
      `select distinct f.sha256 from (select s.sha256 from platform.stored_file s where s.condemned_at is null order by s.id desc
        limit ${NEWEST}) f`,
      [],
    );
    const found = await Promise.all(rows.map(({ sha256 }) => this.store.has(sha256)));
    return { looked: rows.length, missing: found.filter((isThere) => !isThere).length };
  }
}

/** 503: another replica may have the bytes; the log names them. */
function contentMissing(cause: ObjectMissing): DomainError {
  const refusal = new DomainError('unavailable', 'FILE_CONTENT_MISSING', {
    vi: 'Máy chủ không tìm thấy nội dung của tệp này. Vui lòng thử lại sau; nếu vẫn lỗi, báo mã truy vết cho đơn vị vận hành.',
    en: 'The server does not find the content of this file. Try again later; if it stays so, report the trace id to the operator.',
  });
  return Object.assign(refusal, { cause });
}
