import { localInstant } from '../../../platform/database/instant-texts.js';
import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import type { DossierStatus } from '../../dossiers/index.js';
import type { Traits } from '../domain/report-cells.js';
import type { ReportPeriod } from '../domain/report-period.js';

/** So many dossiers with the same traits, agency and procedure version. */
export interface FactGroup extends Traits {
  readonly agencyCode: string;
  readonly procedureCode: string;
  readonly procedureVersionId: string | null;
  readonly count: number;
}

/** A dossier as it stood at the instant of the report, without personal data; instants are ISO 8601 with the offset of Viet Nam. */
export interface FactRow {
  readonly dossierId: string;
  readonly code: string | null;
  readonly status: DossierStatus;
  readonly procedureCode: string;
  /** Version of the procedure; null for a dossier that names none. */
  readonly procedureVersionId: string | null;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly channel: string;
  readonly cameAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly originalDueAt: string | null;
  readonly closedAt: string | null;
  readonly outcome: string | null;
  readonly timing: string | null;
  readonly supplementRounds: number;
}

/** Which dossiers of a report a list is asked for. */
export interface FactSelection {
  readonly agencyCodes: readonly string[];
  readonly coverage: Coverage;
  /** Versions of procedures; null stands for a dossier that names none. */
  readonly versionIds: readonly (string | null)[];
  readonly traits: readonly Traits[];
  readonly limit: number;
  /** Dossier with which the page before ended. */
  readonly after: string | undefined;
}

const TRAITS = `f.status, f.channel, f.came_at < $3::timestamptz as "carriedOver", f.clock, f.timing,
  coalesce(f.original_due_at < $4::timestamptz, false) as "pastDue"`;

/**
 * The dossiers of a report as of its instant: submitted by then, and not closed before the period began. Two arms, one for each
 * partial index. $1 agencies, $2 instant, $3 beginning of the period, $4 beginning of the instant's day, $5 to $7
 * how far the reader's rights reach.
 */
const SEEN = `f.resolving_agency_code = any($1::text[]) and ${covered(matterOf('f', 'f.resolving_agency_code'), 5)}
  and f.at <= $2::timestamptz
  and ((f.closed_at is null and f.until > $2::timestamptz) or (f.closed_at is not null and f.closed_at >= $3::timestamptz
  and f.until > $2::timestamptz))`;

const GROUPS = `
  select f.resolving_agency_code as "agencyCode", f.procedure_code as "procedureCode",
  f.procedure_version_id as "procedureVersionId", ${TRAITS}, count(*)::int4 as count
  from reporting.dossier_fact f where ${SEEN} group by 1, 2, 3, 4, 5, 6, 7, 8, 9`;

const LIST = `
  select f.dossier_id as "dossierId", f.code, f.status, f.procedure_code as "procedureCode", f.procedure_version_id as "procedureVersionId",
    f.receiving_agency_code as "receivingAgencyCode", f.resolving_agency_code as "resolvingAgencyCode",
    f.channel, ${localInstant('f.came_at', 'cameAt')}, ${localInstant('f.received_at', 'receivedAt')},
    ${localInstant('f.due_at', 'dueAt')}, ${localInstant('f.original_due_at', 'originalDueAt')},
    ${localInstant('f.closed_at', 'closedAt')}, f.outcome, f.timing, f.supplement_rounds as "supplementRounds"
  from reporting.dossier_fact f
  where ${SEEN} and ($8::uuid is null or f.dossier_id > $8::uuid)
  and (f.procedure_version_id = any($9::uuid[]) or ($10::bool and f.procedure_version_id is null))
  and (f.status, f.channel, f.came_at < $3::timestamptz, f.clock, coalesce(f.timing, ''),
    coalesce(f.original_due_at < $4::timestamptz, false))
    in (select t.status, t.channel, t."carriedOver", t.clock, coalesce(t.timing, ''), t."pastDue"
      from jsonb_to_recordset($11::jsonb) as t(status text, channel text, "carriedOver" bool, clock text, timing text, "pastDue" bool))
  order by f.dossier_id limit $12::int4`;

/** Counts and lists dossiers from the facts. Under the reader's rights. */
@Injectable()
export class FactReader {
  constructor(private readonly database: Database) {}

  /** All dossiers of a period, counted by what decides their place in a report. */
  groups(agencyCodes: readonly string[], coverage: Coverage, period: ReportPeriod): Promise<FactGroup[]> {
    return this.database.readSlowly<FactGroup & Record<string, unknown>>(GROUPS, seen(agencyCodes, coverage, period));
  }

  /** Dossiers with one of the given traits, in the order of their ids; at most `limit`. */
  list({ agencyCodes, coverage, versionIds, traits, limit, after }: FactSelection, period: ReportPeriod): Promise<FactRow[]> {
    const known = versionIds.filter((id) => id !== null);
    return this.database.readSlowly<FactRow & Record<string, unknown>>(LIST, [
      ...seen(agencyCodes, coverage, period),
      after ?? null,
      known,
      known.length < versionIds.length,
      JSON.stringify(traits),
      limit,
    ]);
  }
}

function seen(agencyCodes: readonly string[], coverage: Coverage, { seenAt, startsAt, seenDayStartsAt }: ReportPeriod): unknown[] {
  return [agencyCodes, seenAt.toISOString(), startsAt.toISOString(), seenDayStartsAt.toISOString(), ...coverageValues(coverage)];
}
