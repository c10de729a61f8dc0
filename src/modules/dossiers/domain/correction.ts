/** What of an applicant may be corrected: contact data, and a name that was written wrongly. Rights hang on the identity number. */
export const CORRECTED_FIELDS = ['name', 'phone', 'email', 'address'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** The right data: null for what is to be left out, absent for what stays. */
export interface StatedAnew {
  readonly name?: string | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly address?: string | null | undefined;
}

/** One field before and after. Personal data. */
export interface CorrectedValue {
  readonly field: CorrectedField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What is to be corrected, and why. */
export interface CorrectionOrder {
  readonly changes: StatedAnew;
  /** What is corrected outside of these fields, such as on a paper or in a register. */
  readonly elsewhere: string | null;
  /** Paper that shows the right name. */
  readonly evidence: string | null;
  readonly reason: string;
  /** The person's request that it carries out; null without one. */
  readonly requestId: string | null;
}

/** A correction of what is kept of the applicant; never changed. Personal data. */
export interface Correction extends Omit<CorrectionOrder, 'changes'> {
  readonly dossierId: string;
  readonly id: string;
  readonly changes: readonly CorrectedValue[];
  /** False where the dossier was finished: it stays as it was decided upon, and the correction stands beside it. */
  readonly isApplied: boolean;
  readonly correctedAt: Date;
  readonly correctedBy: string;
}

/** What really changes, in the order of the fields. */
export function changedValues(changes: StatedAnew, present: Readonly<Record<CorrectedField, string | null>>): readonly CorrectedValue[] {
  return CORRECTED_FIELDS.flatMap((field) => {
    const [before, after] = [present[field], changes[field]];
    return after === undefined || after === before ? [] : [{ field, before, after }];
  });
}
