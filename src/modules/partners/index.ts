export { PartnerReach, type ReachOf } from './use-cases/partner-reach.js';
