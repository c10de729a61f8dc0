import type { TogetherAnswer } from '../../../platform/commands/answer.js';
import { agencyIdOf } from '../persistence/agency.repository.js';

/** What a command on an agency answers. */
export interface AgencyOutcome {
  readonly code: string;
  readonly version: number;
}

/** The outcome of a command that was in the streams of the agencies above too. */
export function outcomeOf({ code, streams }: Pick<TogetherAnswer<{ readonly code: string }>, 'code' | 'streams'>): AgencyOutcome {
  return { code, version: streams[agencyIdOf(code)]!.version };
}
