import type { Confidentiality } from '../../../shared/grant.js';
import { classify, type Classification } from '../../../shared/working-calendar/index.js';
import type { Channel, DossierStatus } from '../../dossiers/index.js';
import { isClosed } from './report-cells.js';

/** Whether the clock of a dossier runs, as far as its entries say. */
export type FactClock = 'not-started' | 'running' | 'suspended' | 'no-deadline';

/** How a dossier stood after one of its entries. */
export interface DossierFact {
  readonly dossierId: string;
  /** Number of the entry in the dossier's stream. */
  readonly seq: number;
  /** From when it stood so: the time of the entry, never before the entry that came before it. */
  readonly at: Date;
  readonly status: DossierStatus;
  readonly procedureCode: string;
  readonly procedureVersionId: string | null;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly channel: Channel;
  /** Dossier code, once there is one. */
  readonly code: string | null;
  readonly clock: FactClock;
  readonly dueAt: Date | null;
  /** Due instant without extensions, which is what reports judge by. */
  readonly originalDueAt: Date | null;
  /** When it was submitted, by any channel. */
  readonly cameAt: Date;
  readonly receivedAt: Date | null;
  /** When it was resolved, withdrawn, stopped or not accepted. */
  readonly closedAt: Date | null;
  readonly outcome: string | null;
  /** How its resolution stands against the original due date, by local dates; null for what is not resolved. */
  readonly timing: Classification | null;
  readonly supplementRounds: number;
}

/** An entry of a dossier, with what its facts may say; the names are those of the dossiers' events. */
export interface FactEntry {
  readonly seq: number;
  readonly at: Date;
  /** The dossier code, where the code was drawn with this entry. */
  readonly drawn: { readonly code?: string };
  readonly facts: {
    readonly dossierId: string;
    readonly procedureCode: string;
    readonly sectorCode?: string | null;
    readonly confidentiality?: Confidentiality;
    readonly receivingAgencyCode: string;
    readonly resolvingAgencyCode: string;
    readonly channel: Channel;
    readonly to: DossierStatus;
    readonly procedureVersionId?: string;
    readonly receivedAt?: string;
    readonly dueAt?: string | null;
    readonly originalDueAt?: string | null;
    readonly round?: number;
    readonly outcome?: string;
    readonly concludedAt?: string;
  };
}

/**
 * How a dossier stands after an entry, by the entry's facts alone. An entry that states a due instant and no original one did not
 * extend the deadline.
 */
export function nextFact(before: DossierFact | undefined, { seq, at: enteredAt, drawn, facts }: FactEntry): DossierFact {
  const at = before && before.at > enteredAt ? before.at : enteredAt;
  const receivedAt = facts.receivedAt === undefined ? (before?.receivedAt ?? null) : new Date(facts.receivedAt);
  const dueAt = stated(facts.dueAt, before?.dueAt ?? null);
  const originalDueAt = stated(facts.originalDueAt === undefined ? facts.dueAt : facts.originalDueAt, before?.originalDueAt ?? null);
  return {
    dossierId: facts.dossierId,
    seq,
    at,
    status: facts.to,
    procedureCode: facts.procedureCode,
    procedureVersionId: facts.procedureVersionId ?? before?.procedureVersionId ?? null,
    sectorCode: facts.sectorCode ?? before?.sectorCode ?? null,
    confidentiality: facts.confidentiality ?? 'ordinary',
    receivingAgencyCode: facts.receivingAgencyCode,
    resolvingAgencyCode: facts.resolvingAgencyCode,
    channel: facts.channel,
    code: before?.code ?? drawn.code ?? null,
    clock: clockAfter(before?.clock ?? 'not-started', receivedAt, dueAt),
    dueAt,
    originalDueAt,
    cameAt: before?.cameAt ?? at,
    receivedAt,
    closedAt: before?.closedAt ?? (isClosed(facts.to) ? at : null),
    outcome: facts.outcome ?? before?.outcome ?? null,
    timing:
      facts.concludedAt === undefined
        ? (before?.timing ?? null)
        : classify({ dueAt: originalDueAt, endAt: new Date(facts.concludedAt), asOf: at }),
    supplementRounds: facts.round ?? before?.supplementRounds ?? 0,
  };
}

function stated(text: string | null | undefined, before: Date | null): Date | null {
  return text === undefined ? before : text === null ? null : new Date(text);
}

/** A received dossier without a due instant either has no deadline at all, or its clock is stopped. */
function clockAfter(before: FactClock, receivedAt: Date | null, dueAt: Date | null): FactClock {
  if (!receivedAt) return 'not-started';
  if (dueAt) return 'running';
  return before === 'not-started' || before === 'no-deadline' ? 'no-deadline' : 'suspended';
}
