import type { Permission } from '../../../shared/permissions.js';

/**
 * What a system can be given (RFC 6749, 3.3): the permissions of the role `partner-system`, one by one, and what only a registration
 * gives: to see whose dossiers are (docs/adr/0039). Who one is may be asked by everybody and takes no scope.
 */
export const PARTNER_SCOPES = [
  'dossier.read',
  'dossier.receive',
  'event.read',
  'file.read',
  'file.upload',
  'person.read',
  'webhook.manage',
] as const satisfies readonly Permission[];
export type PartnerScope = (typeof PARTNER_SCOPES)[number];
