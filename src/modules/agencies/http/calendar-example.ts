import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../platform/config/project-root.js';
import type { CalendarFile } from '../domain/calendar-content.js';

const NATIONAL = JSON.parse(readFileSync(join(projectRoot, 'src', 'seed', 'calendar', 'national-calendar.json'), 'utf8')) as CalendarFile;
const YEARS = [2026, 2027];

const isShown = ({ date }: { readonly date: string }): boolean => YEARS.includes(Number(date.slice(0, 4)));

/**
 * What examples show: two whole years as they were decided (Labour Code 45/2019/QH14, articles 111 and 112, with the swapped days), so that
 * nothing that is over is changed, whenever they are sent.
 */
export const EXAMPLE_YEARS = {
  years: NATIONAL.years.filter(({ year }) => YEARS.includes(year)),
  daysOff: NATIONAL.daysOff.filter(isShown),
  makeUpDays: NATIONAL.makeUpDays.filter(isShown),
};
