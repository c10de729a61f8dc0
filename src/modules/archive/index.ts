export * from './archive.events.js';
