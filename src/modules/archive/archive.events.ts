import type { DomainEvent } from '../../shared/domain-event.js';

export const ARCHIVE_EVENTS = { recordSealed: 'archive.record-sealed.v1' } as const;

/** A returned dossier became a sealed record; on a background stream, so that the dossier's version stays. */
export type RecordSealed = DomainEvent<
  'archive.record-sealed.v1',
  {
    readonly dossierId: string;
    readonly agencyCode: string;
    readonly procedureCode: string;
    readonly manifestSha256: string;
    readonly journalSeq: number;
    readonly journalHash: string;
    /** Local date, `YYYY-MM-DD`; null: for ever. */
    readonly retainUntil: string | null;
    /** Actor who asked for it; the system itself for the follower. */
    readonly sealedBy: string;
  }
>;
