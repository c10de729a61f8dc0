export * from './payments.events.js';
export { ReceivablesPart } from './http/personal-part.js';
