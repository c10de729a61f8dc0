import { Injectable } from '@nestjs/common';
import type { CalendarChange, CalendarRef } from '../../../shared/working-calendar/index.js';
import { CalendarReader, type StandingClocks } from '../../agencies/index.js';
import type { ClockChange } from '../persistence/standing-dossiers.js';

/** Clocks that stand on one version, and what a newer one changes for them. */
export interface StandingChange {
  /** Place among all that the newer version moves: of its own calendar first, then of those that the agency inherited before. */
  readonly place: number;
  readonly version: number;
  readonly change: ClockChange;
}

/** What a version of a calendar changes for the clocks that it moves, by the versions on which they stand. */
@Injectable()
export class ClockChanges {
  constructor(private readonly calendars: CalendarReader) {}

  /** All clocks that a version moves, in a fixed order. */
  standing(on: CalendarRef, now: Date): Promise<readonly StandingClocks[]> {
    return this.calendars.clocksBefore(on, now);
  }

  /**
   * One after the other, the oldest version first; versions that no clock can tell apart are left out.
   *
   * @param versionsBehind the versions of a calendar, below one, on which clocks stand
   * @param changeFrom what changes from a version; of a version that is published unless something else is said
   */
  async *of(
    on: CalendarRef,
    now: Date,
    versionsBehind: (on: CalendarRef) => Promise<readonly number[]>,
    changeFrom: (before: CalendarRef) => Promise<CalendarChange | undefined> = (before) => this.calendars.changeBetween(before, on),
  ): AsyncGenerator<StandingChange> {
    for (const [place, clocks] of (await this.standing(on, now)).entries())
      for (const version of await versionsBehind({ id: clocks.calendarId, version: clocks.below })) {
        const change = await changeFrom({ id: clocks.calendarId, version });
        if (change) yield { place, version, change: { ...change, clocks } };
      }
  }
}
