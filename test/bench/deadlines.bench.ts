import { readFileSync } from 'node:fs';
import {
  type CalendarDefinition,
  type DeadlineRequest,
  compileCalendar,
  computeDeadline,
} from '../../src/shared/working-calendar/index.js';

/** Deadlines per second of processor time, which a busy machine moves far less than the wall clock. */
export interface DeadlineBench {
  /** Mix of working hours and working days, no explanation. */
  readonly withoutExplanation: number;
  /** Working days with two suspensions and the whole explanation. */
  readonly withExplanation: number;
}

// From the root of the repository, where npm runs its scripts, because the bench itself may run from the build folder.
const calendar = compileCalendar(JSON.parse(readFileSync('src/seed/calendar/national-calendar.json', 'utf8')) as CalendarDefinition);
const instant = (minute: number) => new Date(Date.UTC(2024, 0, 2) + minute * 60_000);

/** Measures the deadline clock (W11): every result is checked to be a due instant after its start. */
export async function benchDeadlines(): Promise<DeadlineBench> {
  const plain: DeadlineRequest[] = Array.from({ length: 4096 }, (_, index) => ({
    startAt: instant(index * 211),
    duration: index % 2 === 0 ? { unit: 'working-hours', value: 1 + (index % 80) } : { unit: 'working-days', value: 1 + (index % 30) / 2 },
  }));
  const explained: DeadlineRequest[] = Array.from({ length: 1024 }, (_, index) => ({
    startAt: instant(index * 823),
    duration: { unit: 'working-days', value: 3 + (index % 5) },
    suspensions: [
      { id: 'S1', reason: 'supplement', legalBasis: 'Điều 19', from: instant(index * 823 + 900), to: instant(index * 823 + 2500) },
      { id: 'S2', reason: 'financial', legalBasis: 'Điều 19', from: instant(index * 823 + 4000), to: instant(index * 823 + 5200) },
    ],
  }));
  return { withoutExplanation: perSecond(plain, false, 2_000_000), withExplanation: perSecond(explained, true, 100_000) };
}

function perSecond(requests: readonly DeadlineRequest[], explain: boolean, rounds: number): number {
  let best = 0;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const before = process.cpuUsage();
    let ahead = 0;
    for (let round = 0; round < rounds; round += 1) {
      const request = requests[round % requests.length]!;
      const { dueAt, segments } = computeDeadline(calendar, request, { explain });
      if (dueAt! > request.startAt && segments.length > 0 === explain) ahead += 1;
    }
    if (ahead !== rounds) throw new Error(`${rounds - ahead} of ${rounds} deadlines are wrong`);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (rounds / (user + system)) * 1e6);
  }
  return Math.round(best);
}
