export { PARTNER_EVENTS, type SystemChanged, type SystemRegistered } from './partners.events.js';
export { PartnerReach, type NamedSystem, type ReachOf } from './use-cases/partner-reach.js';
export { PartnersSeed } from './seed/partners-seed.js';
