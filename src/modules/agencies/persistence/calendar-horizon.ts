import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { HealthProbes } from '../../../platform/telemetry/health-probes.js';
import { Clock, DAY_MS, startOfLocalDate } from '../../../shared/clock.js';
import { decidedUntil } from '../domain/agency-calendars.js';
import { AgencyReference } from './agency-reference.js';

/** How far a calendar is decided. */
export interface Horizon {
  readonly calendarId: string;
  /** The last local date that is decided, `YYYY-MM-DD`. */
  readonly lastDecidedOn: string;
  /** Whole days from now until its end; negative when it is over. */
  readonly daysLeft: number;
}

/** From how many days before the last decided day on somebody has to see to the next year. */
export const WARN_DAYS_AHEAD = 365;

/**
 * Tells in health and in the metrics how far each calendar is decided, so that its end is known a year before. Beyond it deadlines are
 * provisional.
 */
@Injectable()
export class CalendarHorizon implements OnModuleInit {
  constructor(
    private readonly reference: AgencyReference,
    private readonly clock: Clock,
    private readonly registry: Registry,
    private readonly health: HealthProbes,
  ) {}

  onModuleInit(): void {
    this.health.foresee(async () =>
      (await this.all()).map(({ calendarId, lastDecidedOn: endsOn, daysLeft }) => ({
        name: `calendar:${calendarId}`,
        ok: daysLeft >= WARN_DAYS_AHEAD,
        endsOn,
        daysLeft,
      })),
    );
    const help = 'as seconds since 1970';
    this.gauge(
      'motcua_calendar_last_decided_day_seconds',
      `End of the last decided day of a working calendar, ${help}`,
      ({ lastDecidedOn }) => endOf(lastDecidedOn) / 1000,
    );
    this.gauge(
      'motcua_calendar_decided_days_left',
      `Days until the last decided day of a working calendar; under ${WARN_DAYS_AHEAD} the next year has to be decided or entered`,
      ({ daysLeft }) => daysLeft,
    );
  }

  /** Every calendar in use that has a decided year. */
  async all(): Promise<readonly Horizon[]> {
    const { calendars } = await this.reference.current();
    const now = this.clock.now().getTime();
    return calendars.all.flatMap(({ definition }) => {
      const lastDecidedOn = decidedUntil(definition);
      return lastDecidedOn === undefined
        ? []
        : [{ calendarId: definition.id, lastDecidedOn, daysLeft: Math.floor((endOf(lastDecidedOn) - now) / DAY_MS) }];
    });
  }

  private gauge(name: string, help: string, valueOf: (horizon: Horizon) => number): void {
    const horizons = () => this.all();
    this.registry.registerMetric(
      new Gauge({
        name,
        help,
        labelNames: ['calendar'],
        registers: [],
        collect: async function (this: Gauge) {
          const found = await horizons().catch(() => []);
          this.reset();
          for (const horizon of found) this.set({ calendar: horizon.calendarId }, valueOf(horizon));
        },
      }),
    );
  }
}

/** The end of a local date in milliseconds since 1970. */
function endOf(date: string): number {
  return startOfLocalDate(date).getTime() + DAY_MS;
}
