import type { DomainEvent } from '../../shared/domain-event.js';

/** What disposal publishes, on the stream of each dossier and of each consent that it reached. */
export const DISPOSAL_EVENTS = { disposed: 'platform.personal-data-disposed.v1' } as const;

/** The personal data of a dossier, or of a person with everything of theirs, was disposed of. One act may be on several streams. */
export type PersonalDataDisposed = DomainEvent<
  'platform.personal-data-disposed.v1',
  {
    readonly actId: string;
    readonly owner: 'dossier' | 'person';
    /** Provision or decision on which it was done; nothing personal. */
    readonly basis: string;
    /** Actor who decided it. */
    readonly decidedBy: string;
  }
>;
