import { Injectable } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { personKey } from '../../../platform/auth/person-key.js';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import type { Taker } from '../../../platform/commands/drawn-numbers.js';
import { localDate } from '../../../shared/clock.js';
import type { Dossier } from '../domain/dossier.js';
import { dossierNotFound } from '../domain/dossier.errors.js';
import { codePrefix, type IntakeRules } from '../domain/intake-rules.js';
import { DOSSIER_CODE } from '../dossiers.events.js';
import { CodeRegistrySchema, DossierReaderSchema, type DossierReaderRow } from './dossier-parts.schema.js';
import { DOSSIER_MAP } from './dossiers.schema.js';

/** Columns that take the code drawn in the flush; upper modules keep copies named `dossier_code` for their lists. */
const CODE_TAKERS: readonly Taker[] = [
  { column: 'dossiers.dossier.code', of: 'id' },
  { column: 'dossiers.code_registry.code', of: 'dossier_id' },
  { column: '*.dossier_code', of: 'dossier_id' },
];

/** Loads and saves dossiers within the open unit of work. */
@Injectable()
export class DossierRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** @throws DomainError DOSSIER_NOT_FOUND (404), VERSION_MOVED (412) */
  async load(id: string): Promise<Dossier> {
    const dossier = await this.aggregates.load(DOSSIER_MAP, id);
    if (!dossier) throw dossierNotFound();
    return dossier;
  }

  /** Takes a new dossier in: its stream, and who may see it from now on. */
  add(dossier: Dossier): void {
    this.aggregates.add(DOSSIER_MAP, dossier, dossier.id);
    this.admit({ dossierId: dossier.id, readerKind: 'person', readerKey: dossier.applicantPersonKey, why: 'applicant', until: null });
    // Who submits for somebody online signed in to do so, and may know that it exists; more only once an officer saw an authorisation.
    if (dossier.channel === 'online') this.admitSubmitter(dossier, 'submitter');
    for (const code of new Set([dossier.receivingAgencyCode, dossier.resolvingAgencyCode])) {
      this.admit({
        dossierId: dossier.id,
        readerKind: 'agency',
        readerKey: code,
        why: code === dossier.resolvingAgencyCode ? 'resolving' : 'receiving',
        until: null,
      });
    }
  }

  /** The officer confirmed the submitter's authorisation: from now on that person sees the dossier as the applicant does. */
  admitAuthorised(dossier: Dossier): void {
    this.admitSubmitter(dossier, 'person');
  }

  /** Orders the dossier code: number of the day at the receiving agency, gapless, written with the acceptance. */
  drawCode(dossier: Dossier, rules: IntakeRules, at: Date): void {
    const receivedOn = localDate(at);
    this.aggregates.drawNumber({
      name: DOSSIER_CODE,
      streamId: dossier.id,
      subject: dossier.id,
      series: {
        counterTable: 'dossiers.code_counter',
        scope: { agency_code: dossier.receivingAgencyCode, received_on: receivedOn },
        prefix: codePrefix(rules, dossier.receivingAgencyCode, receivedOn),
        minDigits: rules.codeDigits,
      },
      takers: CODE_TAKERS,
    });
    this.aggregates.addRow(CodeRegistrySchema as EntitySchema, { code: null, dossierId: dossier.id });
  }

  /** Lets somebody see the dossier; kept with the reason, so that a list can be explained. */
  admit(reader: DossierReaderRow): void {
    this.aggregates.addRow(DossierReaderSchema, reader);
  }

  /** Ends what `admit` let somebody see, from `until` on. */
  dismiss(reader: DossierReaderRow & { readonly until: Date }): void {
    this.aggregates.setRow(DossierReaderSchema, reader);
  }

  save(dossier: Dossier): Promise<Dossier> {
    return this.aggregates.save(dossier);
  }

  private admitSubmitter({ id, submitter }: Dossier, readerKind: 'submitter' | 'person'): void {
    if (submitter) this.admit({ dossierId: id, readerKind, readerKey: personKey(submitter.identityNumber), why: 'submitter', until: null });
  }
}
