import type { ChannelTerms, ComponentRequirement, ProcedureCase, ProcedureContent } from '../procedure.js';
import type { AddedPaper, HeldTerms, LocalDuration, LocalForm, LocalPapers } from './local-terms.js';
import { nearestDuration } from './nearest-duration.js';

/**
 * What a procedure says here: the national text with what the province says over it. What the province says of one case or one agency
 * alone is not in the terms of channels, which are for all; `nearestDuration` finds it.
 */
export function withLocalTerms(
  national: ProcedureContent,
  { durations, papers, onlineLevel, agencies, forms }: HeldTerms,
): ProcedureContent {
  let content = national;
  if (agencies) {
    const { levels, receivingAddress } = agencies.value;
    content = { ...content, levels, receivingAddress: receivingAddress ?? content.receivingAddress };
  }
  if (papers) content = { ...content, cases: withLocalPapers(content.cases, papers.value) };
  if (forms) content = { ...content, cases: withForms(content.cases, forms.value) };
  if (onlineLevel) {
    const { level, ground = null, reason } = onlineLevel.value;
    const { onlineLimit: _, ...rest } = content;
    const limit = reason === null ? {} : { onlineLimit: { ground, reason } };
    content = { ...rest, ...limit, onlineLevel: level, channels: level === 'none' ? content.channels : withOnlineTerms(content.channels) };
  }
  if (durations) content = { ...content, channels: withLocalDurations(content.channels, durations.value) };
  return content;
}

/** What is offered online here and not in the national text goes by the terms of the counter, under keys of its own. */
function withOnlineTerms(channels: readonly ChannelTerms[]): readonly ChannelTerms[] {
  if (channels.some(({ channel }) => channel === 'online')) return channels;
  const counter = channels.filter(({ channel }) => channel === 'direct');
  const copied = counter.length > 0 ? counter : [NO_TERMS];
  return [...channels, ...copied.map((terms) => ({ ...terms, channel: 'online' as const, key: `online-${terms.key}` }))];
}

const NO_TERMS: ChannelTerms = { key: 'direct-1', channel: 'direct', duration: null, durationText: null, durationRaw: null, fees: [] };

function withLocalDurations(channels: readonly ChannelTerms[], lines: readonly LocalDuration[]): readonly ChannelTerms[] {
  const stated = channels.length > 0 ? channels : [NO_TERMS];
  return stated.map((terms) => {
    const line = nearestDuration(lines, { channel: terms.channel, caseName: null, agencyCode: null });
    return line ? { ...terms, duration: line.duration, durationText: null, durationRaw: null } : terms;
  });
}

function withLocalPapers(cases: readonly ProcedureCase[], { added, dropped }: LocalPapers): readonly ProcedureCase[] {
  // Papers can be added where the national text names none.
  const stated = cases.length > 0 ? cases : [{ key: '1', name: '', components: [] }];
  return stated.map((each) => {
    const isOf = ({ caseName }: { readonly caseName: string | null }): boolean => caseName === null || caseName === each.name;
    const droppedHere = new Set(dropped.filter(isOf).map(({ name }) => name));
    const kept = each.components.filter(({ name }) => !droppedHere.has(name));
    const addedHere = added.filter(isOf).map(paperOf);
    return { ...each, components: [...kept, ...addedHere] };
  });
}

function withForms(cases: readonly ProcedureCase[], forms: readonly LocalForm[]): readonly ProcedureCase[] {
  return cases.map((each) => ({
    ...each,
    components: each.components.map((paper) => {
      const form = forms.find(({ caseName, name }) => (caseName === null || caseName === each.name) && name === paper.name);
      return form ? { ...paper, form: form.formCode } : paper;
    }),
  }));
}

/** Keys of papers of the province tell themselves apart from the numbers of the national ones. */
function paperOf({ code, name, originals, copies, required, electronicForm }: AddedPaper, index: number): ComponentRequirement {
  const key = `local-${index + 1}`;
  return { key, code, name, originals, copies, required, electronicForm, isResult: null, templates: [] };
}
