import { Injectable } from '@nestjs/common';
import { adoptAll } from '../../../platform/commands/adopt-all.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import { CalendarRepository } from '../persistence/calendar.repository.js';
import { OfficerRepository } from '../persistence/officer.repository.js';

/** Agencies, or officers, of one command. */
const TOGETHER = 500;
/** Calendars of one command; each comes with all its versions. */
const CALENDARS_TOGETHER = 50;

/** Adopts what stands in the tables from before it had streams. */
@Injectable()
export class Adoptions {
  constructor(
    private readonly transactions: Transactions,
    private readonly agencies: AgencyRepository,
    private readonly officers: OfficerRepository,
    private readonly calendars: CalendarRepository,
  ) {}

  async execute(): Promise<void> {
    await adoptAll(this.transactions, TOGETHER, (most) => this.agencies.adopt(most));
    await adoptAll(this.transactions, TOGETHER, (most) => this.officers.adopt(most));
    await adoptAll(this.transactions, CALENDARS_TOGETHER, (most) => this.calendars.adopt(most));
  }
}
