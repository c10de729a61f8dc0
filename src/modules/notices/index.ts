export * from './notices.events.js';
