import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { AgencyReader } from '../../agencies/index.js';
import { stateOn, type DocumentState, type PaperOwner } from '../domain/document.js';
import { DocumentReader, type DocumentRow } from '../persistence/document.reader.js';

/** A document with its state today. */
export interface SeenDocument extends DocumentRow {
  readonly state: DocumentState;
}

/** The ground on which an officer may search a repository: a running dossier of its owner, or the owner's consent. */
export interface LookGround {
  readonly kind: 'dossier' | 'consent';
  readonly id: string;
  /** Agency at which it lets them. */
  readonly agencyCode: string;
}

/** Every look into a repository, the owner's own and an officer's, noted with who looked and on what ground. */
@Injectable()
export class LookAtDocuments {
  constructor(
    private readonly documents: DocumentReader,
    private readonly agencies: AgencyReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** The caller's own documents, newest first; none for a caller without a verified identity number. */
  async own(actor: Actor, limit: number, before?: string): Promise<SeenDocument[]> {
    if (actor.identityNumber === undefined) return [];
    const owner = personKey(actor.identityNumber);
    this.accessLog.note(actor, 'documents.list', owner, { ground: 'owner' });
    return this.seen(await this.documents.ofOwner(owner, limit, before));
  }

  /** Documents of an owner under the stated name, as far as agencies of the province of the ground issued them. */
  async onGround(
    owner: PaperOwner,
    ground: LookGround,
    actor: Actor,
    page: { readonly limit: number; readonly before?: string | undefined },
  ): Promise<SeenDocument[]> {
    const issuers = await this.agenciesOfProvince(ground.agencyCode);
    this.accessLog.note(actor, 'documents.search', owner.personKey, {
      ground: `${ground.kind} ${ground.id}`,
      agencies: [ground.agencyCode],
    });
    return this.seen(await this.documents.issuedIn(issuers, owner, page.limit, page.before));
  }

  private async agenciesOfProvince(agencyCode: string): Promise<readonly string[]> {
    const agency = await this.agencies.find(agencyCode);
    return (agency && (await this.agencies.scopeOf(agency.provinceCode))) ?? [];
  }

  private seen(rows: readonly DocumentRow[]): SeenDocument[] {
    const today = localDate(this.clock.now());
    return rows.map((row) => ({ ...row, state: stateOn(row, today) }));
  }
}
