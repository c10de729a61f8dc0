import type { CheckableDraft } from '../version-draft.js';
import type { FormContent } from './form-content.js';

/** What a form is to say next: one at a time, without a number until it is published. */
export interface FormDraft extends CheckableDraft {
  readonly formId: string;
  readonly content: FormContent;
}

/** A published version of a form; the content is there only where it is published now. */
export interface FormVersion {
  readonly id: string;
  readonly formId: string;
  readonly formCode: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly content?: FormContent;
  readonly contentHash: string;
  readonly decisionNumber: string;
  readonly decisionIssuer: string;
  readonly signedOn: string;
  readonly publishedOn: string;
  readonly publishedAt: Date;
}

/** A version as its publication writes it. */
export type WrittenFormVersion = FormVersion & { readonly content: FormContent };

/** A version was withdrawn before it began. */
export interface FormWithdrawal {
  readonly versionId: string;
  readonly formId: string;
  readonly reason: string;
  readonly withdrawnAt: Date;
}

/** How ids of versions and hashes of contents are made. */
export interface FormKeys {
  readonly idOf: (code: string, versionNo: number) => string;
  readonly hashOf: (content: FormContent) => string;
}
