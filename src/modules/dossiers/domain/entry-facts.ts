import { DOSSIER_STATUS_NAMES } from './dossier-status.js';
import type { Audience, ShownFact } from './timeline.js';

/** Everybody who is shown timelines. */
export const ALL = ['citizen', 'desk', 'officer', 'partner'] as const;
/** Officers. */
export const STAFF = ['desk', 'officer'] as const;
/** What an agency has to do by when is no promise to the applicant. */
export const AGENCIES = [...STAFF, 'partner'] as const;

/** A version of a calendar. */
export const CALENDAR = { id: 'text', version: 'whole' } as const;

/** Status and agencies of the dossier; ids and codes that the dossier itself shows go to systems only. */
export const baseFor = <Reader extends Audience>(to: readonly Reader[]) =>
  ({
    dossierId: ['id', 'partner'],
    procedureCode: ['text', 'partner'],
    receivingAgencyCode: ['agency', ...to],
    resolvingAgencyCode: ['agency', ...to],
    channel: [['direct', 'online', 'post'], ...to],
    from: [[null, ...DOSSIER_STATUS_NAMES], ...to],
    to: [DOSSIER_STATUS_NAMES, ...to],
  }) as const satisfies Record<string, ShownFact>;

/** The same for everybody. */
export const BASE = baseFor(ALL);
