export * from './documents.events.js';
export type { DocumentKind, IssuedFile } from './domain/document.js';
export { KeepResult, type IssuedResult } from './use-cases/keep-result.js';
export { ReuseDocument } from './use-cases/reuse-document.js';
