/** Ids that a story knows, by the name that parameters have for them. */
export interface StoryIds {
  readonly dossierId?: string;
  readonly taskId?: string;
  readonly receivableId?: string;
  readonly fileId?: string;
  readonly consultationId?: string;
  readonly consentId?: string;
  readonly resultFileId?: string;
  readonly draftId?: string;
  readonly systemId?: string;
  readonly secretId?: string;
  readonly termId?: string;
  readonly absenceId?: string;
  readonly breachId?: string;
  readonly requestId?: string;
}

/** A command that moves a story on: the example of an operation, sent by a persona. */
export interface Step {
  readonly operation: string;
  readonly by: string;
  /** The created ids that the story uses: their position among the ids that the command creates, from 1. */
  readonly creates?: Readonly<Partial<Record<keyof StoryIds, number>>>;
  /** Fields of the body that are other than in the document's example; `today` is a local date. */
  readonly body?: (ids: StoryIds, story: string, today: string) => object;
  /** The version of what the step goes on with where it is another thing than that of the step before; null for one that is new. */
  readonly begins?: number | null;
  /** Parameters of its path that are no ids of the story. */
  readonly parameters?: Readonly<Record<string, string>>;
}
