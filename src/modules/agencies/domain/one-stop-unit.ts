/**
 * `centre`: Trung tâm Phục vụ hành chính công of a province or commune; `branch` of one; `desk`: the one-stop unit (Bộ phận Một cửa) of an
 * agency.
 */
export const ONE_STOP_KINDS = ['centre', 'branch', 'desk'] as const;
export type OneStopKind = (typeof ONE_STOP_KINDS)[number];

/** Where dossiers are received and results handed out, for the agency that runs it. */
export interface OneStopUnit {
  readonly code: string;
  readonly agencyCode: string;
  readonly name: string;
  readonly kind: OneStopKind;
}
