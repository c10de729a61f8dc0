import { Injectable } from '@nestjs/common';
import { isSameYear, type EntitlementYear } from '../../catalogue/index.js';
import { ArchivableDossierReader } from '../../dossiers/index.js';
import { usedBy } from '../domain/entitlement-use.js';
import type { ReceivableAccount } from '../domain/receivable-account.js';
import { EntitlementUseRepository } from '../persistence/entitlement-use.repository.js';

/** What applicants may have once in a year (TT 117/2026/TT-BTC): used with the charge that it lowers, and given back with it. */
@Injectable()
export class Entitlements {
  constructor(
    private readonly uses: EntitlementUseRepository,
    private readonly dossiers: ArchivableDossierReader,
  ) {}

  /** What the applicant of a dossier has used by other dossiers. */
  async usedElsewhere(dossierId: string): Promise<readonly EntitlementYear[]> {
    const uses = await this.uses.ofPerson(await this.applicantOf(dossierId));
    return uses.filter((use) => use.dossierId !== dossierId);
  }

  /** Within the command that changes receivables: what they use now is used, and nothing else by this dossier. */
  async keep(account: ReceivableAccount): Promise<void> {
    const { dossierId, items } = account;
    const known = await this.uses.ofDossier(dossierId);
    const wanted = usedBy(items, false);
    for (const use of known.filter((each) => !wanted.some((year) => isSameYear(year, each)))) this.uses.giveBack(use);
    const taken = wanted.filter((year) => !known.some((each) => isSameYear(year, each)));
    if (taken.length === 0) return;
    const personKey = await this.applicantOf(dossierId);
    for (const { assetKind, yearFrom } of taken) this.uses.take({ personKey, assetKind, yearFrom, dossierId });
  }

  /** Within the command that ends a dossier without granting it: what was not paid, or is given back, was not used. */
  async giveBack({ dossierId, items }: ReceivableAccount): Promise<void> {
    if (usedBy(items, false).length === 0) return;
    const kept = usedBy(items, true);
    for (const use of await this.uses.ofDossier(dossierId)) if (!kept.some((year) => isSameYear(year, use))) this.uses.giveBack(use);
  }

  private async applicantOf(dossierId: string): Promise<string> {
    return (await this.dossiers.find(dossierId))!.applicantPersonKey;
  }
}
