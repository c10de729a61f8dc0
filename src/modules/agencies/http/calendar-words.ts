import { RUNNING_DEADLINES } from '../domain/agency-calendars.js';

/** How the code of a calendar is described, coming in and going out. */
export const CALENDAR_CODE = {
  vi: 'Mã lịch làm việc: mã cơ quan, hoặc vn-national là lịch quốc gia',
  en: 'Code of the calendar: that of its agency, or vn-national for the national one',
  max: 100,
  example: 'vn-national',
} as const;

/** How the owner of a calendar is described. */
export const CALENDAR_OWNER = {
  vi: 'Cơ quan có lịch này; null là lịch quốc gia',
  en: 'Agency whose calendar it is; null for the national one',
  max: 35,
  nullable: true,
  example: null,
} as const;

/** How the name of the owner is described. */
export const CALENDAR_OWNER_NAME = { vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true } as const;

/** How far a year may be trusted. */
export const YEAR_STATUS = {
  vi: 'Trạng thái: đã quyết định hoặc tạm tính',
  en: 'Decided by the government, or provisional: entered from the law and the lunar calendar',
  values: ['decided', 'provisional'],
  name: 'CalendarYearStatus',
  example: 'decided',
} as const;

/** What a version does to deadlines that run. */
export const RUNNING = {
  vi: 'Thời hạn đang chạy: tính lại theo phiên bản này (move), hoặc giữ nguyên cho đến khi có phiên bản sau tính lại (keep)',
  en: 'Deadlines that run: moved to this version (move), or left where they stand until a later version moves them (keep)',
  values: RUNNING_DEADLINES,
  name: 'RunningDeadlines',
  example: 'move',
} as const;

/** Rows that a version has at most: some thirty years of twenty days each. */
export const MOST = { years: 30, weeks: 20, sessions: 50, daysOff: 600, makeUpDays: 200 } as const;
