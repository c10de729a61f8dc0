import { permits } from '../../../platform/auth/permissions.js';
import type { Actor } from '../../../shared/actor.js';
import type { SeenSides } from '../persistence/consultation.reader.js';

/**
 * The consultations that an actor's post lets see. Of the asked agency those officers who may answer, and nobody above it; of the asking
 * one whoever sees the dossier there.
 */
export function consultationRightsOf({ roles, agencyCode, agencyScope }: Actor): SeenSides {
  return { askedAgencyCode: permits(roles, ['consultation.answer']) ? (agencyCode ?? null) : null, askingAgencyCodes: agencyScope };
}
