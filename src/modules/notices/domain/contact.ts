/** What notices need to know of a dossier, kept as a copy of its own: whom to tell, and what every notice says. Personal data. */
export interface Contact {
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly procedureName: string;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly applicantName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly submittedAt: Date;
  /** Id of the officer who received it. */
  readonly receivedBy: string | null;
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  readonly completedAt: Date | null;
  readonly returnedAt: Date | null;
  /** Who holds which open task: task id -> id of the officer. */
  readonly holders: Readonly<Record<string, string>>;
}

/** Officers who work on the dossier now, each once. */
export function handlersOf(contact: Contact): readonly string[] {
  return [...new Set(Object.values(contact.holders))];
}
