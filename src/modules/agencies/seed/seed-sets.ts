import type { EntitySchema } from 'typeorm';
import { actorIdOf } from '../../../platform/auth/actor-id.js';
import { namedId } from '../../../platform/context/named-id.js';
import { USUAL_LIMITS, type Limits } from '../../../shared/grant.js';
import type { Post } from '../domain/officer.js';
import type { StatedAgency } from '../domain/registered-agency.js';
import { AgencyPredecessorSchema, OneStopUnitSchema } from '../persistence/agency.schema.js';
import { CommunePredecessorSchema, CommuneSchema, ProvinceSchema } from '../persistence/admin-unit.schema.js';
import type { CalendarFile } from '../domain/calendar-content.js';
import type { SeedFiles } from './seed-files.js';
import { agencySteps, officerSteps, type SeedStep, upsertSteps } from './seed-step.js';

/** Reference data that is loaded together and loaded again when one of its files has changed. */
export interface SeedSet {
  readonly name: string;
  /** Paths under `src/seed`. */
  readonly files: readonly string[];
  steps(files: SeedFiles): readonly SeedStep[];
}

/** Files in the order in which rows refer to each other, with the table whose rows they are; null: agencies, which have streams. */
const UNITS: readonly (readonly [path: string, schema: EntitySchema | null])[] = [
  ['agencies/provinces.json', ProvinceSchema],
  ['agencies/agencies.json', null],
  ['agencies/agency-predecessors.json', AgencyPredecessorSchema],
  ['agencies/communes.json', CommuneSchema],
  ['agencies/commune-predecessors.json.gz', CommunePredecessorSchema],
  ['agencies/one-stop-units.json', OneStopUnitSchema],
];

const NATIONAL_CALENDAR = 'calendar/national-calendar.json';

/** What every installation has. */
export const SEED_SETS: readonly SeedSet[] = [
  {
    name: 'agencies.units',
    files: UNITS.map(([path]) => path),
    steps: (files) =>
      UNITS.flatMap(([path, schema]) =>
        schema ? upsertSteps(schema, files.json<object[]>(path)) : agencySteps(files.json<StatedAgency[]>(path)),
      ),
  },
  {
    name: 'agencies.calendar',
    files: [NATIONAL_CALENDAR],
    steps: (files) => {
      const calendar = files.json<CalendarFile>(NATIONAL_CALENDAR);
      const rows = calendar.daysOff.length + calendar.makeUpDays.length;
      return [{ rows, run: (writers) => writers.calendars.execute(calendar) }];
    },
  },
];

interface OfficerRow {
  readonly subject: string;
  readonly name: string;
  readonly posts: readonly Omit<Post, 'id' | keyof Limits>[];
}

const OFFICERS = 'people/officers.json';

/** The officers of the sandbox, who are invented; they sign in with tokens of its issuer. */
export function officerSet(issuer: string): SeedSet {
  return {
    name: 'agencies.officers',
    files: [OFFICERS],
    steps: (files) =>
      officerSteps(
        files.json<OfficerRow[]>(OFFICERS).map(({ subject, name, posts }) => ({
          id: actorIdOf(issuer, subject),
          issuer,
          subject,
          name,
          posts: posts.map((post, index) => ({ ...USUAL_LIMITS, ...post, id: statedPostId(issuer, subject, index) })),
        })),
      ),
  };
}

/** The id of a post of an officer of the sandbox, by its place from 0. */
export function statedPostId(issuer: string, subject: string, index: number): string {
  return namedId(`post:${issuer}:${subject}:${index}`);
}
