import { coverageOf } from '../../../platform/auth/covered.js';
import type { Actor } from '../../../shared/actor.js';
import { permits } from '../../../shared/permissions.js';
import type { SeenSides } from '../persistence/consultation.reader.js';

/**
 * The consultations that an actor's posts give access to. In the asked agency: officers who may answer, and nobody above it; of the asking
 * one whoever sees the dossier there.
 */
export function consultationRightsOf(actor: Actor): SeenSides {
  const answering = actor.grants.filter(({ permissions }) => permits(permissions.officer, ['consultation.answer']));
  const own = answering.map((grant) => ({ ...grant, scope: grant.agencyCode === undefined ? [] : [grant.agencyCode] }));
  return { asked: coverageOf({ grants: own }), asking: coverageOf(actor) };
}
