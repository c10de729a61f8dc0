export * from './documents.events.js';
export type { DocumentKind, IssuedFile, PaperOwner } from './domain/document.js';
export { ConsentReader } from './persistence/consent.reader.js';
export { CompleteDocuments } from './use-cases/complete-documents.js';
export { KeepResult, type IssuedResult } from './use-cases/keep-result.js';
export { LookAtDocuments, type LookGround } from './use-cases/look-at-documents.js';
export { ReuseDocument } from './use-cases/reuse-document.js';
export { DocumentsPart } from './http/personal-part.js';
export { DocumentListView } from './http/document.view.js';
