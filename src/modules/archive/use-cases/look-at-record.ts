import { coverageOf } from '../../../platform/auth/covered.js';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileContents } from '../../../platform/files/file-contents.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { isId } from '../../../shared/id.js';
import { AgencyReader } from '../../agencies/index.js';
import { ArchivableDossierReader } from '../../dossiers/index.js';
import { recordNotFound } from '../domain/archive.errors.js';
import { manifestOf } from '../domain/manifest.js';
import { RecordReader, type RecordDetail, type RecordRow } from '../persistence/record.reader.js';
import { RecordNaming, type RecordNames } from './record-naming.js';

/** A file of a record with its bytes. */
export interface OpenedFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: Readable;
}

/** A record in a list with the name of its agency; null for a code that this house does not know. */
export type NamedRecordRow = RecordRow & { readonly agencyName: string | null };

/**
 * A record with the names of its agency, its sector and the archivist, null where they are not known, and the corrections that stand beside
 * it.
 */
export type NamedRecord = RecordDetail &
  RecordNames & { readonly corrections: Awaited<ReturnType<ArchivableDossierReader['corrections']>> };

/** Every look at records: of the caller's agencies only, and noted with who looked. */
@Injectable()
export class LookAtRecord {
  constructor(
    private readonly records: RecordReader,
    private readonly dossiers: ArchivableDossierReader,
    private readonly contents: FileContents,
    private readonly accessLog: AccessLog,
    private readonly agencies: AgencyReader,
    private readonly naming: RecordNaming,
  ) {}

  /** Records of the caller's agencies, the newest dossiers first: a page, and one row more where there is a next page. */
  async list(actor: Actor, limit: number, before?: string): Promise<NamedRecordRow[]> {
    const [inherited, nameOf] = await Promise.all([this.agencies.inheritedBy(reachOf(actor)), this.agencies.names()]);
    const successors = [...new Set(inherited.map(({ successorCode }) => successorCode))];
    const rows = await this.records.list(coverageOf(actor), successors, limit + 1, before);
    this.accessLog.noteList(
      actor,
      'record.list',
      rows.slice(0, limit).map(({ dossierId }) => dossierId),
    );
    return rows.map((row) => ({ ...row, agencyName: nameOf(row.agencyCode) }));
  }

  /** @throws DomainError RECORD_NOT_FOUND */
  async detail(dossierId: string, actor: Actor): Promise<NamedRecord> {
    const record = isId(dossierId) ? await this.records.find(dossierId, coverageOf(actor)) : undefined;
    if (!record) throw recordNotFound();
    this.accessLog.note(actor, 'record.detail', record.dossierId, { agencies: [record.agencyCode] });
    const [names, corrections] = await Promise.all([this.naming.of(record), this.dossiers.corrections(record.dossierId)]);
    return { ...record, corrections, ...names };
  }

  /** The manifest as `sha256sum -c` reads it. @throws DomainError RECORD_NOT_FOUND */
  async manifest(dossierId: string, actor: Actor): Promise<string> {
    return manifestOf((await this.detail(dossierId, actor)).files);
  }

  /** @throws DomainError RECORD_NOT_FOUND */
  async file(dossierId: string, fileId: string, actor: Actor): Promise<OpenedFile> {
    const file = isId(dossierId) && isId(fileId) ? await this.records.file(dossierId, fileId, coverageOf(actor)) : undefined;
    if (!file) throw recordNotFound();
    this.accessLog.note(actor, 'record.file', dossierId);
    const { name, size, sha256, facts } = file;
    return { name, size, bytes: facts === null ? await this.contents.open(sha256) : Readable.from([Buffer.from(facts)]) };
  }
}
