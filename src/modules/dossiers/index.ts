export * from './dossiers.events.js';
export { DOSSIER_STATUSES, OPEN_STATUSES, type DossierStatus } from './domain/dossier-status.js';
export { dossierNotFound, notYourDossier, otherAgency } from './domain/dossier.errors.js';
export * from './use-cases/orders.js';
export { DossierHandlers, type Handler } from './use-cases/dossier-handlers.js';
export { DossiersPart } from './http/personal-part.js';
export { CorrectionView } from './http/correction.view.js';
export { EnlistOwnDossier, EnlistProcessing, type EnlistedDossier } from './use-cases/enlist-processing.js';
export { CalendarRuns, reasonOf, RunningClocks, type ClockChange, type ClockSource, type TriedClocks } from './use-cases/running-clocks.js';
export { CORRECTED_FIELDS, type StatedAnew, type CorrectedField } from './domain/correction.js';
export {
  partnerFactsOf,
  partnerFactSchemas,
  registerTimelines,
  type FactWords,
  type ShownFact,
  type TimelineRows,
} from './use-cases/register-timelines.js';
export { DossierAccessGrants } from './persistence/dossier-access-grants.js';
export { DossierCodeReader } from './persistence/dossier-code.reader.js';
export { DossierVisibility } from './persistence/dossier-visibility.js';
export { ArchivableDossierReader, type NamedFile, type ArchivableDossier } from './persistence/archivable-dossier.reader.js';
