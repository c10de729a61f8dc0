/** Who wrote a draft, and who found it right. */
export interface DraftHands {
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
}

/** What they are called; null for nobody, and for one who is not known. */
export interface DraftHandsNames {
  readonly draftedByName: string | null;
  readonly checkedByName: string | null;
}

/** A draft with what its hands are called. */
export type NamedHands<Draft extends DraftHands> = Draft & DraftHandsNames;
