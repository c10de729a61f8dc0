import { invalidField } from '../domain-error.js';
import { dayOf, toMinute } from './local-time.js';
import type { Rule } from './run.js';
import type { Pause } from './suspensions.js';

/** A new due instant, set with an apology letter. How many a dossier may have is data of its procedure; the last one counts. */
export interface Extension {
  readonly dueAt: Date;
  readonly grantedAt: Date;
  /** Number of the apology letter. */
  readonly letter?: string;
}

/** Where an extended deadline ended up; `due` is a local minute, `limit` when it lies beyond the calendar. */
export interface Extended {
  readonly due: number;
  readonly stopped?: Pause;
}

/**
 * The extended due instant: moved by the working days whose closing is covered by suspensions that begin after the extension
 * was granted, then due at the closing; one that covers no closing leaves the instant as it was granted. Which of the two came first is
 * compared to the millisecond, not to the minute. At the very same instant the suspension came second: an extension is granted while the
 * clock runs.
 * @throws DomainError `invalid` naming `extension.dueAt` when it does not lie after the start
 */
export function extend({ calendar, limit }: Rule, { dueAt, grantedAt }: Extension, start: number, pauses: readonly Pause[]): Extended {
  const set = toMinute(dueAt);
  if (!(set > start) || Number.isNaN(grantedAt.getTime())) {
    throw invalidField('extension.dueAt', 'EXTENSION_NOT_AFTER_START', {
      vi: 'Hạn mới phải sau thời điểm bắt đầu tính thời hạn.',
      en: 'The new due instant must lie after the start.',
    });
  }
  const passed = calendar.workingDaysBefore(dayOf(set) + 1);
  let moved = 0;
  let due = Math.min(set, limit);
  let coveredTo = -Infinity;
  for (const pause of pauses) {
    if (pause.from >= due) break;
    if (pause.to === Infinity) return { due, stopped: pause };
    if (pause.suspension.from < grantedAt) continue;
    moved += Math.max(0, calendar.closingsUntil(pause.to) - calendar.closingsUntil(Math.max(pause.from, coveredTo)));
    coveredTo = Math.max(coveredTo, pause.to);
    if (moved > 0) due = Math.min(calendar.closingOf(passed + moved - 1), limit);
  }
  return { due };
}
