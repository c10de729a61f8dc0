import { Injectable } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { personKey } from '../../../platform/auth/person-key.js';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import type { Taker } from '../../../platform/commands/drawn-numbers.js';
import { localDate } from '../../../shared/clock.js';
import type { AccessGrant } from '../domain/access-grant.js';
import type { Correction } from '../domain/correction.js';
import type { Dossier } from '../domain/dossier.js';
import type { DossierOwners, DossierSuccessors } from '../domain/moving-dossier.js';
import { dossierNotFound } from '../domain/dossier.errors.js';
import { codePrefix, type IntakeRules } from '../domain/intake-rules.js';
import { DOSSIER_CODE } from '../dossiers.events.js';
import { CorrectionSchema } from './correction.schema.js';
import { AccessGrantSchema, CodeRegistrySchema } from './dossier-parts.schema.js';
import { DOSSIER_MAP } from './dossiers.schema.js';

/** Columns that take the code drawn in the flush; upper modules keep copies named `dossier_code` for their lists. */
const CODE_TAKERS: readonly Taker[] = [
  { column: 'dossiers.dossier.code', of: 'id' },
  { column: 'dossiers.code_registry.code', of: 'dossier_id' },
  { column: '*.dossier_code', of: 'dossier_id' },
];

/** Why a successor sees what an agency that is over finished. */
const SUCCEEDING = 'succeeding';

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

  /** Those of the ids that there are, in one statement, for a command over several streams. */
  loadAll(ids: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
    return this.aggregates.loadAll(DOSSIER_MAP, ids);
  }

  /** Adds a new dossier: its stream and its access grants. */
  add(dossier: Dossier): void {
    this.aggregates.add(DOSSIER_MAP, dossier, dossier.id);
    this.grantAccess({
      dossierId: dossier.id,
      granteeKind: 'person',
      granteeKey: dossier.applicantPersonKey,
      reason: 'applicant',
      until: null,
    });
    // An online submitter is signed in and may see the standing of the dossier; more only once an officer confirmed an authorisation.
    if (dossier.channel === 'online') this.grantSubmitter(dossier, 'submitter');
    for (const grant of grantsOf(dossier)) this.grantAccess(grant);
  }

  /** Shows a dossier that was taken over to those that have it now; those that had what was not finished see it no more. */
  moveAccess(dossier: Dossier, before: DossierOwners & DossierSuccessors, at: Date): void {
    const [had, has] = [grantsOf({ id: dossier.id, ...before }), grantsOf(dossier)];
    const isAmong = (grants: readonly AccessGrant[], { granteeKey, reason }: AccessGrant): boolean =>
      grants.some((each) => each.granteeKey === granteeKey && each.reason === reason);
    for (const grant of had) if (!isAmong(has, grant)) this.endAccess({ ...grant, until: at });
    for (const grant of has) if (!isAmong(had, grant)) this.grantAccess(grant);
  }

  /** The officer confirmed the submitter's authorisation: from now on that person sees the dossier as the applicant does. */
  grantAuthorised(dossier: Dossier): void {
    this.grantSubmitter(dossier, 'person');
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

  /** Grants access to the dossier; stored with the reason, so that a list can be explained. */
  grantAccess(grant: AccessGrant): void {
    this.aggregates.addRow(AccessGrantSchema, grant);
  }

  /** Ends a grant, from `until` on. */
  endAccess(grant: AccessGrant & { readonly until: Date }): void {
    this.aggregates.setRow(AccessGrantSchema, grant);
  }

  /** Notes a correction beside the dossier. */
  noteCorrection(correction: Correction): void {
    this.aggregates.addRow(CorrectionSchema as EntitySchema, correction);
  }

  save(dossier: Dossier): Promise<Dossier> {
    return this.aggregates.save(dossier);
  }

  private grantSubmitter({ id, submitter }: Dossier, granteeKind: 'submitter' | 'person'): void {
    if (submitter)
      this.grantAccess({ dossierId: id, granteeKind, granteeKey: personKey(submitter.identityNumber), reason: 'submitter', until: null });
  }
}

/** What the agencies of a dossier see it by: one that is both, by resolving it; and those to whom one that is over left it. */
function grantsOf({ id, ...parties }: DossierOwners & DossierSuccessors & Pick<Dossier, 'id'>): readonly AccessGrant[] {
  const { receivingAgencyCode, resolvingAgencyCode, receivingSuccessorCode, resolvingSuccessorCode } = parties;
  const grantTo = (granteeKey: string, reason: string): AccessGrant => ({
    dossierId: id,
    granteeKind: 'agency',
    granteeKey,
    reason,
    until: null,
  });
  const successors = [receivingSuccessorCode, resolvingSuccessorCode].filter((code) => code !== null);
  return [
    ...[...new Set([receivingAgencyCode, resolvingAgencyCode])].map((code) =>
      grantTo(code, code === resolvingAgencyCode ? 'resolving' : 'receiving'),
    ),
    ...[...new Set(successors)].map((code) => grantTo(code, SUCCEEDING)),
  ];
}
