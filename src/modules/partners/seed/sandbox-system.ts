import { actorIdOf } from '../../../platform/auth/actor-id.js';
import { SANDBOX_ISSUER } from '../../../platform/sandbox/sandbox-issuer.js';
import type { SystemTerms } from '../domain/partner-system.js';
import { PARTNER_SCOPES } from '../domain/partner-scopes.js';

const SUBJECT = 'phan-mem-hoai-nhon';

/**
 * The system of the ward in which the examples play, registered in every sandbox and tied to the account of its persona. Its secret is in
 * the document, so it is good in a sandbox alone.
 */
export const SANDBOX_SYSTEM = {
  id: actorIdOf(SANDBOX_ISSUER, SUBJECT),
  secret: 'mcs_sandbox-only-0000000000000000000000000000000',
  account: { issuer: SANDBOX_ISSUER, subject: SUBJECT },
  terms: {
    name: 'Phần mềm của Ủy ban nhân dân phường Hoài Nhơn',
    agencyCode: 'H21.195',
    contactName: 'Vũ Phương Uyên',
    contactEmail: 'phan-mem@hoainhon.example.vn',
    contactPhone: null,
    scopes: PARTNER_SCOPES,
    sectorCodes: null,
    procedureCodes: null,
    networks: ['127.0.0.0/8', '::1/128'],
    ratePerMinute: 100_000,
    validTo: null,
  } satisfies SystemTerms,
} as const;
