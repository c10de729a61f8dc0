import { Injectable } from '@nestjs/common';
import { AgencyReader } from '../../agencies/index.js';
import { ProcedureReader } from '../../catalogue/index.js';
import { KeepResult } from '../../documents/index.js';
import type { Dossier } from '../domain/dossier.js';

/** What the officer states about a result besides its files. */
export interface StatedResult {
  readonly resultSymbol?: string | null;
  readonly resultValidUntil?: string | null;
}

/** Puts the result of a concluded dossier into its applicant's repository, within the command that concludes it. */
@Injectable()
export class IssueResult {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly procedures: ProcedureReader,
    private readonly keepResult: KeepResult,
  ) {}

  /**
   * A result without a file is on paper only and is not kept; a refusal is a decision of the dossier and no result that anybody could
   * reuse.
   *
   * @throws DomainError RESULT_VALIDITY_ENDED (422)
   */
  async execute(dossier: Dossier, stated: StatedResult, issuedAt: Date): Promise<void> {
    if (dossier.outcome !== 'granted') return;
    const files = dossier.files.filter(({ purpose }) => purpose === 'result');
    if (files.length === 0) return;
    const results = (await this.procedures.version(dossier.procedureVersionId))?.content.results ?? [];
    const named = results.length === 1 ? results[0] : undefined;
    await this.keepResult.execute({
      ownerPersonKey: dossier.applicantPersonKey,
      ownerName: dossier.applicantName,
      issuerAgencyCode: dossier.resolvingAgencyCode,
      code: named?.code ?? null,
      title: named?.name ?? dossier.procedureName,
      symbol: stated.resultSymbol ?? null,
      issuer: (await this.agencies.find(dossier.resolvingAgencyCode))?.name ?? dossier.resolvingAgencyCode,
      issuedAt,
      validUntil: stated.resultValidUntil ?? null,
      dossierId: dossier.id,
      files,
    });
  }
}
