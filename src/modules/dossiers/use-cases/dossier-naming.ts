import { Injectable } from '@nestjs/common';
import { AdminUnitReader, AgencyReader, OfficerReader } from '../../agencies/index.js';
import { CatalogueNames } from '../../catalogue/index.js';
import type { Dossier } from '../domain/dossier.js';
import type { DossierOwners, DossierSuccessors } from '../domain/moving-dossier.js';
import type { DossierDetail } from '../persistence/dossier.reader.js';
import { DossierHandlers, type NamedHandler } from './dossier-handlers.js';

/**
 * Names of the agencies and officers of a dossier (NĐ 224/2026 Đ.15.1.g: whoever follows a dossier sees agency and receiver); null where
 * this house knows none.
 */
export interface DossierNames {
  readonly receivingAgencyName: string | null;
  readonly resolvingAgencyName: string | null;
  readonly receivingSuccessorName: string | null;
  readonly resolvingSuccessorName: string | null;
  readonly receiverName: string | null;
  readonly receiverTitle: string | null;
}

/** A dossier with names beside the codes in its parts; null where this house knows none. */
export type NamedDetail = Omit<DossierDetail, 'components'> & {
  readonly applicantCommuneName: string | null;
  readonly components: readonly (DossierDetail['components'][number] & { readonly formName: string | null })[];
};

/** Puts names beside the codes and ids of a dossier, nearly always from memory. */
@Injectable()
export class DossierNaming {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
    private readonly handlers: DossierHandlers,
    private readonly units: AdminUnitReader,
    private readonly catalogue: CatalogueNames,
  ) {}

  /** What the applicant's commune is called, and the forms in which papers were handed in. */
  async parts(detail: DossierDetail): Promise<NamedDetail> {
    const [commune, form] = await Promise.all([
      this.units.communeNames([detail.applicantCommuneCode]),
      this.catalogue.forms(detail.components.map(({ formCode }) => formCode)),
    ]);
    const components = detail.components.map((paper) => ({ ...paper, formName: form(paper.formCode) }));
    return { ...detail, applicantCommuneName: commune(detail.applicantCommuneCode), components };
  }

  /** Who handles the dossier now, by place and duty. */
  handledBy(dossierId: string): Promise<NamedHandler[]> {
    return this.handlers.of(dossierId);
  }

  /** The names of a dossier's agencies and of who received it. */
  async of({
    receivingAgencyCode,
    resolvingAgencyCode,
    receivingSuccessorCode,
    resolvingSuccessorCode,
    receivedBy,
  }: DossierOwners & DossierSuccessors & Pick<Dossier, 'receivedBy'>): Promise<DossierNames> {
    const [nameOf, officer] = await Promise.all([this.agencies.names(), this.officers.shown([receivedBy])]);
    const receiver = officer(receivedBy);
    return {
      receivingAgencyName: nameOf(receivingAgencyCode),
      resolvingAgencyName: nameOf(resolvingAgencyCode),
      receivingSuccessorName: nameOf(receivingSuccessorCode),
      resolvingSuccessorName: nameOf(resolvingSuccessorCode),
      receiverName: receiver?.name ?? null,
      receiverTitle: receiver?.title ?? null,
    };
  }
}
