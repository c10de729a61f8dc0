export * from './payments.events.js';
