export * from './notices.events.js';
export { NoticesPart } from './http/personal-part.js';
export { webhookIdOf } from './use-cases/keep-webhook.js';
export { NoticesSeed } from './seed/notices-seed.js';
