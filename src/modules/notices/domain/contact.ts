import type { NoticeChannel } from './notice.js';

/** What notices need to know of a dossier, kept as a copy of its own: whom to notify, and what every notice says. Personal data. */
export interface Contact {
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly procedureName: string;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly applicantName: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Whether a submitter without confirmed authorisation stated the addresses: they get the standing of the dossier and no more. */
  readonly byClaim: boolean;
  readonly submittedAt: Date;
  /** Id of the officer who received it. */
  readonly receivedBy: string | null;
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  readonly completedAt: Date | null;
  readonly returnedAt: Date | null;
  /** Officers of open tasks: task id -> id of the officer. */
  readonly holders: Readonly<Record<string, string>>;
}

/** Officers who work on the dossier now, each once. */
export function handlersOf(contact: Contact): readonly string[] {
  return [...new Set(Object.values(contact.holders))];
}

/** A recipient, and the channel. */
export interface Recipient {
  readonly channel: NoticeChannel;
  readonly recipient: string;
}

/** The channels to a person by a phone number or an e-mail address. */
export function reachedAt({ phone, email }: Pick<Contact, 'phone' | 'email'>): readonly Recipient[] {
  return [
    ...(phone === null ? [] : [{ channel: 'sms' as const, recipient: phone }]),
    ...(email === null ? [] : [{ channel: 'mail' as const, recipient: email }]),
  ];
}

/** The same for two ways that reach one person at one place: phone numbers are compared by number, addresses without case. */
export function recipientKey({ channel, recipient }: Recipient): string {
  return `${channel} ${channel === 'sms' ? recipient.replace(/\D/g, '').replace(/^84/, '0') : recipient.toLowerCase()}`;
}
