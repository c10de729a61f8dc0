/** What a caller is. */
export type ActorKind = 'citizen' | 'business' | 'officer' | 'partner' | 'system';

/**
 * Roles of the house. An `administrator` is one of an agency and looks after its subtree; an `operator` is one of the installation, holds
 * no agency and sees no dossier. What each may do is stated once, in `platform/auth/permissions.ts`.
 */
export const ROLES = [
  'citizen',
  'business',
  'desk-officer',
  'case-officer',
  'unit-head',
  'agency-head',
  'registry-clerk',
  'procedure-controller',
  'accountant',
  'archivist',
  'partner-system',
  'administrator',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: made from a verified token and the database, never from the request body. */
export interface Actor {
  /** Stable id of the caller: UUID derived from issuer and subject. */
  readonly id: string;
  readonly kind: ActorKind;
  readonly issuer: string;
  readonly subject: string;
  /** Display name; personal data, masked in logs. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Agency that the caller acts for; absent for citizens and businesses. */
  readonly agencyCode?: string;
  /** The caller's agency and everything below it; empty for citizens and businesses. */
  readonly agencyScope: readonly string[];
  /** National id number or tax code that the identity provider vouches for; citizens and businesses only. */
  readonly identityNumber?: string;
  /** On whose behalf (substitution); absent when acting for oneself. */
  readonly onBehalfOf?: string;
}

/** Ids of everybody who stands behind an act: the person, and the one on whose behalf. Rules that keep duties apart ask all of them. */
export function handsOf({ id, onBehalfOf }: Pick<Actor, 'id' | 'onBehalfOf'>): readonly string[] {
  return onBehalfOf === undefined ? [id] : [id, onBehalfOf];
}

/** The system itself: sweeps, followers, imports. */
export const SYSTEM_ACTOR: Actor = {
  id: '00000000-0000-8000-8000-000000000001',
  kind: 'system',
  issuer: 'system',
  subject: 'system',
  name: 'system',
  roles: [],
  agencyScope: [],
};
