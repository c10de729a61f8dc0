import type { NamedHands } from '../../../shared/draft-hands.js';
import type { FormVersionStart } from '../domain/forms/form-periods.js';
import type { FormDraft, FormVersion } from '../domain/forms/form-version.js';

/** A published version with what it says, and why it was withdrawn. */
export type PublishedFormVersion = Required<FormVersion> & FormVersionStart & { readonly withdrawnReason: string | null };

/** A form as lists show it. */
export interface FormRow {
  readonly code: string;
  /** In the newest version, else in the draft. */
  readonly name: string | null;
  readonly versions: number;
  readonly hasDraft: boolean;
}

/** A form with its draft and all versions, the newest first. */
export interface FormLife {
  readonly code: string;
  /** Of its stream. */
  readonly version: number;
  readonly draft: NamedHands<Omit<FormDraft, 'formId'>> | null;
  readonly versions: readonly PublishedFormVersion[];
}
