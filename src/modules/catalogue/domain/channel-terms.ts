import type { Channel, ChannelTerms, LegalDuration, ProcedureContent } from './procedure.js';

/** Every set of terms that the procedure states for a channel, in the order of the source. */
export function termsOf(content: ProcedureContent, channel: Channel): readonly ChannelTerms[] {
  return content.channels.filter((terms) => terms.channel === channel);
}

/**
 * The one legal duration of a channel, or null when there is none or when several terms of the channel differ: an
 * officer must then choose the terms, and until then the dossier has no deadline.
 */
export function durationOf(content: ProcedureContent, channel: Channel): LegalDuration | null {
  const [first, ...others] = termsOf(content, channel).map((terms) => terms.duration);
  if (!first) return null;
  return others.every((other) => sameDuration(first, other)) ? first : null;
}

/** Whether two stated durations are the same rule; an unstated one equals nothing. */
export function sameDuration(one: LegalDuration, other: LegalDuration | null | undefined): boolean {
  if (!other || one.unit !== other.unit) return false;
  return one.unit === 'same-day' || (other.unit !== 'same-day' && one.value === other.value);
}
