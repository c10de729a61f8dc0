/** A JSON Schema (2020-12) as it is written. */
export type FormJsonSchema = Readonly<Record<string, unknown>>;

/** What of the applicant a field may be filled with; `earlier-answer`: what the same person answered before, in this form or another. */
export const PREFILL_SOURCES = ['identity-number', 'name', 'phone', 'email', 'address', 'commune-code', 'earlier-answer'] as const;
export type PrefillSource = (typeof PREFILL_SOURCES)[number];

/** Where the value of a field may come from before anybody fills it in. */
export interface FormPrefill {
  readonly source: PrefillSource;
  /** Of an earlier answer: the form, and the field in it. */
  readonly formCode?: string;
  readonly pointer?: string;
}

/** A field of a form as people see it, in the order in which they see it. */
export interface FormField {
  /** JSON pointer in the answers; `*` stands for every entry of a list. */
  readonly pointer: string;
  readonly vi: string;
  readonly en: string | null;
  readonly prefill: FormPrefill | null;
}

/** An electronic form (biểu mẫu điện tử): plain, and never changed once it is published. */
export interface FormContent {
  readonly name: string;
  readonly nameEn: string | null;
  readonly schema: FormJsonSchema;
  /** All fields of the schema, each once. */
  readonly fields: readonly FormField[];
}
