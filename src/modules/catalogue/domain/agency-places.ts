import { isResolvedBy, type CompetentAgency } from '../../../shared/competence.js';
import { compareNames, type CodedName } from './coded-name.js';
import type { HeldVersion } from './procedure-version.js';

export const AGENCY_PARTS = ['resolving', 'receiving'] as const;
export type AgencyPart = (typeof AGENCY_PARTS)[number];

export const RESOLVING_GROUNDS = ['level', 'local-terms'] as const;
/** Why an agency resolves a procedure: the level that it is published for, or a decision of the province. */
export type ResolvingGround = (typeof RESOLVING_GROUNDS)[number];

/** An agency by its part in a procedure. */
export interface PlacedAgencyRow extends CodedName {
  readonly resolves: boolean;
  readonly resolvesBy: ResolvingGround | null;
  /** Whether it runs a one-stop unit that receives it. */
  readonly receives: boolean;
}

/**
 * Who resolves a procedure here and where it may be handed in, by name: as intake has it. Here is where dossiers are received at all, which
 * are the provinces with a one-stop unit; each of these receives what any agency of its province resolves, wherever the applicant lives
 * (NĐ 118/2025/NĐ-CP).
 *
 * @param agencies in force
 * @param oneStopAgencies codes of those that run a one-stop unit
 */
export function agencyPlaces(
  { content, local }: Pick<HeldVersion, 'content' | 'local'>,
  agencies: readonly (CompetentAgency & CodedName)[],
  oneStopAgencies: ReadonlySet<string>,
): readonly PlacedAgencyRow[] {
  const terms = local.agencies?.value ?? null;
  const ground: ResolvingGround = terms ? 'local-terms' : 'level';
  const receiving = agencies.filter(({ code }) => oneStopAgencies.has(code));
  const here = new Set(receiving.map(({ provinceCode }) => provinceCode));
  const resolving = agencies.filter((agency) => here.has(agency.provinceCode) && isResolvedBy(content, agency, terms));
  const [resolvers, served] = [new Set(resolving), new Set(resolving.map(({ provinceCode }) => provinceCode))];
  const receivers = new Set(receiving.filter(({ provinceCode }) => served.has(provinceCode)));
  return agencies
    .filter((agency) => resolvers.has(agency) || receivers.has(agency))
    .map((agency) => {
      const resolves = resolvers.has(agency);
      const resolvesBy = resolves ? ground : null;
      return { code: agency.code, name: agency.name, resolves, resolvesBy, receives: receivers.has(agency) };
    })
    .toSorted(compareNames);
}
