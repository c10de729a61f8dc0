import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Page } from '../../../shared/page.js';
import { AgencyReader, inForce } from '../../agencies/index.js';
import { agencyPlaces, type AgencyPart, type PlacedAgencyRow } from '../domain/agency-places.js';
import { compareNames } from '../domain/coded-name.js';
import type { HeldVersion } from '../domain/procedure-version.js';

const AGENCIES = new Keyset('procedure-agencies', ['text', 'text']);

/** Which agencies of a procedure are asked for, and which page of them. */
export interface PlacesAsked {
  readonly part?: AgencyPart;
  /** Local date, where one was asked for. */
  readonly asked?: string | undefined;
  readonly cursor?: string;
  readonly limit: number;
}

/** Who resolves a procedure here, and where it may be handed in; from memory. */
@Injectable()
export class ProcedureAgencies {
  constructor(private readonly agencies: AgencyReader) {}

  /** Agencies of a procedure on a local date, in Vietnamese order of their names. @throws DomainError as `Keyset.open` */
  list(version: HeldVersion, on: string, { part, ...query }: PlacesAsked): Promise<Page<PlacedAgencyRow>> {
    return AGENCIES.page(
      { ...query, part, code: version.procedureCode },
      async ({ after }) => {
        const standing = (await this.agencies.treeOn(on)).all.filter((agency) => inForce(agency, on));
        const places = agencyPlaces(version, standing, await this.agencies.oneStopAgencies());
        const asked = part === undefined ? places : places.filter((each) => (part === 'resolving' ? each.resolves : each.receives));
        if (!after) return asked;
        const [name, code] = after;
        return asked.filter((each) => compareNames(each, { name, code }) > 0);
      },
      ({ name, code }) => [name, code],
    );
  }
}
