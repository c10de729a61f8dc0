import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { FileRegistry } from '../../../platform/files/file-registry.js';
import { FileContents } from '../../../platform/files/file-contents.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { isId } from '../../../shared/id.js';
import { consentNotFound, consentWithoutForm } from '../domain/consent.errors.js';
import { ConsentReader } from '../persistence/consent.reader.js';
import { isParty } from './consent-party.js';

/** The scan of a signed form with its bytes. */
export interface OpenedForm {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: Readable;
}

/** Returns the signed form of a consent to the owner and to the agency that it was given to; the access is logged. */
@Injectable()
export class OpenConsentForm {
  constructor(
    private readonly consents: ConsentReader,
    private readonly files: FileRegistry,
    private readonly contents: FileContents,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws DomainError CONSENT_NOT_FOUND also for somebody else's, CONSENT_WITHOUT_FORM where nothing was signed on paper (404) */
  async execute(id: string, actor: Actor): Promise<OpenedForm> {
    const consent = isId(id) ? await this.consents.find(id) : undefined;
    if (!consent || !isParty(consent, actor)) throw consentNotFound();
    const { formFileId, recordedBy } = consent;
    const [form] = formFileId === null ? [] : await this.files.ofOwner([formFileId], recordedBy);
    if (!form) throw consentWithoutForm();
    this.accessLog.note(actor, 'consent.form', consent.ownerPersonKey, { ground: `consent ${consent.id}`, agencies: [consent.agencyCode] });
    const { name, mediaType, size, sha256 } = form;
    return { name, mediaType, size, bytes: await this.contents.open(sha256) };
  }
}
