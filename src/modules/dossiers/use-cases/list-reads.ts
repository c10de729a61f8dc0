import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import { ReadNotes, type AskedNotes, type ReadNote } from '../../../platform/journal/read-notes.js';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader, OfficerReader } from '../../agencies/index.js';
import { DossierVisibility } from '../persistence/dossier-visibility.js';

/** A read with what its agency is called, and the title of who read; null where this house knows none. */
export type NamedRead = Omit<ReadNote, 'actorId'> & { readonly agencyName: string | null; readonly title: string | null };

type AskedPage = Pick<AskedNotes, 'which' | 'limit' | 'after'>;

/**
 * Tells people who read their dossiers and who looked them up (law 91/2025/QH15, the right to know how one's data is processed): agency,
 * title and purpose, and no name of an officer; whom the person dealt with stands in the timeline.
 */
@Injectable()
export class ListReads {
  constructor(
    private readonly visibility: DossierVisibility,
    private readonly notes: ReadNotes,
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
    private readonly accessLog: AccessLog,
  ) {}

  /** Of a dossier that the caller sees whole, the newest first, without the caller's own. @throws DomainError DOSSIER_NOT_FOUND */
  async ofDossier(id: string, asked: AskedPage, actor: Actor): Promise<NamedRead[]> {
    const agencies = await this.visibility.assertVisible(id, actor);
    const rows = await this.notes.ofDossier({ ...asked, subject: id.toLowerCase(), exceptBy: actor.id });
    this.accessLog.note(actor, 'dossier.reads', id, { agencies });
    return this.named(rows);
  }

  /** Of the caller's own data outside of dossiers: looks into the repository, consents, searches by the identity number. */
  async ofPerson(asked: AskedPage, actor: Actor): Promise<NamedRead[]> {
    if (actor.identityNumber === undefined) return [];
    const subject = personKey(actor.identityNumber);
    const rows = await this.notes.ofPerson({ ...asked, subject, exceptBy: actor.id });
    this.accessLog.note(actor, 'person.reads', subject);
    return this.named(rows);
  }

  private async named(rows: readonly ReadNote[]): Promise<NamedRead[]> {
    const ids = rows.map(({ actorId, actorKind }) => (actorKind === 'officer' ? actorId : null));
    const [nameOf, officer] = await Promise.all([this.agencies.names(), this.officers.shown(ids)]);
    return rows.map(({ actorId, ...row }) => ({
      ...row,
      agencyName: row.agencyCode === null ? null : nameOf(row.agencyCode),
      title: row.actorKind === 'officer' ? (officer(actorId)?.title ?? null) : null,
    }));
  }
}
