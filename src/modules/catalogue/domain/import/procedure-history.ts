import type { EffectiveFromSource } from '../procedure-version.js';
import type { ProcedureContent } from '../procedure.js';

/** The form of a line of an export. */
export const EXPORT_FORMAT = 'mot-cua.procedure/1';

/** A published version as it is exported. Dates are local dates. */
export interface ExportedVersion {
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly effectiveFromSource: EffectiveFromSource;
  /** Why it was withdrawn before it began; null: it was not. */
  readonly withdrawn: string | null;
  readonly content: ProcedureContent;
}

/** A repeal that stands, as it is exported. */
export interface ExportedRepeal {
  readonly effectiveFrom: string;
  readonly decisionNumber: string;
  readonly decisionIssuer: string | null;
  readonly decidedOn: string | null;
}

/** A procedure with everything that was published of it: a line of an export. */
export interface ProcedureHistory {
  readonly format: typeof EXPORT_FORMAT;
  /** As the lines about other things have one; absent in files of before there were such lines. */
  readonly kind?: 'procedure';
  readonly code: string;
  /** In the order of their numbers, from 1. */
  readonly versions: readonly ExportedVersion[];
  readonly repeals: readonly ExportedRepeal[];
}
