/** How somebody is notified. Officers are notified in the system: their addresses are not part of the reference data. */
export const NOTICE_CHANNELS = ['mail', 'sms', 'in-app'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Audience of a notice; an owner is a person with papers in a repository. */
export const NOTICE_AUDIENCES = ['applicant', 'officer', 'owner'] as const;
export type NoticeAudience = (typeof NOTICE_AUDIENCES)[number];

/** What one recipient is notified of: one fact (thông báo). Recipient, subject and body are personal data. */
export interface Notice {
  readonly id: string;
  /** Null for what is no dossier's: a consent. */
  readonly dossierId: string | null;
  /** The fact: the journal's stream and number. One notice per fact, recipient and channel. */
  readonly streamId: string;
  readonly seq: number;
  readonly channel: NoticeChannel;
  /** E-mail address, phone number, or the id of an officer. */
  readonly recipient: string;
  readonly audience: NoticeAudience;
  readonly templateCode: string;
  readonly templateVersion: number;
  /** Null for an SMS. */
  readonly subject: string | null;
  readonly body: string;
  /** When the fact was. */
  readonly at: Date;
}
