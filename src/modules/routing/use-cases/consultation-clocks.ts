import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../../../shared/domain-error.js';
import type { CalendarChange, CalendarRef } from '../../../shared/working-calendar/index.js';
import type { StandingClocks } from '../../agencies/index.js';
import { RunningClocks, type ClockChange, type ClockSource, type TriedClocks } from '../../dossiers/index.js';
import { StandingConsultations, type StandingConsultation } from '../persistence/standing-consultations.js';
import { answerDue } from './answer-time.js';

/** The times for opinions on another version of their calendar, computed as the recomputation does it. */
@Injectable()
export class ConsultationClocks implements ClockSource, OnModuleInit {
  constructor(
    private readonly standing: StandingConsultations,
    private readonly clocks: RunningClocks,
  ) {}

  /** Puts itself among all that runs. */
  onModuleInit(): void {
    this.clocks.register('consultation', this);
  }

  earlierVersions(on: CalendarRef): Promise<readonly number[]> {
    return this.standing.earlierVersions(on);
  }

  async countReaching(change: ClockChange, most: number) {
    return [{ clock: 'consultation' as const, count: await this.standing.countReaching(change, most) }];
  }

  countBelow(clocks: StandingClocks, most: number): Promise<number> {
    return this.standing.countBelow(clocks, most);
  }

  async tried(change: ClockChange, after: string, limit: number): Promise<readonly TriedClocks[]> {
    return (await this.standing.reaching(change, after, limit)).map((each) => triedOf(each, change));
  }
}

function triedOf(
  { id, dossierId, askedAgencyCode, askedAt, duration, dueAt }: StandingConsultation,
  { after }: CalendarChange,
): TriedClocks {
  const row = { id, dossierId, agencyCode: askedAgencyCode };
  try {
    const { dueAt: newDueAt } = answerDue(after, askedAt, duration);
    const isSame = newDueAt.getTime() === dueAt.getTime();
    return { ...row, isFailing: false, moves: isSame ? [] : [{ clock: 'consultation', dueAt, newDueAt }] };
  } catch (error) {
    if (error instanceof DomainError) return { ...row, isFailing: true, moves: [] };
    throw error;
  }
}
