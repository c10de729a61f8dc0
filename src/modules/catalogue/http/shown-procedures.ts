import { Injectable } from '@nestjs/common';
import { startOfLocalDate } from '../../../shared/clock.js';
import { dayAfter } from '../../../shared/dates.js';
import { AgencyReader } from '../../agencies/index.js';
import type { HeldVersion } from '../domain/procedure-version.js';
import { PublishedFeeSchedules } from '../persistence/published-fee-schedules.js';
import { ProcedureView } from './procedure.view.js';

/** Shows procedures to the public, one by one or all of them, with names of agencies and the fee schedules that hold. */
@Injectable()
export class ShownProcedures {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly schedules: PublishedFeeSchedules,
  ) {}

  /** A version as it is shown on a local date, with the schedules that were published by the end of it. From memory. */
  async of(version: HeldVersion, on: string): Promise<ProcedureView> {
    const place = { procedureCode: version.procedureCode, sectorCode: version.content.sectorCode };
    const endOfDay = new Date(startOfLocalDate(dayAfter(on)).getTime() - 1);
    return ProcedureView.of(version, await this.agencies.names(), await this.schedules.covering(place, endOfDay));
  }
}
