import { termsByChannel } from '../../../shared/terms-by-channel.js';
import { durationStated, termsNotChosen, termsUnknown } from './dossier.errors.js';
import type { StatedDuration } from './parts.js';
import type { Channel } from '../dossiers.events.js';

/** One set of terms that a procedure states for a channel. */
export interface StatedTerms {
  readonly key: string;
  readonly channel: Channel;
  readonly duration: StatedDuration | null;
  readonly durationText: string | null;
}

/** The duration that a dossier is held to, with the text it was read from. */
export interface ChosenDuration {
  readonly duration: StatedDuration | null;
  readonly durationText: string | null;
  /** Keys of the terms that apply. */
  readonly termsKeys: readonly string[];
}

/** A duration that the officer who accepts states where the procedure does not, with what it rests on. */
export interface OwnDuration {
  readonly value: number;
  readonly unit: Exclude<StatedDuration['unit'], 'same-day'>;
  /** Decision or rule of the agency, shown to the applicant. */
  readonly decision: string;
}

/** A duration that the province sets over the procedure's, with its decision as the applicant is shown it. */
export interface LocalDuration {
  readonly duration: StatedDuration;
  readonly decision: string;
}

/**
 * The duration that a dossier is held to: the procedure's or the province's, or the agency's own where neither states one.
 *
 * @throws DomainError DURATION_STATED_BY_PROCEDURE (409)
 */
export function heldTo(
  stated: StatedDuration | null,
  own: OwnDuration | null,
  local: LocalDuration | null = null,
): { readonly duration: StatedDuration | null; readonly durationDecision: string | null } {
  if (!own) return { duration: stated, durationDecision: local?.decision ?? null };
  if (stated) throw durationStated();
  const { value, unit, decision } = own;
  return { duration: { value, unit }, durationDecision: decision };
}

/**
 * The terms that an officer named, or all that apply to a channel.
 *
 * @param termsKey the officer's choice, or null
 * @throws DomainError PROCEDURE_TERMS_UNKNOWN (422)
 */
export function applyingTerms(all: readonly StatedTerms[], channel: Channel, termsKey: string | null): readonly StatedTerms[] {
  if (termsKey !== null) {
    const chosen = all.find((terms) => terms.key === termsKey);
    if (!chosen) throw termsUnknown();
    return [chosen];
  }
  return termsByChannel(all, channel);
}

/**
 * The duration of the terms that apply. Where the province sets one it is that; where they state one it applies by itself; where they
 * differ an officer chooses; where none is numeric there is no deadline.
 *
 * @throws DomainError PROCEDURE_TERMS_UNKNOWN (422), PROCEDURE_TERMS_NOT_CHOSEN (409)
 */
export function chooseDuration(
  all: readonly StatedTerms[],
  channel: Channel,
  termsKey: string | null,
  local: LocalDuration | null = null,
): ChosenDuration {
  const applying = applyingTerms(all, channel, termsKey);
  if (local) return { duration: local.duration, durationText: null, termsKeys: applying.map(({ key }) => key) };
  const distinct = new Map(applying.map((terms) => [JSON.stringify([terms.duration?.unit, terms.duration?.value]), terms]));
  if (distinct.size > 1) throw termsNotChosen(applying.map(({ key, durationText }) => ({ key, durationText })));
  return {
    duration: applying[0]?.duration ?? null,
    durationText: applying[0]?.durationText ?? null,
    termsKeys: applying.map(({ key }) => key),
  };
}
