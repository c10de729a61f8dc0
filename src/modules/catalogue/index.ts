export { procedureUnknown } from './domain/catalogue.errors.js';
export { RELIEF_CATEGORIES, type ReliefCategory } from './domain/fees/fee-benefit.js';
export { isSameYear, type EntitlementYear, type FeeFact, type FeeFacts, type FeeQuote, type QuotedFee } from './domain/fees/fee-quote.js';
export { nearestDuration } from './domain/local/nearest-duration.js';
export { isOfferedOnline } from './domain/online-offer.js';
export type {
  Channel,
  ChannelTerms,
  ComponentRequirement,
  FeeItem,
  LegalDuration,
  ProcedureCase,
  ProcedureContent,
} from './domain/procedure.js';
export type { HeldVersion, ProcedureVersion } from './domain/procedure-version.js';
export { DecidedByView, FeeExplanationView, FeeQuoteDto, FeeQuoteView } from './http/fee-quote.view.js';
export { ProcedureReader } from './persistence/procedure.reader.js';
export { CatalogueNames, StandardIssuers, VersionLabels, type VersionLabel } from './persistence/version-labels.js';
export { CatalogueSeed } from './seed/catalogue-seed.js';
export {
  formatImportReport,
  ImportProcedures,
  ProceduresSource,
  type ImportProgress,
  type ImportResult,
} from './use-cases/import-procedures.js';
export {
  DraftEffects,
  PARTS_OF_DOSSIER,
  RepealEffects,
  type AskedRepeal,
  type EffectOnDossier,
  type HeldDraft,
  type PartOfDossier,
} from './use-cases/draft-effects.js';
export { FormAnswers, type PrefilledForm } from './use-cases/form-answers.js';
export { QuoteProcedureFees } from './use-cases/quote-procedure-fees.js';
