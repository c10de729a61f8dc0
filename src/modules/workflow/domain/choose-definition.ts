import { defaultProcessFor } from './default-process.js';
import { graphOf } from './graph-forms.js';
import { fitsDuration } from './graph-times.js';
import type { ProcessDefinition, ProcessLevel, StatedDuration } from './process-definition.js';

/** The facts of a dossier by which its process is chosen. */
export interface ProcessQuery {
  readonly procedureCode: string;
  readonly level: ProcessLevel;
  /** Legal duration of the dossier, or null when it has no deadline. */
  readonly duration: StatedDuration | 'same-day' | null;
}

/**
 * Chooses among the definitions in force: the procedure's own one when exactly one fits the level and the duration, else the default. Two
 * that fit alike (one code, two cases) are not guessed between.
 *
 * @param inForce definitions of the procedure and the defaults
 * @throws Error when the default is missing, which means that the reference data was not loaded
 */
export function chooseDefinition<Candidate extends { readonly content: ProcessDefinition }>(
  inForce: readonly Candidate[],
  query: ProcessQuery,
): Candidate {
  const { procedureCode, level, duration } = query;
  const own = inForce.filter(
    ({ content }) => content.procedureCode === procedureCode && (content.level === null || content.level === level),
  );
  const fitting = duration === null || duration === 'same-day' ? [] : own.filter(({ content }) => fitsDuration(graphOf(content), duration));
  const exact = fitting.filter(({ content }) => content.level === level);
  if (exact.length === 1) return exact[0]!;
  if (exact.length === 0 && fitting.length === 1) return fitting[0]!;
  const code = defaultProcessFor(level, duration);
  const fallback = inForce.find(({ content }) => content.code === code);
  if (!fallback) throw new Error(`the default process ${code} was not loaded`);
  return fallback;
}
