import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import { plainText } from '../../../shared/text.js';
import { sideOf, type Parties } from './dossier-access.js';

/** What of a dossier decides whether an officer may look into its applicant's repository because of it. */
export interface GroundDossier extends Parties {
  readonly id: string;
  readonly channel: string;
  readonly applicantPersonKey: string;
  readonly applicantName: string;
  readonly hasSubmitter: boolean;
  readonly receivedBy: string | null;
  readonly closedAt: Date | null;
}

/** Who wants to look, and into whose repository. */
export interface Looker {
  readonly officer: Pick<Actor, 'id' | 'grants'>;
  readonly ownerPersonKey: string;
  /** As the officer states it; counts with or without diacritics. */
  readonly ownerName: string;
}

/**
 * The agency at which a dossier is a ground; undefined where it is none. It is one while it runs, for whoever may act on it at the agency
 * that received or resolves it, under its applicant's number and name. An officer cannot make the ground alone: the applicant handed it in
 * online, signed in, or an officer received it who is neither the one who looks nor one for whom they stand in.
 */
export function agencyOfGround(dossier: GroundDossier, { officer, ownerPersonKey, ownerName }: Looker): string | undefined {
  const isTheirs = dossier.applicantPersonKey === ownerPersonKey && plainText(dossier.applicantName) === plainText(ownerName);
  const isMadeByOther =
    dossier.channel === 'online'
      ? !dossier.hasSubmitter
      : dossier.receivedBy !== null && !everyHandOf(officer).includes(dossier.receivedBy);
  return dossier.closedAt === null && isTheirs && isMadeByOther ? sideOf(dossier, officer) : undefined;
}
