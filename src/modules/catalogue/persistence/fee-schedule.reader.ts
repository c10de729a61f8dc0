import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import type { NamedHands } from '../../../shared/draft-hands.js';
import type { Page } from '../../../shared/page.js';
import { OfficerReader } from '../../agencies/index.js';
import { feePeriods, type FeePeriod } from '../domain/fees/fee-periods.js';
import type { FeeScheduleDraft, FeeScheduleVersion } from '../domain/fees/fee-schedule-version.js';

/** A published version with what it says, when it holds, and why it was withdrawn. */
export type PublishedFeeVersion = Required<FeeScheduleVersion> &
  FeePeriod & { readonly withdrawnReason: string | null; readonly withdrawnAt: Date | null };

/** A schedule as lists show it. */
export interface FeeScheduleRow {
  readonly code: string;
  /** In the newest version, else in the draft. */
  readonly name: string | null;
  readonly versions: number;
  readonly hasDraft: boolean;
}

/** A schedule with its draft and all versions, the newest first. */
export interface FeeScheduleLife {
  readonly code: string;
  /** Of its stream. */
  readonly version: number;
  readonly draft: NamedHands<Omit<FeeScheduleDraft, 'scheduleId'>> | null;
  readonly versions: readonly PublishedFeeVersion[];
}

const VERSION = `v.id, v.schedule_id as "scheduleId", v.schedule_code as "scheduleCode", v.version_no as "versionNo",
  v.effective_from::text as "effectiveFrom", v.last_day::text as "lastDay", v.content, v.content_hash as "contentHash",
  v.decision_number as "decisionNumber", v.decision_issuer as "decisionIssuer", v.signed_on::text as "signedOn",
  v.published_on::text as "publishedOn", v.published_at as "publishedAt", w.version_id is not null as withdrawn,
  w.reason as "withdrawnReason", w.withdrawn_at as "withdrawnAt", v.corrects_version_no as "correctsVersionNo",
  v.known_since as "knownSince"
  from catalogue.fee_schedule_version v left join catalogue.fee_schedule_withdrawal w on w.version_id = v.id`;

const SCHEDULES = new Keyset('fee-schedules', ['text']);

/** Reads fee schedules, drafts included: for who manages the catalogue. */
@Injectable()
export class FeeScheduleReader {
  constructor(
    private readonly database: Database,
    private readonly officers: OfficerReader,
  ) {}

  /** A page of schedules by code. @throws as `Keyset.open` */
  list(cursor: string | undefined, limit: number): Promise<Page<FeeScheduleRow>> {
    return SCHEDULES.page(
      { cursor, limit },
      ({ after, rows }) =>
        this.database.read<FeeScheduleRow & Record<string, unknown>>(
          `select s.code, coalesce(v.content ->> 'name', d.content ->> 'name') as name, coalesce(v.version_no, 0) as versions,
             d.schedule_id is not null as "hasDraft"
           from catalogue.fee_schedule s left join catalogue.fee_schedule_draft d on d.schedule_id = s.id
           left join lateral (select content, version_no from catalogue.fee_schedule_version v where v.schedule_id = s.id
             order by version_no desc limit 1) v on true
           where s.code > $1 order by s.code limit $2::int4`,
          [after?.[0] ?? '', rows],
        ),
      ({ code }) => [code],
    );
  }

  /** A schedule whole; undefined where there is none. */
  async one(code: string): Promise<FeeScheduleLife | undefined> {
    const [row] = await this.database.read<{ id: string; version: number }>(
      'select id, journal.version_of(id) as version from catalogue.fee_schedule where code = $1',
      [code],
    );
    if (!row) return undefined;
    const [drafts, versions] = await Promise.all([
      this.database.read<Omit<FeeScheduleDraft, 'scheduleId'> & Record<string, unknown>>(
        `select content, content_hash as "contentHash", drafted_by as "draftedBy", drafted_at as "draftedAt", edited_by as "editedBy",
           checked_by as "checkedBy", checked_at as "checkedAt" from catalogue.fee_schedule_draft where schedule_id = $1::uuid`,
        [row.id],
      ),
      this.database.read<PublishedFeeVersion & Record<string, unknown>>(`select ${VERSION} where v.schedule_id = $1::uuid`, [row.id]),
    ]);
    const [draft = null] = await this.officers.withHands(drafts);
    return { code, version: row.version, draft, versions: feePeriods(versions).toReversed() };
  }

  /** Every version of every schedule that was not withdrawn, with the time in which it holds. */
  async standing(): Promise<readonly PublishedFeeVersion[]> {
    const versions = (await this.every()).filter(({ withdrawn }) => !withdrawn);
    const ids = new Set(versions.map(({ scheduleId }) => scheduleId));
    return [...ids].flatMap((id) => feePeriods(versions.filter(({ scheduleId }) => scheduleId === id)));
  }

  /** Every version of every schedule, those withdrawn too: what was charged by one is explained by it. */
  every(): Promise<readonly PublishedFeeVersion[]> {
    return this.database.read<PublishedFeeVersion & Record<string, unknown>>(`select ${VERSION}`);
  }

  /** Which of some sectors any version of a procedure is of. */
  async sectorsAmong(codes: readonly string[]): Promise<ReadonlySet<string>> {
    if (codes.length === 0) return new Set();
    const rows = await this.database.read<{ code: string }>(
      `select c as code from unnest($1::text[]) c
       where exists (select from catalogue.procedure_version v where v.sector_code = c)`,
      [codes],
    );
    return new Set(rows.map(({ code }) => code));
  }
}
