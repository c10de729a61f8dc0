export * from './routing.events.js';
