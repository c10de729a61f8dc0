/** What upper modules order of a dossier within commands of their own. */
export { ConcludeDossier, type Conclusion } from './conclude-dossier.js';
export { CorrectApplicant } from './correct-applicant.js';
export { RecordFeeSettled, RequireFee } from './require-fee.js';
export { StartProcessing } from './start-processing.js';
