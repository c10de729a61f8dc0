import { NOTICE_CHANNELS } from './notice.js';
import { templateForClaim } from './notified-facts.js';
import type { TemplateTexts } from './template.js';

/** Places that a text about a dossier may name; `ComposeNotices` fills each. */
export const DOSSIER_PLACES = [
  'answerDueAt',
  'applicant',
  'at',
  'completedAt',
  'dossierCode',
  'dueAt',
  'handledBy',
  'items',
  'itemsShort',
  'legalBasis',
  'letterNumber',
  'method',
  'notifiedDueAt',
  'outcome',
  'previousAnswerDueAt',
  'previousDueAt',
  'procedure',
  'procedureShort',
  'procedureUncoded',
  'reason',
  'reasonShort',
  'receivedAt',
  'receivedBy',
  'receivingAgency',
  'resolvingAgency',
  'returnedAt',
  'standing',
  'submittedAt',
  'why',
] as const;
export type DossierPlace = (typeof DOSSIER_PLACES)[number];

/** Template and places of the notice of a consent that a counter recorded. */
export const CONSENT_TEMPLATE = 'consent-recorded';
export const CONSENT_PLACES = ['agency', 'at', 'evidence', 'lastDay', 'owner'] as const;
export type ConsentPlace = (typeof CONSENT_PLACES)[number];

/** Places that only a confirmed applicant's notices may hold: reason, papers, outcome. */
const CONFIDED: readonly string[] = [
  'items',
  'itemsShort',
  'legalBasis',
  'letterNumber',
  'method',
  'outcome',
  'reason',
  'reasonShort',
  'why',
] satisfies readonly DossierPlace[];

/** The places that a template may name. One that goes to addresses that a submitter only claims does not name what is confided. */
export function placesOf(code: string): readonly string[] {
  if (code === CONSENT_TEMPLATE) return CONSENT_PLACES;
  return templateForClaim(code) === code ? DOSSIER_PLACES.filter((place) => !CONFIDED.includes(place)) : DOSSIER_PLACES;
}

/** What a text names and its template does not know, as it was written, with the field that it stands in. */
export interface UnknownPlaces {
  readonly field: string;
  readonly places: readonly string[];
}

/** What in braces no place of the template is, and braces that enclose no name: by field, in the order of the channels. */
export function unknownPlaces(code: string, texts: TemplateTexts): readonly UnknownPlaces[] {
  const known = placesOf(code);
  const unknownIn = (line: string): string[] =>
    (line.match(/\{[^{}]*\}?|\}/g) ?? []).filter((piece) => !piece.endsWith('}') || !known.includes(piece.slice(1, -1)));
  return NOTICE_CHANNELS.flatMap((channel) => {
    const { subject = '', body = [] } = texts[channel] ?? {};
    const lines = [
      { field: `${channel}.subject`, line: subject },
      ...body.map((line, index) => ({ field: `${channel}.body.${index}`, line })),
    ];
    return lines.map(({ field, line }) => ({ field, places: [...new Set(unknownIn(line))] }));
  }).filter(({ places }) => places.length > 0);
}
