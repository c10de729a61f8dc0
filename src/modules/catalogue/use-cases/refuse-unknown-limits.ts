import { Injectable } from '@nestjs/common';
import type { AgencyEnded, PostChanged, PostGiven } from '../../agencies/index.js';
import type { SystemChanged, SystemRegistered } from '../../partners/index.js';
import { limitProcedureUnknown, limitSectorUnknown } from '../domain/catalogue.errors.js';
import { FeeScheduleReader } from '../persistence/fee-schedule.reader.js';
import { PublishedVersions } from '../persistence/published-versions.js';

/** What limits its holder. */
type Limited = PostGiven | PostChanged | SystemRegistered | SystemChanged;

/**
 * Within commands that limit somebody to sectors and procedures: refuses those that the catalogue never had. A post or a partner system
 * limited to a sector that was written wrong would reach nothing, and a split by one would leave its dossiers to whoever takes the rest.
 */
@Injectable()
export class RefuseUnknownLimits {
  constructor(
    private readonly published: PublishedVersions,
    private readonly schedules: FeeScheduleReader,
  ) {}

  /** @throws DomainError LIMIT_SECTOR_UNKNOWN, LIMIT_PROCEDURE_UNKNOWN (422) */
  async ofHolder({ facts: { sectorCodes, procedureCodes } }: Limited): Promise<void> {
    await this.sectors(sectorCodes ?? [], 'sectorCodes');
    const known = await this.published.knownAmong(procedureCodes ?? []);
    const unknown = (procedureCodes ?? []).find((code) => !known.has(code));
    if (unknown !== undefined) throw limitProcedureUnknown(unknown);
  }

  /** @throws DomainError LIMIT_SECTOR_UNKNOWN (422) */
  async ofSuccessors({ facts: { successors = [] } }: AgencyEnded): Promise<void> {
    for (const [index, { sectorCodes }] of successors.entries()) await this.sectors(sectorCodes, `successors.${index}.sectorCodes`);
  }

  private async sectors(codes: readonly string[], field: string): Promise<void> {
    const known = await this.schedules.sectorsAmong(codes);
    const unknown = codes.find((code) => !known.has(code));
    if (unknown !== undefined) throw limitSectorUnknown(field, unknown);
  }
}
