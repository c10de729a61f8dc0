import { Injectable } from '@nestjs/common';
import { TakeOverAgencies } from '../use-cases/take-over-agencies.js';
import { TakeOverCalendars } from '../use-cases/take-over-calendars.js';
import { TakeOverOfficers } from '../use-cases/take-over-officers.js';

/** Begins the streams of everything that stands in the tables from before it had one. */
@Injectable()
export class TakeOvers {
  constructor(
    private readonly agencies: TakeOverAgencies,
    private readonly officers: TakeOverOfficers,
    private readonly calendars: TakeOverCalendars,
  ) {}

  async execute(): Promise<void> {
    await this.agencies.execute();
    await this.officers.execute();
    await this.calendars.execute();
  }
}
