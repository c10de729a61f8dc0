export { PARTNER_SCOPES, type PartnerScope } from './domain/partner-scopes.js';
