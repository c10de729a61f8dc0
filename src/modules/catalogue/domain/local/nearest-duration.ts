import type { Channel } from '../procedure.js';
import type { LocalDuration } from './local-terms.js';

/** What of a dossier decides which of several durations counts. */
export interface DurationMatter {
  readonly channel: Channel;
  /** Null or a name that no line has: the lines of cases do not apply. */
  readonly caseName: string | null;
  readonly agencyCode: string | null;
}

/**
 * The line that is nearest to a dossier: one of its agency goes before one of its case, that before one of its way of applying, and that
 * before one for all; undefined where none applies.
 */
export function nearestDuration(lines: readonly LocalDuration[], matter: DurationMatter): LocalDuration | undefined {
  const applying = lines.filter(
    ({ channel, caseName, agencyCode }) =>
      (channel === null || channel === matter.channel) &&
      (caseName === null || caseName === matter.caseName) &&
      (agencyCode === null || agencyCode === matter.agencyCode),
  );
  return applying.toSorted((one, other) => nearness(other) - nearness(one))[0];
}

/** No two lines of one statement are equally near: they would say the same of channel, case and agency. */
function nearness({ channel, caseName, agencyCode }: LocalDuration): number {
  return Number(agencyCode !== null) * 4 + Number(caseName !== null) * 2 + Number(channel !== null);
}
