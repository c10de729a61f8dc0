import { finding, type DefinitionFinding } from './findings.js';
import { exceededAt, fitsDuration, minutesOnWays } from './graph-times.js';
import type { StatedDuration } from './process-definition.js';
import type { ProcessGraph } from './process-graph.js';
import { inMinutes, SAME_MINUTES, STANDARD_DAY_MINUTES } from './stated-time.js';

/** What a version of the procedure says of its time. */
export interface LegalTimes {
  readonly versionNo: number;
  /** Legal durations of its channels; `same-day` is at most one day, and no duration that a process is chosen by. */
  readonly durations: readonly (StatedDuration | 'same-day')[];
}

/**
 * The times in sequence against the legal durations of every version of the procedure that the process is for. A dossier takes the process
 * whose whole is its own duration; what is none of them is longer than all, or is not chosen.
 */
export function checkLegalTimes(graph: ProcessGraph, versions: readonly LegalTimes[]): DefinitionFinding[] {
  const sums = minutesOnWays(graph);
  return versions.flatMap(({ versionNo, durations }) => {
    if (durations.length === 0 || durations.some((each) => each !== 'same-day' && fitsDuration(graph, each))) return [];
    const longest = Math.max(...durations.map((each) => (each === 'same-day' ? STANDARD_DAY_MINUTES : inMinutes(each))));
    const tooLong = exceededAt(graph, sums, longest + SAME_MINUTES);
    const named = durations.map((each) => (each === 'same-day' ? each : `${each.value} ${each.unit}`));
    const about = `${versionNo}: ${[...new Set(named)].join(', ')}`;
    return [tooLong === undefined ? finding('LEGAL_TIME_DIFFERS', undefined, about) : finding('LEGAL_TIME_EXCEEDED', tooLong, about)];
  });
}
