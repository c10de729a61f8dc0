import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import type { Actor } from '../../../shared/actor.js';
import { LookAtDocuments } from '../../documents/index.js';
import { lookGroundNotNamed } from '../domain/paper.errors.js';
import { PaperGrounds } from './paper-grounds.js';

/** Whose repository an officer looks into, and on what ground: one of the two. */
export interface DocumentSearch {
  readonly identityNumber: string;
  readonly name: string;
  readonly dossierId?: string | null;
  readonly consentId?: string | null;
}

/**
 * A counter searches a person's repository: only with a running dossier or the person's consent, the person's name, and within its
 * province.
 */
@Injectable()
export class SearchDocuments {
  constructor(
    private readonly grounds: PaperGrounds,
    private readonly documents: LookAtDocuments,
  ) {}

  /** @throws DomainError LOOK_GROUND_NOT_NAMED (422), LOOK_GROUND_NOT_FOUND (404) */
  async execute(
    { identityNumber, name, dossierId, consentId }: DocumentSearch,
    actor: Actor,
    limit: number,
    before?: string,
  ): ReturnType<LookAtDocuments['own']> {
    if (Boolean(dossierId) === Boolean(consentId)) throw lookGroundNotNamed();
    const owner = { personKey: personKey(identityNumber), name };
    const ground = await this.grounds.named(
      dossierId ? { kind: 'dossier', id: dossierId } : { kind: 'consent', id: consentId ?? '' },
      owner,
      actor,
    );
    return this.documents.onGround(owner, ground, actor, { limit, before });
  }
}
