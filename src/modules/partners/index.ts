export { PartnerReach, type ReachOf } from './use-cases/partner-reach.js';
export { PartnersSeed } from './seed/partners-seed.js';
