import type { ServerClient } from './server-client.js';

const DAY_MS = 86_400_000;

/** The instant of a local clock time, such as `2026-11-23` and `08:00`, in Viet Nam. */
export const at = (date: string, time: string): Date => new Date(`${date}T${time}:00+07:00`);

/** The local date of an instant in Viet Nam. */
export const dateOf = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The next working days after an instant by the server's calendar, as local dates. */
export async function workingDaysAfter(server: ServerClient, after: Date, count: number): Promise<string[]> {
  const years = new Map<string, { off: Set<string>; makeUp: Set<string> }>();
  const days: string[] = [];
  for (let noon = at(dateOf(after), '12:00').getTime() + DAY_MS; days.length < count; noon += DAY_MS) {
    const date = dateOf(new Date(noon));
    const year = date.slice(0, 4);
    if (!years.has(year)) {
      const { daysOff, makeUpDays } = await server.get(`/v1/public/calendar/${year}`);
      years.set(year, { off: datesOf(daysOff), makeUp: datesOf(makeUpDays) });
    }
    const { off, makeUp } = years.get(year)!;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (makeUp.has(date) || (weekday >= 1 && weekday <= 5 && !off.has(date))) days.push(date);
  }
  return days;
}

const datesOf = (days: unknown): Set<string> => new Set((days as { date: string }[]).map(({ date }) => date));
