import type { Agenda } from './agenda.js';
import type { DossierPlan } from './plan.js';
import type { Answer, ServerClient } from './server-client.js';
import type { Staff } from './staff.js';

/** What all parts of the demo share. */
export interface Town {
  readonly server: ServerClient;
  readonly staff: Staff;
  readonly agenda: Agenda;
  /** Stories by the id of their dossier. */
  readonly stories: Map<string, DossierStory>;
  /** How often what happened, for the summary. */
  readonly tally: Map<string, number>;
}

/** One dossier of the demo on its way. */
export interface DossierStory {
  readonly id: string;
  readonly plan: DossierPlan;
  /** Whether the special turn of its appraisal has been taken. */
  turned: boolean;
  /** Whether its officer waits for another agency. */
  waiting: boolean;
}

/** Counts something that happened. */
export function note(town: Town, what: string): void {
  town.tally.set(what, (town.tally.get(what) ?? 0) + 1);
}

/** The dossier as the desk sees it now, with its version. */
export async function seen(
  town: Town,
  { id, plan }: DossierStory,
): Promise<{ readonly desk: ServerClient; readonly path: string; readonly dossier: Answer; readonly version: number }> {
  const desk = await town.staff.officer(plan.agencyCode, 'desk-officer');
  const path = `/v1/desk/dossiers/${id}`;
  const dossier = await desk.get(path);
  return { desk, path, dossier, version: dossier['version'] as number };
}

/** The smallest file that is a PDF, with a line that tells papers apart. */
export const pdf = (line: string): string =>
  `%PDF-1.4\n% ${line}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n` +
  `trailer<</Root 1 0 R>>\n%%EOF\n`;
