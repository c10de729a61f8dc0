/**
 * Of the terms that a procedure states, those that apply to whoever hands in by a channel: its own, else those of the counter, else all.
 * The deadline, the charge and the quote of a dossier go by this.
 */
export function termsByChannel<Terms extends { readonly channel: string }>(all: readonly Terms[], channel: string): readonly Terms[] {
  const own = all.filter((terms) => terms.channel === channel);
  const counter = all.filter((terms) => terms.channel === 'direct');
  return own.length > 0 ? own : counter.length > 0 ? counter : all;
}
