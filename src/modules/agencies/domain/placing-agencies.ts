import type { Actor } from '../../../shared/actor.js';
import { CONFIDENTIALITIES, isWhole, type Grant } from '../../../shared/grant.js';
import {
  agencyCodeForeign,
  agencyLevelMisplaced,
  agencyMoveTooWide,
  agencyOfOtherTree,
  agencyParentNotInForce,
  agencyTowardsOneself,
  agencyUnderItself,
} from './agency-change.errors.js';
import { agencyUnknown } from './agency.errors.js';
import type { Agency } from './agency.js';
import type { AgencyLineage } from './agency-lineage.js';
import { agencyOutOfReach } from './officer.errors.js';
import type { RegisteredAgency } from './registered-agency.js';

/** An agency comes to stand under another one. */
export interface Placing extends Pick<Agency, 'code' | 'level' | 'validTo'> {
  readonly parentCode: string;
  /** Local date from which it does. */
  readonly from: string;
}

/** The caller's grants, each of which reaches all of these agencies; an agency itself is decided about by whoever reaches the one above. */
export function grantsOver({ grants }: Pick<Actor, 'grants'>, agencyCodes: readonly string[]): readonly Grant[] {
  return grants.filter(({ scope }) => agencyCodes.every((code) => scope.includes(code)));
}

/** Whom to reach in order to decide about an agency: all that it stands under from a local date on; for the root of a tree, itself. */
export function placesOf(agency: RegisteredAgency, today: string): readonly string[] {
  return agency.parentsFrom(today).map((parentCode) => parentCode ?? agency.code);
}

/** A code begins with that of the root of its tree: QĐ 20/2020/QĐ-TTg, article 4. @throws DomainError AGENCY_CODE_FOREIGN (422) */
export function checkNewCode(code: string, provinceCode: string): void {
  if (!code.startsWith(`${provinceCode}.`)) throw agencyCodeForeign(provinceCode);
}

/**
 * Whether an agency may come under another one.
 *
 * @param lineage that one, with all that it stands under from the earlier of both dates on
 * @param grants by which this is decided; one has to reach that one too, today and on the day from which it holds
 * @param provinceCode root of the tree in which it has to stay
 * @param today local date
 * @returns the grants that reach both
 * @throws DomainError AGENCY_UNKNOWN, AGENCY_OUT_OF_REACH, AGENCY_OF_OTHER_TREE, AGENCY_UNDER_ITSELF, AGENCY_LEVEL_MISPLACED,
 *   AGENCY_PARENT_NOT_IN_FORCE (422)
 */
export function placed(placing: Placing, lineage: AgencyLineage, grants: readonly Grant[], provinceCode: string, today: string) {
  const { code, level, validTo, parentCode, from } = placing;
  const parent = lineage.find(parentCode);
  if (!parent) throw agencyUnknown('parentCode', parentCode);
  if (parent.provinceCode !== provinceCode) throw agencyOfOtherTree(provinceCode);
  const above = lineage.on(parentCode, from < today ? today : from);
  const reaching = grants.filter(
    ({ scope, agencyCode }) => scope.includes(parentCode) && agencyCode !== undefined && above.includes(agencyCode),
  );
  if (reaching.length === 0) throw agencyOutOfReach('parentCode');
  const circleOn = lineage.circleOf(code, parentCode, from);
  if (circleOn !== undefined) throw agencyUnderItself(circleOn);
  if (parent.level === 'unit' && level !== 'unit') throw agencyLevelMisplaced();
  const outlives = parent.validTo !== null && (validTo === null || validTo > parent.validTo);
  if (parent.validFrom > from || outlives) throw agencyParentNotInForce(parentCode);
  return reaching;
}

/**
 * A move shows an agency's dossiers to whoever stands above its new place. As with posts, nobody gives more that way than one of their own
 * grants allows; clearance that the giver lacks comes from the agency at the root of the tree.
 *
 * @throws DomainError AGENCY_MOVE_TOO_WIDE (403)
 */
export function refuseWiderMove(grants: readonly Grant[], provinceCode: string): void {
  const showsAll = (grant: Grant): boolean =>
    isWhole(grant) && (grant.agencyCode === provinceCode || CONFIDENTIALITIES.every((each) => grant.confidentialities.includes(each)));
  if (!grants.some(showsAll)) throw agencyMoveTooWide();
}

/**
 * Nobody may bring dossiers into their own view by moving an agency.
 *
 * @param stoodUnder whatever the agency stands under today or by terms to come
 * @param standsUnder whatever it would stand under
 * @param own agencies in which the caller holds a post
 * @throws DomainError AGENCY_TOWARDS_ONESELF (403)
 */
export function refuseMoveTowardsOneself(stoodUnder: readonly string[], standsUnder: readonly string[], own: readonly string[]): void {
  if (standsUnder.some((each) => !stoodUnder.includes(each) && own.includes(each))) throw agencyTowardsOneself();
}
