import { readFileSync } from 'node:fs';
import { type CalendarDefinition, compileCalendar } from '../../src/shared/working-calendar/index.js';

/** The national calendar that a fresh install loads. */
export const nationalDefinition = JSON.parse(
  readFileSync(new URL('../../src/seed/calendar/national-calendar.json', import.meta.url), 'utf8'),
) as CalendarDefinition;

/** The same, ready for arithmetic. */
export const nationalCalendar = compileCalendar(nationalDefinition);

/** The instant of a local date and time: `at('2026-11-20 14:10')`. */
export const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+07:00`);
