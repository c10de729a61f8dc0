import type { CompiledCalendar } from './compiled-calendar.js';
import { MINUTES_PER_DAY, dayOf, toInstant, toMinute } from './local-time.js';
import { calendarNotCovered } from './not-covered.js';
import { refuseUncovered } from './working-time.js';

/**
 * When a leg between agencies is due: at the closing of the session before the one that holds the dossier's due instant
 * (result back at the one-stop unit one session ahead, e.g. Cà Mau QĐ 01763/QĐ-UBND, 11/2025). A session holds the instants
 * after its opening up to its closing; an instant outside the sessions belongs to the session that follows.
 * @throws DomainError `CALENDAR_NOT_COVERED` when the session before lies before the calendar
 */
export function leadDueAt(calendar: CompiledCalendar, dueAt: Date, sessions = 1): Date {
  const due = toMinute(dueAt);
  refuseUncovered(calendar, due, due);
  let left = sessions;
  for (let day = dayOf(due); day >= calendar.tables.firstDay; day -= 1) {
    const closings = calendar.shapeOn(day).sessions.map(({ to }) => day * MINUTES_PER_DAY + to);
    for (const closing of closings.reverse()) {
      if (closing < due) left -= 1;
      if (left === 0) return toInstant(closing);
    }
  }
  throw calendarNotCovered(calendar.tables.firstDay - 1);
}
