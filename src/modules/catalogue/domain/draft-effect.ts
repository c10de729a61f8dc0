import { differencesOf } from './content-differences.js';
import type { ContentDifference } from '../../../shared/content-differences.js';
import { termsByChannel } from '../../../shared/terms-by-channel.js';
import type { HeldTerms, LocalRules } from './local/local-terms.js';
import { nearestDuration } from './local/nearest-duration.js';
import type { Channel, ProcedureContent } from './procedure.js';

/** What a procedure says about one dossier: its papers, time and money, how it is carried out, by whom, what comes of it, by what rules. */
export const PARTS_OF_DOSSIER = ['papers', 'duration', 'fees', 'steps', 'agencies', 'results', 'rules'] as const;
export type PartOfDossier = (typeof PARTS_OF_DOSSIER)[number];

/** What a dossier was handed in for. */
export interface HandedIn {
  readonly caseKey: string | null;
  readonly channel: Channel;
  readonly resolvingAgencyCode: string;
}

/** What is said of a procedure at one time: its text, with what the province says over it. */
export interface Said {
  readonly content: ProcedureContent;
  /** The province's durations and agencies, of which the text shows only what is for all. */
  readonly local: HeldTerms;
  /** Rules of intake and of the clock that are the procedure's own. */
  readonly rules: LocalRules | null;
}

/** What another content would say differently about a dossier. */
export interface DraftEffect {
  readonly parts: readonly PartOfDossier[];
  /** Paths begin with the part: `duration.online-1.duration.value`. */
  readonly differences: readonly ContentDifference[];
}

/** What would be different for a dossier had something else been said; the case is found by its name, else by its key. */
export function effectOf(before: Said, after: Said, handedIn: HandedIn): DraftEffect {
  const ofCase = caseOf(before.content, handedIn.caseKey);
  const namesake = after.content.cases.find(({ name }) => ofCase && name !== '' && name === ofCase.name);
  const there = namesake ?? caseOf(after.content, handedIn.caseKey);
  const differences = differencesOf(partsOf(before, ofCase, handedIn), partsOf(after, there, handedIn));
  const changed = new Set(differences.map(({ path }) => path.split('.', 1)[0]));
  return { parts: PARTS_OF_DOSSIER.filter((part) => changed.has(part)), differences };
}

type Case = ProcedureContent['cases'][number];

/** A procedure of one case needs no choice. */
function caseOf({ cases }: ProcedureContent, key: string | null): Case | undefined {
  return cases.find((each) => each.key === key) ?? (cases.length === 1 ? cases[0] : undefined);
}

function partsOf(
  { content, local, rules }: Said,
  ofCase: Case | undefined,
  { channel, resolvingAgencyCode: agencyCode }: HandedIn,
): Readonly<Record<PartOfDossier, object>> {
  const { steps, levels, agencies, receivingAddress, results } = content;
  const terms = termsByChannel(content.channels, channel);
  const nearest = nearestDuration(local.durations?.value ?? [], { channel, caseName: ofCase?.name ?? null, agencyCode });
  return {
    papers: ofCase?.components ?? [],
    duration: terms.map(({ key, duration, durationText }) =>
      nearest ? { key, duration: nearest.duration, durationText: null } : { key, duration, durationText },
    ),
    fees: terms.map(({ key, fees }) => ({ key, fees })),
    steps,
    agencies: { levels, ...agencies, receivingAddress, authorised: local.agencies?.value.agencyCodes ?? [] },
    results,
    rules: rules ?? {},
  };
}
