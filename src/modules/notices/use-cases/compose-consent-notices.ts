import { Injectable } from '@nestjs/common';
import { currentPersonKey } from '../../../platform/auth/person-key.js';
import type { FollowedEntry } from '../../../platform/journal/follower.js';
import { newId } from '../../../shared/id.js';
import { vietnameseDate } from '../../../shared/text.js';
import { AgencyReader } from '../../agencies/index.js';
import type { ConsentGiven } from '../../documents/index.js';
import { ArchivableDossierReader } from '../../dossiers/index.js';
import { reachedAt, recipientKey, type Recipient } from '../domain/contact.js';
import type { Notice } from '../domain/notice.js';
import { fill, templateAt } from '../domain/template.js';
import { CONSENT_TEMPLATE, type ConsentPlace } from '../domain/template-places.js';
import { TemplateReader } from '../persistence/template.reader.js';

/**
 * Notifies an owner that a counter recorded a consent in the owner's name: where the owner said at the counter, and where the owner's own
 * dossiers say, so that an officer who forges one does not choose who is notified. Where neither is known, the owner's list of consents
 * shows it.
 */
@Injectable()
export class ComposeConsentNotices {
  constructor(
    private readonly templates: TemplateReader,
    private readonly agencies: AgencyReader,
    private readonly dossiers: ArchivableDossierReader,
  ) {}

  /** None for a consent that its owner gave signed in, and once personal data was disposed of. */
  async execute({ streamId, seq, at, facts, personal }: FollowedEntry): Promise<readonly Notice[]> {
    const { agencyCode, evidence, validUntil } = facts as ConsentGiven['facts'];
    if (evidence === 'signed-in' || personal === null) return [];
    const { ownerName, ownerPersonKey, phone = null, email = null } = personal as unknown as NonNullable<ConsentGiven['personal']>;
    const set = await this.templates.all();
    const template = templateAt(set, CONSENT_TEMPLATE, at);
    if (!template) return [];
    const [agency, known] = await Promise.all([this.agencies.find(agencyCode), this.dossiers.contactOf(currentPersonKey(ownerPersonKey))]);
    const values: Readonly<Record<ConsentPlace, string | Date>> = {
      owner: ownerName,
      agency: agency?.name ?? agencyCode,
      at,
      evidence,
      lastDay: vietnameseDate(validUntil),
    };
    const recipients = new Map<string, Recipient>(
      [...reachedAt({ phone, email }), ...(known ? reachedAt(known) : [])].map((each) => [recipientKey(each), each]),
    );
    return [...recipients.values()].flatMap(({ channel, recipient }) => {
      const text = fill({ ...set, footer: [] }, template, channel, values);
      return text
        ? [
            {
              id: newId(),
              dossierId: null,
              streamId,
              seq,
              channel,
              recipient,
              audience: 'owner' as const,
              templateCode: CONSENT_TEMPLATE,
              templateVersion: template.version,
              ...text,
              at,
            },
          ]
        : [];
    });
  }
}
