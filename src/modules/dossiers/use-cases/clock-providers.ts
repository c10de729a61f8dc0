import { ClockChanges } from './clock-changes.js';
import { DossierClocks } from './dossier-clocks.js';
import { LookAtCalendarRun } from './look-at-calendar-run.js';
import { PreviewCalendar } from './preview-calendar.js';
import { RunningClocks } from './running-clocks.js';

/** What says which clocks a version of a calendar moves, before and after it is published. */
export const CLOCK_PROVIDERS = [RunningClocks, ClockChanges, DossierClocks, PreviewCalendar, LookAtCalendarRun];
