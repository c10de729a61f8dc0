import { covers, type Grant, type Limits, type MatterTraits } from '../../../shared/grant.js';

/** A fact of a dossier as partner systems get it: ids, type and facts, never personal data. */
export interface PartnerEvent extends MatterTraits {
  readonly id: string;
  /** Place in the feed of this installation; later facts of a dossier have higher places. */
  readonly position: number;
  readonly dossierId: string;
  readonly seq: number;
  readonly type: string;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly at: Date;
  /** The dossier code; null while there is none. */
  readonly dossierCode: string | null;
  readonly facts: Record<string, unknown>;
}

/** CloudEvents 1.0 in JSON format. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The dossier's id. */
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** The facts, with the dossier's version after them. */
  readonly data: Record<string, unknown>;
}

/** The same bytes at every try: nothing in it depends on when it is sent. */
export function cloudEventOf({ id, type, dossierId, seq, at, dossierCode, facts }: PartnerEvent): CloudEvent {
  return {
    specversion: '1.0',
    id,
    source: 'urn:mot-cua:dossiers',
    type,
    subject: dossierId,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: { ...facts, version: seq, dossierCode },
  };
}

/** Whether a right reaches the event: the receiving or the resolving agency is in its scope, and the matter within its limits. */
export function isReached(event: PartnerEvent, right: Pick<Grant, 'scope'> & Limits): boolean {
  return [event.receivingAgencyCode, event.resolvingAgencyCode].some((agencyCode) => covers(right, { ...event, agencyCode }));
}
