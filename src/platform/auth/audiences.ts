import type { Role } from '../../shared/actor.js';

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
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Audience = keyof typeof AUDIENCES;

/** Addresses below `/v1` that ask for a token and are for every audience alike. */
const FOR_EVERYBODY = /^\/v1\/me(?:\/|$)/;

/** The audience of a route's path, `/v1/desk/dossiers/:id`; `everybody` for what all share, undefined where a token means nothing. */
export function audienceOf(path: string): Audience | 'everybody' | undefined {
  const [version, audience = ''] = path.split('/').slice(1);
  if (version === 'v1' && Object.hasOwn(AUDIENCES, audience)) return audience as Audience;
  return FOR_EVERYBODY.test(path) ? 'everybody' : undefined;
}

/** Those of a caller's roles that count at an address. */
export function rolesAt(audience: Audience | 'everybody', roles: readonly Role[]): readonly Role[] {
  if (audience === 'everybody') return roles;
  const members: readonly Role[] = AUDIENCES[audience];
  return roles.filter((role) => members.includes(role));
}
