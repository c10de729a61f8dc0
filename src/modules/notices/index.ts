export * from './notices.events.js';
export { webhookIdOf } from './use-cases/keep-webhook.js';
