import type { CompiledCalendar } from './compiled-calendar.js';
import { MINUTES_PER_DAY, dayOf, toInstant, toMinute } from './local-time.js';

/** When the applicant is asked to come: the due date at the calendar's return hour, else at its closing, else at the due instant itself. */
export function appointmentAt(calendar: CompiledCalendar, dueAt: Date): Date {
  const due = toMinute(dueAt);
  const day = dayOf(due);
  const minuteOfDay = calendar.tables.returnMinute ?? (calendar.shapeOn(day).closing || due - day * MINUTES_PER_DAY);
  return toInstant(day * MINUTES_PER_DAY + minuteOfDay);
}
