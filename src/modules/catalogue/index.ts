export { durationOf, termsOf } from './domain/channel-terms.js';
export type { Channel, ChannelTerms, ComponentRequirement, FeeItem, LegalDuration, ProcedureCase, ProcedureContent } from './domain/procedure.js';
export type { ProcedureVersion } from './domain/procedure-version.js';
export { ProcedureReader } from './persistence/procedure.reader.js';
