import { Injectable } from '@nestjs/common';
import { AdminUnitReader, AgencyReader } from '../../agencies/index.js';
import type { FeeFacts, ProcedureContent } from '../../catalogue/index.js';

/** What a dossier says of itself that fees may depend on. */
export interface FeeSubject {
  readonly channel?: string;
  readonly caseKey?: string | null;
  readonly resolvingAgencyCode: string;
}

/** Facts of places, which are read only where a fee asks for them. */
const OF_PLACES: readonly string[] = ['communeCode', 'communeKind', 'oldProvince'];

/** The facts for fees that a dossier brings along. */
@Injectable()
export class KnownFeeFacts {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly units: AdminUnitReader,
  ) {}

  /** What follows from the dossier and its procedure alone. */
  ofDossier({ channel, caseKey }: FeeSubject, { onlineLevel }: ProcedureContent): FeeFacts {
    return {
      ...(channel === undefined ? {} : { channel }),
      ...(caseKey === undefined || caseKey === null ? {} : { caseKey }),
      ...(onlineLevel === null ? {} : { onlineLevel }),
    };
  }

  /**
   * What follows from the commune whose agency resolves the dossier, if a fee asks for it; nothing for agencies of the province, and of the
   * former provinces only one that the commune lies in wholly, with all that its agency took over. One statement.
   */
  async ofPlace({ resolvingAgencyCode }: FeeSubject, missing: readonly { readonly name: string }[]): Promise<FeeFacts> {
    if (!missing.some(({ name }) => OF_PLACES.includes(name))) return {};
    const bodyOf = await this.agencies.bodies();
    const place = await this.units.communeOf(bodyOf(resolvingAgencyCode));
    if (!place) return {};
    const { code: communeCode, kind, oldProvinces } = place;
    const [oldProvince, ...others] = oldProvinces;
    return {
      ...(communeCode === null ? {} : { communeCode }),
      ...(kind === null ? {} : { communeKind: kind }),
      ...(oldProvince === undefined || others.length > 0 ? {} : { oldProvince }),
    };
  }
}
