import { ROLES, type Role } from './role.js';

/**
 * The audiences of the paths below `/v1/<audience>/`. A permission counts there only when it comes from one of these roles: whoever
 * holds two posts, or is an officer and a citizen, acts at each address as what it is for.
 */
export const AUDIENCES = {
  citizen: ['citizen', 'business'],
  /** The one-stop unit and its till; agency systems take dossiers in as it does. */
  desk: ['desk-officer', 'accountant', 'partner-system'],
  officer: [
    'desk-officer',
    'case-officer',
    'unit-head',
    'agency-head',
    'registry-clerk',
    'procedure-controller',
    'accountant',
    'archivist',
  ],
  /** Each route of these says by its permission whether it is for an agency, for the catalogue or for the whole installation. */
  admin: ['administrator', 'procedure-controller', 'operator'],
  partner: ['partner-system'],
  /** Addresses that all share. */
  everybody: ROLES,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Audience = keyof typeof AUDIENCES;

/** Those of some roles that count at an audience's addresses. */
export function rolesAt(audience: Audience, roles: readonly Role[]): readonly Role[] {
  const members: readonly Role[] = AUDIENCES[audience];
  return roles.filter((role) => members.includes(role));
}
