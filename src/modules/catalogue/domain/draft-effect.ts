import { differencesOf } from './content-differences.js';
import type { ContentDifference } from '../../../shared/content-differences.js';
import type { Channel, ProcedureContent } from './procedure.js';

/** What a procedure says about one dossier: its papers, time and money, how it is carried out, by whom, and what comes of it. */
export const PARTS_OF_DOSSIER = ['papers', 'duration', 'fees', 'steps', 'agencies', 'results'] as const;
export type PartOfDossier = (typeof PARTS_OF_DOSSIER)[number];

/** What a dossier was handed in for. */
export interface HandedIn {
  readonly caseKey: string | null;
  readonly channel: Channel;
}

/** What another content would say differently about a dossier. */
export interface DraftEffect {
  readonly parts: readonly PartOfDossier[];
  /** Paths begin with the part: `duration.online-1.duration.value`. */
  readonly differences: readonly ContentDifference[];
}

/** What would be different for a dossier had it been handed in under another content; the case is found by its name, else by its key. */
export function effectOf(before: ProcedureContent, after: ProcedureContent, { caseKey, channel }: HandedIn): DraftEffect {
  const ofCase = caseOf(before, caseKey);
  const there = after.cases.find(({ name }) => ofCase && name !== '' && name === ofCase.name) ?? caseOf(after, caseKey);
  const differences = differencesOf(partsOf(before, ofCase, channel), partsOf(after, there, channel));
  const changed = new Set(differences.map(({ path }) => path.split('.', 1)[0]));
  return { parts: PARTS_OF_DOSSIER.filter((part) => changed.has(part)), differences };
}

type Case = ProcedureContent['cases'][number];

/** A procedure of one case needs no choice. */
function caseOf({ cases }: ProcedureContent, key: string | null): Case | undefined {
  return cases.find((each) => each.key === key) ?? (cases.length === 1 ? cases[0] : undefined);
}

function partsOf(content: ProcedureContent, ofCase: Case | undefined, channel: Channel): Readonly<Record<PartOfDossier, object>> {
  const { steps, levels, agencies, receivingAddress, results } = content;
  const terms = content.channels.filter((each) => each.channel === channel);
  return {
    papers: ofCase?.components ?? [],
    duration: terms.map(({ key, duration, durationText }) => ({ key, duration, durationText })),
    fees: terms.map(({ key, fees }) => ({ key, fees })),
    steps,
    agencies: { levels, ...agencies, receivingAddress },
    results,
  };
}
