import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { feePeriods, holdsOn } from '../domain/fees/fee-periods.js';
import { decisionOf } from '../domain/fees/fee-schedule-version.js';
import type { FeeScope } from '../domain/fees/fee-schedule-content.js';
import type { PublishedSchedule } from '../domain/fees/fee-quote.js';
import { FeeScheduleReader, type PublishedFeeVersion } from './fee-schedule.reader.js';
import { PublishedVersions } from './published-versions.js';

/** Which procedure a schedule may be about. */
export interface FeePlace {
  readonly procedureCode: string;
  readonly sectorCode: string | null;
}

/**
 * The process's memory of published fee schedules: all of them, read again when the revision of the catalogue has moved. What holds on a
 * moment that has come, by what is known at another one, never changes: nothing is published for a past day, and what was published later
 * than the moment does not count, but for what corrects a version of that day. Whoever was charged before the correction was known is
 * quoted by what was known then.
 */
@Injectable()
export class PublishedFeeSchedules {
  #revision: number | undefined;
  #versions: Promise<readonly (readonly PublishedFeeVersion[])[]> | undefined;

  constructor(
    private readonly reader: FeeScheduleReader,
    private readonly published: PublishedVersions,
  ) {}

  /**
   * Every schedule that covers a procedure, in force and published at an instant, from near or far, by code.
   *
   * @param knownAt instant at which the question is asked: corrections and withdrawals of later do not count; the same where left out
   */
  async covering(place: FeePlace, at: Date, knownAt = at): Promise<readonly PublishedSchedule[]> {
    const on = localDate(at);
    const schedules = await this.all();
    return schedules.flatMap((versions) => {
      const known = versions.filter((each) => each.effectiveFrom <= on && isKnown(each, at, knownAt));
      const version = feePeriods(known.map((each) => ({ ...each, withdrawn: false }))).find((each) => holdsOn(each, on));
      if (!version || !covers(version.content.scope, place)) return [];
      const { scheduleCode: code, versionNo, effectiveFrom, content } = version;
      return [{ code, versionNo, effectiveFrom, content, decision: decisionOf(version) }];
    });
  }

  private async all(): Promise<readonly (readonly PublishedFeeVersion[])[]> {
    const revision = await this.published.revision();
    if (revision !== this.#revision || this.#versions === undefined) {
      const reading = this.reader.every().then(bySchedule);
      this.#revision = revision;
      this.#versions = reading;
      // What could not be read is asked for again.
      reading.catch(() => {
        if (this.#versions === reading) this.#versions = undefined;
      });
    }
    return this.#versions;
  }
}

function isKnown({ publishedAt, knownSince, withdrawnAt }: PublishedFeeVersion, at: Date, knownAt: Date): boolean {
  return (knownSince ?? publishedAt) <= at && publishedAt <= knownAt && (withdrawnAt === null || withdrawnAt > knownAt);
}

/** Whether a schedule of a scope is about a procedure. */
export function covers({ kind, codes }: FeeScope, { procedureCode, sectorCode }: FeePlace): boolean {
  if (kind === 'everything') return true;
  const code = kind === 'procedures' ? procedureCode : sectorCode;
  return code !== null && codes.includes(code);
}

function bySchedule(versions: readonly PublishedFeeVersion[]): readonly (readonly PublishedFeeVersion[])[] {
  const codes = [...new Set(versions.map(({ scheduleCode }) => scheduleCode))].toSorted();
  return codes.map((code) => versions.filter(({ scheduleCode }) => scheduleCode === code));
}
