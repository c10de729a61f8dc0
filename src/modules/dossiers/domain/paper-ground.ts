import { plainText } from '../../../shared/text.js';

/** What of a dossier decides whether an officer may look into its applicant's repository because of it. */
export interface GroundDossier {
  readonly id: string;
  readonly channel: string;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly applicantPersonKey: string;
  readonly applicantName: string;
  readonly hasSubmitter: boolean;
  readonly receivedBy: string | null;
  readonly closedAt: Date | null;
}

/** Who wants to look, and into whose repository. */
export interface Looker {
  readonly officerId: string;
  readonly agencyCode: string | undefined;
  readonly ownerPersonKey: string;
  /** As the officer states it; counts with or without diacritics. */
  readonly ownerName: string;
}

/**
 * A dossier is a ground while it runs, at the agency that received or resolves it, under its applicant's number and name. An officer cannot
 * make the ground alone: the applicant handed it in online, signed in, or another officer received it.
 */
export function isGroundFor(dossier: GroundDossier, { officerId, agencyCode, ownerPersonKey, ownerName }: Looker): boolean {
  const isHere = agencyCode !== undefined && [dossier.receivingAgencyCode, dossier.resolvingAgencyCode].includes(agencyCode);
  const isTheirs = dossier.applicantPersonKey === ownerPersonKey && plainText(dossier.applicantName) === plainText(ownerName);
  const isMadeByOther =
    dossier.channel === 'online' ? !dossier.hasSubmitter : dossier.receivedBy !== null && dossier.receivedBy !== officerId;
  return dossier.closedAt === null && isHere && isTheirs && isMadeByOther;
}
