import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import type { SatisfactionLevel } from '../domain/satisfaction-level.js';

/** How often each level was answered. */
export type LevelCounts = Readonly<Record<SatisfactionLevel, number>>;

/** Answers about one agency, as counts. */
export interface AgencySatisfaction {
  readonly agencyCode: string;
  readonly answers: number;
  readonly overall: LevelCounts;
  readonly time: LevelCounts;
  readonly attitude: LevelCounts;
}

const level = (question: string, value: SatisfactionLevel): string => `'${value}', count(*) filter (where s.${question} = '${value}')`;
const levels = (question: string): string =>
  `jsonb_build_object(${level(question, 'very-satisfied')}, ${level(question, 'satisfied')},
    ${level(question, 'unsatisfied')}) as ${question}`;

/** Counts answers; never shows one. */
@Injectable()
export class SatisfactionReader {
  constructor(private readonly database: Database) {}

  /** Counts by resolving agency of answers given in [from, to), in the order of the codes; agencies without an answer are left out. */
  countByAgency(agencyCodes: readonly string[], coverage: Coverage, from: Date, to: Date): Promise<AgencySatisfaction[]> {
    return this.database.read<AgencySatisfaction & Record<string, unknown>>(
      `select s.resolving_agency_code as "agencyCode", count(*)::int4 as answers, ${levels('overall')},
        ${levels('time')}, ${levels('attitude')}
       from feedback.satisfaction s where s.resolving_agency_code = any($1::text[]) and s.given_at >= $2::timestamptz
       and s.given_at < $3::timestamptz and ${covered(matterOf('s', 's.resolving_agency_code'), 4)}
       group by s.resolving_agency_code order by s.resolving_agency_code`,
      [agencyCodes, from.toISOString(), to.toISOString(), ...coverageValues(coverage)],
    );
  }
}
