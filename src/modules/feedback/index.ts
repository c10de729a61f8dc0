export * from './feedback.events.js';
export { SATISFACTION_LEVELS, type SatisfactionLevel } from './domain/satisfaction-level.js';
