import { isClosed, numberOf, type Asking } from './asking.js';
import type { Seen } from './seen-by.js';

/** A route that shows one thing: of which kind of the view it is, which things there are, and where it is found. */
interface Detail {
  readonly shows: string;
  readonly things: (asking: Asking) => readonly string[];
  readonly path: (asking: Asking, id: string) => string;
}

const dossiers = (asking: Asking): readonly string[] => [...asking.facts.dossiers.keys()];
const withFiles = (asking: Asking): readonly string[] => dossiers(asking).filter((id) => asking.facts.dossiers.get(id)!.fileId !== null);
const ofDossier = (path: string): Detail => ({ shows: 'dossier', things: dossiers, path: (_, id) => path.replace(/\{\w+\}/, id) });
/** Persons get the files of what they see whole; for everybody else files are a thing of their own. */
const fileOf = (path: string, shows = 'file'): Detail => ({
  shows,
  things: withFiles,
  path: ({ facts }, id) => path.replace('{fileId}', facts.dossiers.get(id)!.fileId!).replace('{id}', id),
});
const ofTask = (path: string): Detail => ({
  shows: 'task',
  things: ({ facts }) => [...facts.tasks.keys()],
  path: ({ facts }, id) => path.replace('{dossierId}', facts.tasks.get(id)!.dossierId).replace('{taskId}', id),
});
const ofRecord = (path: string): Detail => ({
  shows: 'record',
  things: ({ facts }) => [...facts.dossiers.values()].filter(({ status }) => status === 'result-returned').map(({ id }) => id),
  path: (_, id) => path.replace('{dossierId}', id),
});

/** Routes that show one thing, by operation. */
export const DETAILS: Readonly<Record<string, Detail>> = {
  getCitizenDossier: ofDossier('/v1/citizen/dossiers/{id}'),
  explainCitizenDossierDeadline: ofDossier('/v1/citizen/dossiers/{id}/deadline'),
  downloadCitizenDossierFile: fileOf('/v1/citizen/dossiers/{id}/files/{fileId}', 'dossier'),
  listCitizenDossierReads: ofDossier('/v1/citizen/dossiers/{id}/reads'),
  getCitizenRefusalSlip: ofDossier('/v1/citizen/dossiers/{id}/refusal-slip'),
  listCitizenDossierTimeline: ofDossier('/v1/citizen/dossiers/{id}/timeline'),
  listCitizenReceivables: ofDossier('/v1/citizen/receivables/{dossierId}'),
  getDeskDossier: ofDossier('/v1/desk/dossiers/{id}'),
  explainDeskDossierDeadline: ofDossier('/v1/desk/dossiers/{id}/deadline'),
  downloadDeskDossierFile: fileOf('/v1/desk/dossiers/{id}/files/{fileId}'),
  getDossierReceipt: ofDossier('/v1/desk/dossiers/{id}/receipt'),
  getDeskRefusalSlip: ofDossier('/v1/desk/dossiers/{id}/refusal-slip'),
  listDeskDossierTimeline: ofDossier('/v1/desk/dossiers/{id}/timeline'),
  listDeskReceivables: ofDossier('/v1/desk/receivables/{dossierId}'),
  getOfficerDossier: ofDossier('/v1/officer/dossiers/{id}'),
  explainOfficerDossierDeadline: ofDossier('/v1/officer/dossiers/{id}/deadline'),
  downloadOfficerDossierFile: fileOf('/v1/officer/dossiers/{id}/files/{fileId}'),
  listOfficerDossierTimeline: ofDossier('/v1/officer/dossiers/{id}/timeline'),
  listOfficerReceivables: ofDossier('/v1/officer/receivables/{dossierId}'),
  computeDossierFeeQuote: ofDossier('/v1/officer/receivables/{dossierId}/fee-quote'),
  getTask: ofTask('/v1/officer/tasks/{dossierId}/{taskId}'),
  getTaskProcess: ofTask('/v1/officer/tasks/{dossierId}/{taskId}/process'),
  getTaskProcessPicture: ofTask('/v1/officer/tasks/{dossierId}/{taskId}/process/picture.svg'),
  listColleagues: ofTask('/v1/officer/colleagues?dossierId={dossierId}&taskId={taskId}'),
  getConsultation: {
    shows: 'consultation',
    things: ({ facts }) => [...facts.consultations.keys()],
    path: ({ facts }, id) => `/v1/officer/consultations/${facts.consultations.get(id)!.dossierId}/${id}`,
  },
  downloadConsultationFile: {
    shows: 'consultation',
    things: ({ facts }) => [...facts.consultations.values()].filter(({ fileId }) => fileId !== null).map(({ id }) => id),
    path: ({ facts }, id) => {
      const { dossierId, fileId } = facts.consultations.get(id)!;
      return `/v1/officer/consultations/${dossierId}/${id}/files/${fileId}`;
    },
  },
  getRecord: ofRecord('/v1/officer/records/{dossierId}'),
  downloadRecordManifest: ofRecord('/v1/officer/records/{dossierId}/manifest'),
};

/** Who may see the whole of what a route shows besides; the standing of a dossier is on its detail alone. */
const SHOWS_STANDING = ['getCitizenDossier'];

/** How many things somebody opens by a route: of those that may be seen, and of those that may not. */
const OPENED = 2;

/** Opens by a route some things that may be seen, and some that may not. */
export async function details(asking: Asking, operation: string, route: string): Promise<void> {
  const detail = DETAILS[operation]!;
  const lines = SHOWS_STANDING.includes(operation)
    ? [...asking.seen(detail.shows, route), ...asking.seen('standing', route)]
    : asking.seen(detail.shows, route);
  const seen = new Set(lines.map(({ thingId }: Seen) => thingId));
  // Whom the route is not open to is asked once.
  const most = asking.enters(route) ? OPENED : 1;
  const there = detail.things(asking);
  const sample = [
    ...some(
      there.filter((id) => seen.has(id)),
      asking,
      most,
    ),
    ...some(
      there.filter((id) => !seen.has(id)),
      asking,
      most,
    ),
  ];
  for (const id of sample) {
    const [method] = route.split(' ') as ['GET' | 'POST'];
    const { status, body } = await asking.ask(method, detail.path(asking, id), method === 'POST' ? { facts: {} } : undefined);
    asking.compare(route, isClosed(status) ? [] : [id], seen.has(id) ? [id] : [], 1);
    if (detail.shows === 'dossier' && 'personalDataMasked' in body) compareMask(asking, route, id, body['personalDataMasked']);
  }
}

/** A dossier is shown masked to whom no post that opens the route shows whose it is; never to persons, who see their own. */
function compareMask(asking: Asking, route: string, id: string, isMasked: unknown): void {
  const isPerson = asking.asker.roles.some((role) => role === 'citizen' || role === 'business');
  const isKnown = isPerson || asking.seenBy(asking.opening(route), 'personal').some(({ dossierId }) => dossierId === id);
  asking.compare(`${route} unmasked`, isMasked === true ? [] : [id], isKnown ? [id] : [], 1);
}

/** So many of them, at places that differ from asker to asker. */
function some(ids: readonly string[], { asker }: Asking, most: number): readonly string[] {
  const first = numberOf(asker.viewer);
  const taken = new Set(Array.from({ length: Math.min(most, ids.length) }, (_, nth) => (first + nth * 613) % ids.length));
  return [...taken].map((index) => ids[index]!);
}
