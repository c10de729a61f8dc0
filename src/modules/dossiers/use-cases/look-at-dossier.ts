import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { FileContents } from '../../../platform/files/file-contents.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { dossierNotFound } from '../domain/dossier.errors.js';
import { personalDataClosed } from '../domain/person.errors.js';
import { DossierReader } from '../persistence/dossier.reader.js';
import { viewerOf } from '../persistence/visible.js';
import type { Audience } from '../domain/timeline.js';
import type { NamedHandler } from './dossier-handlers.js';
import { DossierNaming, type DossierNames, type NamedDetail } from './dossier-naming.js';
import { shownDossier } from './masked-dossier.js';
import { TimelineRegister, type ShownEntry } from './timeline-register.js';

/** A dossier with its last entries. */
export interface SeenDossier {
  readonly detail: NamedDetail;
  readonly entries: readonly ShownEntry[];
  readonly asOf: Date;
  readonly names: DossierNames;
  readonly handledBy: readonly NamedHandler[];
}

/** A file with its bytes. */
export interface SeenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly bytes: Readable;
}

const RECENT = 10;

/** Those that a dossier is of, and those to whom one that is over left it. */
function agenciesOf(detail: NamedDetail): readonly string[] {
  const { resolvingAgencyCode, receivingAgencyCode, resolvingSuccessorCode, receivingSuccessorCode } = detail;
  return [resolvingAgencyCode, receivingAgencyCode, resolvingSuccessorCode, receivingSuccessorCode].filter((code) => code !== null);
}

/** Every look at one dossier: allowed by the one rule of visibility, masked for whom it has to be, and noted with who looked. */
@Injectable()
export class LookAtDossier {
  constructor(
    private readonly reader: DossierReader,
    private readonly contents: FileContents,
    private readonly accessLog: AccessLog,
    private readonly timelines: TimelineRegister,
    private readonly naming: DossierNaming,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND also when it may not be seen */
  async detail(id: string, actor: Actor, audience: Audience): Promise<SeenDossier> {
    const seen = await this.find(id, actor, audience);
    if (!seen) throw dossierNotFound();
    return seen;
  }

  /** The same, or undefined. */
  async find(id: string, actor: Actor, audience: Audience): Promise<SeenDossier | undefined> {
    const asOf = this.clock.now();
    if (!isId(id)) return undefined;
    const also = () => Promise.all([this.timelines.entriesFor(audience, id, RECENT), this.naming.handledBy(id)]);
    const [found, [entries, handledBy]] = await this.reader.detailWith(id, viewerOf(actor, asOf), also);
    if (!found) return undefined;
    const detail = await this.naming.parts(shownDossier(found));
    this.accessLog.note(actor, 'dossier.detail', id, { agencies: agenciesOf(detail) });
    return { detail, entries: await this.timelines.show(entries, audience), asOf, names: await this.naming.of(detail), handledBy };
  }

  /** The entries of the dossier's journal that an audience is shown, newest first. @throws DomainError DOSSIER_NOT_FOUND */
  async timeline(id: string, actor: Actor, audience: Audience, limit: number, before?: number): Promise<ShownEntry[]> {
    const parties = isId(id) ? await this.reader.parties(id, viewerOf(actor, this.clock.now())) : undefined;
    if (!parties) throw dossierNotFound();
    const { agencies } = parties;
    this.accessLog.note(actor, 'dossier.timeline', id, { agencies });
    return this.timelines.show(await this.timelines.entriesFor(audience, id, limit, before), audience);
  }

  /** A file of the dossier. @throws DomainError DOSSIER_NOT_FOUND, PERSONAL_DATA_CLOSED where the dossier is shown masked */
  async file(id: string, fileId: string, actor: Actor): Promise<SeenFile> {
    const file = isId(id) && isId(fileId) ? await this.reader.file(id, fileId, viewerOf(actor, this.clock.now()), actor.id) : undefined;
    if (!file) throw dossierNotFound();
    const { agencies, personalShown, ...seen } = file;
    if (!personalShown) throw personalDataClosed();
    this.accessLog.note(actor, 'dossier.file', id, { agencies });
    return { ...seen, bytes: await this.contents.open(file.sha256) };
  }
}
