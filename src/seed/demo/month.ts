import { setTimeout as pause } from 'node:timers/promises';
import { Agenda } from './agenda.js';
import { workTheLists } from './casework.js';
import { publishFees } from './fees.js';
import { handIn, workTheDesks } from './intake.js';
import { People } from './people.js';
import { planMonth } from './plan.js';
import { Refused, type ServerClient } from './server-client.js';
import { Staff } from './staff.js';
import type { Town } from './story.js';
import { at, workingDaysAfter } from './working-days.js';

const WORKING_DAYS = 22;
/** In the last days nothing is submitted, so that most dossiers are finished. */
const INTAKE_DAYS = 18;
const TIMES = ['08:00', '10:00', '14:00', '16:00'] as const;
const CLOSING = '17:00';
const MOVED_AGAIN_MS = 250;

/** What a month left behind. */
export interface Month {
  readonly town: Town;
  /** First and last working day, as local dates. */
  readonly from: string;
  readonly to: string;
  /** All working days between them, both included. */
  readonly days: readonly string[];
}

/** Called with the number of quarter days that have passed and the number of all. */
export type MonthProgress = (done: number, total: number) => void;

/** Plays a month of working days on the server: its clock goes ahead by quarters of a day, and people do what they had planned. */
export async function playMonth(server: ServerClient, seed: number, dossiers: number, progress: MonthProgress): Promise<Month> {
  const people = await People.open();
  const staff = new Staff(server, people);
  const town: Town = { server, staff, agenda: new Agenda(), stories: new Map(), tally: new Map() };
  const plans = planMonth(seed, dossiers, INTAKE_DAYS * TIMES.length, people);
  const { now } = await server.get('/v1/sandbox/clock');
  const days = await workingDaysAfter(server, new Date(now as string), WORKING_DAYS);
  await publishFees(staff, days[0]!);
  for (const [day, date] of days.entries()) {
    for (const [quarter, time] of TIMES.entries()) {
      town.agenda.slot = day * TIMES.length + quarter;
      await moveClock(server, at(date, time));
      for (const plan of plans.filter(({ slot }) => slot === town.agenda.slot)) await handIn(town, plan);
      await workTheDesks(town);
      await town.agenda.work();
      await workTheLists(town);
      progress(town.agenda.slot + 1, days.length * TIMES.length);
    }
  }
  // Closing time: whatever happened in the last quarter lies before it, so that the table as of now counts it.
  await moveClock(server, at(days.at(-1)!, CLOSING));
  return { town, from: days[0]!, to: days.at(-1)!, days };
}

/**
 * A move that is repeated after a lost answer waits until the lost one has ended, and finds the clock a little further, which is as good.
 */
async function moveClock(server: ServerClient, to: Date): Promise<void> {
  for (;;) {
    try {
      await server.put('/v1/sandbox/clock', { now: to.toISOString() });
      return;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'CLOCK_BACKWARDS') return;
      if (error.code !== 'CLOCK_MOVING') throw error;
    }
    await pause(MOVED_AGAIN_MS);
  }
}
