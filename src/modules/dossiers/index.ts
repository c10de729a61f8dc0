export * from './dossiers.events.js';
export { DOSSIER_STATUSES, OPEN_STATUSES, type DossierStatus } from './domain/dossier-status.js';
export { dossierNotFound } from './domain/dossier.errors.js';
export { ConcludeDossier, type Conclusion } from './use-cases/conclude-dossier.js';
export { StartProcessing } from './use-cases/start-processing.js';
export type { DossierOutcome } from './use-cases/outcome.js';
export { DossierAdmission } from './persistence/dossier-admission.js';
