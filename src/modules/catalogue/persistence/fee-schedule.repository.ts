import { Injectable } from '@nestjs/common';
import { namedId } from '../../../platform/context/named-id.js';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { canonicalText, sha256Hex } from '../../../platform/journal/entry.js';
import { feeScheduleNotFound } from '../domain/fees/fee-schedule.errors.js';
import type { FeeScheduleKeys } from '../domain/fees/fee-schedule-version.js';
import { FeeSchedule } from '../domain/fees/fee-schedule.js';
import { CatalogueRevisionSchema } from './catalogue.schema.js';
import { FEE_SCHEDULE_MAP } from './fee-schedule.schema.js';

/** The stream of a schedule, from its code. */
export function feeScheduleId(code: string): string {
  return namedId(`mot-cua:fee-schedule:${code}`);
}

export const FEE_SCHEDULE_KEYS: FeeScheduleKeys = {
  idOf: (code, versionNo) => namedId(`mot-cua:fee-schedule-version:${code.length}:${code}:${versionNo}`),
  hashOf: (content) => sha256Hex(canonicalText(content)),
};

/** Loads and saves fee schedules within the open unit of work. */
@Injectable()
export class FeeScheduleRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** @throws DomainError FEE_SCHEDULE_NOT_FOUND (404) */
  async load(code: string): Promise<FeeSchedule> {
    const schedule = await this.find(code);
    if (!schedule) throw feeScheduleNotFound();
    return schedule;
  }

  /** The schedule of a code; undefined where there is none. */
  find(code: string): Promise<FeeSchedule | undefined> {
    return this.aggregates.load(FEE_SCHEDULE_MAP, feeScheduleId(code));
  }

  /** A new schedule, under the unit of work. */
  begin(code: string): FeeSchedule {
    const schedule = FeeSchedule.begin(feeScheduleId(code), code);
    this.aggregates.add(FEE_SCHEDULE_MAP, schedule, schedule.id);
    return schedule;
  }

  /** Saves a change that only who manages the catalogue sees. */
  save(schedule: FeeSchedule): Promise<FeeSchedule> {
    return this.aggregates.save(schedule);
  }

  /** From here on nothing that is published may change until the command is written, else it is decided again. */
  hold(): Promise<void> {
    return this.aggregates.holdRevision(CatalogueRevisionSchema);
  }

  /** Saves a change of what is published, and raises the revision, by which every process notices. */
  async saveSeen(schedule: FeeSchedule): Promise<void> {
    await this.aggregates.save(schedule);
    this.aggregates.raiseRevision(CatalogueRevisionSchema);
  }
}
