import { finding, type DefinitionFinding } from './findings.js';
import { exceededAt, inMinutes, longestWay, SAME_MINUTES, timesOfSteps } from './graph-times.js';
import type { StatedDuration } from './process-definition.js';
import type { ProcessGraph } from './process-graph.js';

/** What a version of the procedure says of its time. */
export interface LegalTimes {
  readonly versionNo: number;
  /** Legal durations of its channels; `same-day` is one day. */
  readonly durations: readonly StatedDuration[];
}

/**
 * The times in sequence against the legal durations of every version of the procedure that the process is for. A dossier takes the process
 * whose whole is its own duration; what is none of them is longer than all, or is not chosen.
 */
export function checkLegalTimes(graph: ProcessGraph, versions: readonly LegalTimes[]): DefinitionFinding[] {
  const sums = timesOfSteps(graph);
  const whole = graph.duration === null ? longestWay(sums) : inMinutes(graph.duration);
  return versions.flatMap(({ versionNo, durations }) => {
    const minutes = durations.map(inMinutes);
    if (minutes.length === 0 || minutes.some((each) => Math.abs(each - whole) <= SAME_MINUTES)) return [];
    const tooLong = exceededAt(graph, sums, Math.max(...minutes) + SAME_MINUTES);
    const about = `${versionNo}: ${[...new Set(durations.map(({ value, unit }) => `${value} ${unit}`))].join(', ')}`;
    return [tooLong === undefined ? finding('LEGAL_TIME_DIFFERS', undefined, about) : finding('LEGAL_TIME_EXCEEDED', tooLong, about)];
  });
}
