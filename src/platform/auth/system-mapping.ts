import type { Actor } from '../../shared/actor.js';
import { grantOf, limited, narrowedTo, USUAL_LIMITS, widenedBy } from '../../shared/grant.js';
import { ONLY_GIVEN, permissionsOf, type Permission } from '../../shared/permissions.js';
import type { ActorDirectory } from './actor-directory.js';
import { agencyUnknown, tokenRefused } from './auth-refusals.js';
import { wordsOf } from './claim-texts.js';
import type { PartnerSystems, RegisteredSystem } from './partner-systems.js';
import type { Claims } from './token-shape.js';

/** Who one is may be asked with any scope. */
const WITHOUT_SCOPE: Permission = 'self.read';

/** The system that a token of this server itself is for: it was registered then, and what it may do is asked now. */
export async function ownSystemOf(
  claims: Claims,
  issuer: string,
  directory: ActorDirectory | undefined,
  systems: PartnerSystems,
): Promise<Actor> {
  const { sub: id, secret_id: secretId } = claims;
  const system = typeof id === 'string' && typeof secretId === 'string' ? await systems.find(id, secretId) : undefined;
  if (system === undefined) throw tokenRefused('TOKEN_REVOKED');
  const asked = wordsOf(claims, 'scope');
  return systemActor(
    { ...system, scopes: system.scopes.filter((scope) => asked.includes(scope)) },
    { issuer, subject: system.id },
    directory,
  );
}

/**
 * A registered system as a caller, who may do within its agency what its scopes say.
 *
 * @throws DomainError why it may not call at all; CALLER_AGENCY_UNKNOWN
 */
export async function systemActor(
  { id, name, agencyCode, scopes, sectorCodes, procedureCodes, call, refusal }: RegisteredSystem,
  account: Pick<Actor, 'issuer' | 'subject'>,
  directory: ActorDirectory | undefined,
): Promise<Actor> {
  if (refusal !== undefined) throw refusal;
  const scope = await directory?.scopeOf(agencyCode);
  if (scope === undefined) throw agencyUnknown(agencyCode);
  const whole = limited(grantOf(['partner-system'], scope, agencyCode), { ...USUAL_LIMITS, sectorCodes, procedureCodes });
  const held = permissionsOf(['partner-system']).filter((each) => each === WITHOUT_SCOPE || scopes.includes(each));
  const given = ONLY_GIVEN.filter((each) => scopes.includes(each));
  return { id, kind: 'partner', ...account, name, agencyCode, grants: [widenedBy(narrowedTo(whole, held), given)], system: call };
}
