import { localDate } from '../../../shared/clock.js';
import { closingOn, workingDayAfter, workingDayBefore, type CompiledCalendar } from '../../../shared/working-calendar/index.js';
import type { DossierRecord } from './dossier-record.js';
import {
  extensionDateUnclear,
  extensionLimitReached,
  extensionNotLater,
  extensionNotWorkingDay,
  extensionTooLate,
  noDeadlineToExtend,
} from './extension.errors.js';
import type { IntakeRules } from './intake-rules.js';
import type { DeadlineExtension } from './parts.js';

/** What the head of the resolving agency decides. */
export interface ExtensionRequest {
  /** New due date, local `YYYY-MM-DD`; due at its closing. Either this or `workingDays`. */
  readonly dueOn?: string | null;
  /** The new due date is so many working days after the present one. */
  readonly workingDays?: number | null;
  readonly reason: string;
  readonly letterNumber: string | null;
  readonly grantedAt: Date;
  readonly grantedBy: string;
}

/** The rules in force; data. */
export type ExtensionRules = Pick<IntakeRules, 'extensionLeadDays' | 'extensionLimit'>;

/** What of a dossier decides whether its deadline may be extended. */
export type Extendable = Pick<DossierRecord, 'id' | 'status' | 'deadlineState' | 'dueAt' | 'extensions'>;

/**
 * The extension of a running deadline (NĐ 61/2018 Đ.19.9): in good time before the due date, as often as the rules allow, to a later
 * working day. Everything is decided by local dates of the resolving agency's calendar.
 *
 * @throws DomainError NO_DEADLINE_TO_EXTEND, EXTENSION_LIMIT_REACHED, EXTENSION_TOO_LATE (409), EXTENSION_DATE_UNCLEAR,
 *   EXTENSION_NOT_LATER, EXTENSION_NOT_WORKING_DAY, CALENDAR_NOT_COVERED (422)
 */
export function grantExtension(
  dossier: Extendable,
  request: ExtensionRequest,
  rules: ExtensionRules,
  calendar: CompiledCalendar,
): DeadlineExtension {
  const { id, status, deadlineState, dueAt: previousDueAt, extensions } = dossier;
  const isBeingResolved = status === 'received' || status === 'in-progress';
  if (!isBeingResolved || deadlineState !== 'running' || !previousDueAt) throw noDeadlineToExtend(status, deadlineState);
  if (extensions.length >= rules.extensionLimit) throw extensionLimitReached(rules.extensionLimit);
  const { dueOn: statedDueOn = null, workingDays = null, ...letter } = request;
  const lastOn = workingDayBefore(calendar, previousDueAt, rules.extensionLeadDays);
  if (localDate(letter.grantedAt) > lastOn) throw extensionTooLate(rules.extensionLeadDays, lastOn);
  const presentDueOn = localDate(previousDueAt);
  if ((statedDueOn === null) === (workingDays === null)) throw extensionDateUnclear();
  const dueOn = statedDueOn ?? workingDayAfter(calendar, previousDueAt, workingDays!);
  if (dueOn <= presentDueOn) throw extensionNotLater(presentDueOn);
  const dueAt = closingOn(calendar, dueOn);
  if (!dueAt) throw extensionNotWorkingDay(dueOn);
  return { ...letter, dossierId: id, number: extensions.length + 1, previousDueAt, dueAt };
}
