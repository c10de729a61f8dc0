export * from './feedback.events.js';
export { SatisfactionPart } from './http/personal-part.js';
export { SATISFACTION_LEVELS, type SatisfactionLevel } from './domain/satisfaction-level.js';
