import type { Role } from './role.js';
import { permissionsByAudience, type Permission, type PermissionsByAudience } from './permissions.js';

/**
 * How closed a dossier is: `ordinary`, or `restricted` to posts that are cleared for it (adoption, protected persons). State secrets are
 * not kept in this system at all.
 */
export const CONFIDENTIALITIES = ['ordinary', 'restricted'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** What the right to a thing depends on. */
export interface Matter {
  /** Agency that it belongs to: whose task, whose record, which party of the dossier. */
  readonly agencyCode: string;
  /** Sector (lĩnh vực) of the procedure; null where it has none, which a post limited to sectors does not reach. */
  readonly sectorCode: string | null;
  readonly procedureCode: string;
  readonly confidentiality: Confidentiality;
}

/** The same of a thing that several agencies have a part in. */
export type MatterTraits = Omit<Matter, 'agencyCode'>;

/** The permissions of a caller, their reach, and the post they come from. A caller has one per post. */
export interface Grant {
  /** Roles of the post: whose tasks its holder performs. What a route lets them do goes by `permissions`. */
  readonly roles: readonly Role[];
  /** What it brings within its limits, in the order of the alphabet. */
  readonly permissions: PermissionsByAudience;
  /** Agency of the post, in whose name its holder acts; absent for applicants and for whoever has no agency. */
  readonly agencyCode?: string;
  /** That agency and everything below it: how far its holder may look. */
  readonly scope: readonly string[];
  /** The only sectors it is for; null: all. */
  readonly sectorCodes: readonly string[] | null;
  /** The only procedures it is for; null: all of its sectors. */
  readonly procedureCodes: readonly string[] | null;
  /** What its holder is cleared for. */
  readonly confidentialities: readonly Confidentiality[];
  /** The post in the database; null where the token states it. */
  readonly postId: string | null;
  /** Id of the officer whose post it is where the holder stands in; null for one's own. */
  readonly onBehalfOf: string | null;
}

/** What a grant is limited to, apart from agencies. */
export type Limits = Pick<Grant, 'sectorCodes' | 'procedureCodes' | 'confidentialities'>;

/** Limits of an unlimited post: all sectors, ordinary dossiers. */
export const USUAL_LIMITS: Limits = { sectorCodes: null, procedureCodes: null, confidentialities: ['ordinary'] };

/** Whether a grant lets look into a matter. The same rule in SQL is `covered` of `platform/auth/covered.ts`; a test holds them together. */
export function covers(grant: Limits & Pick<Grant, 'scope'>, matter: Matter): boolean {
  return grant.scope.includes(matter.agencyCode) && isWithin(grant, matter);
}

/** Whether a grant lets act in a matter: that takes a post of the very agency (thẩm quyền), not of one above. */
export function isCompetent(grant: Grant, matter: Matter): boolean {
  return grant.agencyCode === matter.agencyCode && isWithin(grant, matter);
}

/** Whether a grant is for all sectors and procedures of its agencies, as what is about an agency as a whole takes. */
export function isWhole({ sectorCodes, procedureCodes }: Pick<Limits, 'sectorCodes' | 'procedureCodes'>): boolean {
  return sectorCodes === null && procedureCodes === null;
}

/** Whether a grant lets act in a matter for the body that the post is of: at the very agency, and at the units of the body below it. */
export function isForBody(grant: Grant, matter: Matter, bodyOf: (agencyCode: string) => string): boolean {
  return grant.agencyCode !== undefined && bodyOf(grant.agencyCode) === bodyOf(matter.agencyCode) && covers(grant, matter);
}

/** An unlimited grant of these roles in an agency, as a token states it. */
export function grantOf(roles: readonly Role[], scope: readonly string[] = [], agencyCode?: string): Grant {
  const permissions = permissionsByAudience(roles, isWhole(USUAL_LIMITS));
  const at = agencyCode === undefined ? {} : { agencyCode };
  return { roles, permissions, ...at, scope, ...USUAL_LIMITS, postId: null, onBehalfOf: null };
}

/** A grant with limits of a post: it brings what can be done within them. */
export function limited(grant: Grant, { sectorCodes, procedureCodes, confidentialities }: Limits): Grant {
  const limits = { sectorCodes, procedureCodes, confidentialities };
  return { ...grant, ...limits, permissions: permissionsByAudience(grant.roles, isWhole(limits)) };
}

/** A grant that brings nothing but some of its permissions. */
export function narrowedTo(grant: Grant, kept: readonly Permission[]): Grant {
  const entries = Object.entries(grant.permissions).map(([audience, held]) => [audience, held.filter((each) => kept.includes(each))]);
  return { ...grant, permissions: Object.fromEntries(entries) as PermissionsByAudience };
}

/** A grant that brings some permissions besides, at the addresses where it brings any. */
export function widenedBy(grant: Grant, more: readonly Permission[]): Grant {
  const entries = Object.entries(grant.permissions).map(([audience, held]) => [
    audience,
    held.length === 0 ? held : [...new Set([...held, ...more])].toSorted(),
  ]);
  return { ...grant, permissions: Object.fromEntries(entries) as PermissionsByAudience };
}

/** Whether a matter is within what a post or a grant is limited to. */
export function isWithin({ sectorCodes, procedureCodes, confidentialities }: Limits, matter: MatterTraits): boolean {
  return (
    confidentialities.includes(matter.confidentiality) &&
    (sectorCodes === null || (matter.sectorCode !== null && sectorCodes.includes(matter.sectorCode))) &&
    (procedureCodes === null || procedureCodes.includes(matter.procedureCode))
  );
}
