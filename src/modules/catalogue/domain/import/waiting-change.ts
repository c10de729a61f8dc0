import type { ChangeWaits } from '../imported-version.js';
import type { LocalPart } from '../local/local-terms.js';
import { matterOf } from './catalogue-line.js';
import { FINDING_KINDS, type Finding, type FindingCode } from './findings.js';
import type { ImportOutcome } from './read-procedure-row.js';

/** What was found about rows when they were published, by code. */
export interface PublishingFindings {
  /** Those that say something new that is not taken in yet. */
  readonly waiting: ReadonlyMap<string, ChangeWaits>;
  /** Parts of which the province says something itself, where the national text says something else now. */
  readonly underLocalTerms: ReadonlyMap<string, readonly LocalPart[]>;
  /** Why lines of an export about something else than a procedure were not taken over, by the line of the file. */
  readonly kept: ReadonlyMap<number, FindingCode>;
}

const FINDING_OF = { scheduled: 'CHANGE_WAITS', repealed: 'CHANGE_OF_REPEALED' } as const satisfies Record<ChangeWaits, FindingCode>;

/** Outcomes of rows with what was found when they were to be published. */
export function withPublishingFindings(
  outcomes: readonly ImportOutcome[],
  { waiting, underLocalTerms, kept }: PublishingFindings,
): readonly ImportOutcome[] {
  return outcomes.map((outcome) => {
    if (outcome.kind === 'stated') {
      const why = kept.get(outcome.line);
      return why ? { ...outcome, findings: [{ ...finding(why, ''), value: matterOf(outcome.stated) }] } : outcome;
    }
    if (outcome.kind !== 'imported') return outcome;
    const { code } = outcome;
    const changed = (underLocalTerms.get(code) ?? []).map((part) => finding('LOCAL_TERMS_OVER_CHANGE', part));
    const waits = waiting.get(code);
    const found = [...(waits ? [finding(FINDING_OF[waits], '')] : []), ...changed];
    return found.length === 0 ? outcome : { ...outcome, findings: [...outcome.findings, ...found] };
  });
}

function finding(code: FindingCode, field: string): Finding {
  return { code, severity: FINDING_KINDS[code].severity, field };
}
