import { Injectable } from '@nestjs/common';
import { CalendarReader } from '../../agencies/index.js';
import { ProcedureReader, type HeldVersion } from '../../catalogue/index.js';
import type { Actor } from '../../../shared/actor.js';
import { DomainError } from '../../../shared/domain-error.js';
import { type CalendarRef, computeDeadline, type Deadline, type DurationUnit } from '../../../shared/working-calendar/index.js';
import { type DeadlineTerms, extensionOf, suspensionsOf } from '../domain/dossier-deadline.js';
import type { StatedDuration } from '../domain/parts.js';
import type { DecidingRow } from '../domain/nearest-rules.js';
import { IntakeRulesReader } from '../persistence/intake-rules.reader.js';
import type { DossierDetail } from '../persistence/dossier.reader.js';
import { LookAtDossier } from './look-at-dossier.js';
import { deadlineCalendar } from './running-calendar.js';

/** Where a duration comes from: the published version, a decision of the province over it, or the agency where neither states one. */
export const DURATION_SOURCES = ['version', 'local-term', 'agency'] as const;

/** The duration that was counted, and where it comes from. */
export interface ExplainedDuration {
  readonly value: number | null;
  readonly unit: DurationUnit;
  readonly source: (typeof DURATION_SOURCES)[number];
  /** Number of the version of the procedure under which the dossier was received. */
  readonly versionNo: number | null;
  /** As the version writes it; null where another source states it. */
  readonly text: string | null;
  /** Decision of the province or of the agency; null where the version states it. */
  readonly decision: string | null;
}

/** A deadline, the duration that was counted, and which rows decided the rules by which it was calculated. */
export interface ExplainedDeadline {
  readonly duration: ExplainedDuration;
  readonly deadline: Deadline;
  readonly rows: readonly DecidingRow[];
  /** The newest version by which the agency works, where that one left running deadlines alone; null where it stands on it or moves. */
  readonly keptApartFrom: CalendarRef | null;
}

/**
 * Explains the calculation of a dossier's deadline, by the calendar on which it stands: every holiday, pause, extension and counted day
 * from reception to the due instant.
 */
@Injectable()
export class ExplainDeadline {
  constructor(
    private readonly look: LookAtDossier,
    private readonly calendars: CalendarReader,
    private readonly rules: IntakeRulesReader,
    private readonly procedures: ProcedureReader,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, DEADLINE_NONE before reception and for a procedure without a numeric duration */
  async execute(id: string, actor: Actor): Promise<ExplainedDeadline> {
    const { detail } = await this.look.detail(id, actor, 'officer');
    if (!detail.receivedAt || !detail.duration) {
      throw new DomainError('rule-broken', 'DEADLINE_NONE', {
        vi: 'Hồ sơ chưa được tiếp nhận, hoặc thủ tục không quy định thời hạn bằng số.',
        en: 'The dossier was not received yet, or its procedure states no numeric duration.',
      });
    }
    const calendar = await deadlineCalendar(this.calendars, detail);
    const { policy, suspensions, extensions } = termsOf(detail);
    const request = {
      startAt: detail.receivedAt,
      duration: detail.duration,
      policy: policy ?? {},
      suspensions: suspensionsOf(suspensions),
      ...extensionOf(extensions),
    };
    const deadline = computeDeadline(calendar, request, { explain: true });
    const version = await this.procedures.held(detail.procedureVersionId, new Date(detail.submittedAt));
    const matter = { procedureCode: detail.procedureCode, sectorCode: version?.content.sectorCode ?? null };
    const clock = { agencyCode: detail.resolvingAgencyCode, beganAt: new Date(detail.receivedAt) };
    const kept = detail.closedAt === null ? await this.calendars.keptApartFrom(calendar.ref, clock) : undefined;
    const duration = durationOf(detail, detail.duration, version);
    return { duration, deadline, keptApartFrom: kept ?? null, rows: await this.rules.decidingRows(matter, new Date(detail.receivedAt)) };
  }
}

function durationOf(
  { durationText, durationDecision }: DossierDetail,
  { value = null, unit }: StatedDuration,
  version: HeldVersion | undefined,
): ExplainedDuration {
  const byProvince = version?.local.durations?.decisionNumber;
  const isLocal = durationDecision !== null && byProvince !== undefined && durationDecision.startsWith(`${byProvince},`);
  const source = durationDecision === null ? 'version' : isLocal ? 'local-term' : 'agency';
  const text = source === 'version' ? durationText : null;
  return { value, unit, source, versionNo: version?.versionNo ?? null, text, decision: durationDecision };
}

/** What a deadline is computed from, of a dossier as its reader gives it. */
export function termsOf({ duration, policy, suspensions, extensions }: DossierDetail): DeadlineTerms {
  return {
    duration,
    policy,
    suspensions: suspensions.map(({ fromAt, toAt, ...rest }) => ({
      ...rest,
      fromAt: new Date(fromAt),
      toAt: toAt === null ? null : new Date(toAt),
    })),
    extensions: extensions.map(({ dueAt, grantedAt, ...rest }) => ({ ...rest, dueAt: new Date(dueAt), grantedAt: new Date(grantedAt) })),
  };
}
