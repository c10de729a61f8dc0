import { Global, Module } from '@nestjs/common';
import { ActorDirectory, type Post } from '../../src/platform/auth/actor-directory.js';
import { USUAL_LIMITS } from '../../src/shared/grant.js';
import { PersonaDirectory, type Persona } from '../../src/platform/sandbox/persona-directory.js';
import { SandboxClockControl, WorkingTime, type ClockMove } from '../../src/platform/sandbox/sandbox-time.js';

const SCOPES: Readonly<Record<string, readonly string[]>> = { H21: ['H21', 'H21.05'], 'H21.05': ['H21.05'] };

class SampleActors extends ActorDirectory {
  async postsOf(_issuer: string, subject: string): Promise<readonly Post[]> {
    if (subject !== 'posted') return [];
    return [
      { id: null, agencyCode: 'H21.05', roles: ['desk-officer'], name: 'Lê Thị Bình', ...USUAL_LIMITS, onBehalfOf: null },
      { id: null, agencyCode: 'H21', roles: ['accountant'], name: 'Lê Thị Bình', ...USUAL_LIMITS, onBehalfOf: null },
    ];
  }

  async scopeOf(agencyCode: string): Promise<readonly string[] | undefined> {
    return SCOPES[agencyCode];
  }

  async revision(): Promise<string> {
    return 'always the same';
  }
}

class SamplePersonas extends PersonaDirectory {
  async list(): Promise<readonly Persona[]> {
    return [{ code: 'desk', subject: 'desk-1', name: 'Trần Văn Quầy', agencyCode: 'H21.05', roles: ['desk-officer'] }];
  }
}

/** A clock that stands still until it is moved; one job falls due at every move. */
class SampleClock extends SandboxClockControl {
  private at = new Date('2026-11-20T07:10:00Z');

  now(): Date {
    return this.at;
  }

  async advanceTo(instant: Date): Promise<ClockMove> {
    this.at = instant;
    return { now: instant, ran: [{ job: 'sample', runs: 1, firstAt: instant, lastAt: instant, done: 1 }] };
  }
}

/** Time in which every hour works. */
class SampleWorkingTime extends WorkingTime {
  async addWorkingMinutes(from: Date, minutes: number): Promise<Date> {
    return new Date(from.getTime() + minutes * 60_000);
  }

  async addWorkingDays(from: Date, days: number): Promise<Date> {
    return new Date(from.getTime() + days * 86_400_000);
  }
}

/** Fakes of the ports that business modules implement. */
@Global()
@Module({
  providers: [
    { provide: ActorDirectory, useClass: SampleActors },
    { provide: PersonaDirectory, useClass: SamplePersonas },
    { provide: SandboxClockControl, useClass: SampleClock },
    { provide: WorkingTime, useClass: SampleWorkingTime },
  ],
  exports: [ActorDirectory, PersonaDirectory, SandboxClockControl, WorkingTime],
})
export class SampleDirectoryModule {}
