import type { ProcedureContent } from './procedure.js';

/**
 * The parts that every published procedure has to state (bộ phận tạo thành, NĐ 63/2010/NĐ-CP, article 8.2). Forms, conditions and fees
 * belong to it only where there are any.
 */
export const LEGAL_PARTS = ['name', 'steps', 'channels', 'papers', 'duration', 'subjects', 'agencies', 'results'] as const;
export type LegalPart = (typeof LEGAL_PARTS)[number];

/** Parts that a content does not state, in the order of the law: what indicator 1.3 of QĐ 766/QĐ-TTg asks for. */
export function missingParts(content: ProcedureContent): readonly LegalPart[] {
  return LEGAL_PARTS.filter((part) => !STATED[part](content));
}

const STATED: Readonly<Record<LegalPart, (content: ProcedureContent) => boolean>> = {
  name: ({ name }) => name.trim() !== '',
  steps: ({ steps }) => steps.some((step) => step.trim() !== ''),
  channels: ({ channels, proseParts }) => channels.length > 0 || proseParts['channels'] !== undefined,
  papers: ({ cases, proseParts }) => cases.some(({ components }) => components.length > 0) || proseParts['components'] !== undefined,
  duration: ({ channels, serviceCases }) =>
    [...channels, ...serviceCases].some(({ duration }) => duration !== null) || channels.some(({ durationText }) => durationText !== null),
  subjects: ({ subjects }) => subjects.length > 0,
  agencies: ({ agencies: { executing, executingGroups, authority, authorityGroups } }) =>
    [executing, executingGroups, authority, authorityGroups].some((named) => named.length > 0),
  results: ({ results, proseParts }) => results.length > 0 || proseParts['results'] !== undefined,
};
