export * from './reporting.events.js';
