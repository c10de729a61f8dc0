import { contentKeyRepeated, durationValueWrong, onlineGroundMissing, onlineReasonMissing } from './draft.errors.js';
import type { LegalDuration, ProcedureContent } from './procedure.js';

/** What an office writes; by which decision it is published is said when it is. */
export type StatedContent = Omit<ProcedureContent, 'code' | 'decision' | 'publishedOn'>;

/**
 * Checks what fields alone do not say: keys name one thing each, and a duration has a number exactly where its unit counts.
 *
 * @throws DomainError CONTENT_KEY_REPEATED, DURATION_VALUE_WRONG (422)
 */
export function assertConsistent({ cases, channels, serviceCases }: StatedContent): void {
  assertOnce(cases, 'cases');
  for (const [index, { components }] of cases.entries()) assertOnce(components, `cases.${index}.components`);
  assertOnce(channels, 'channels');
  assertDurations(channels, 'channels');
  assertDurations(serviceCases, 'serviceCases');
}

/**
 * Full is what the law expects of a procedure; what is less is made public with its reason, and in part only on a ground of the law
 * (NĐ 224/2026/NĐ-CP, article 14). An import says of no row why; who drafts, checks and publishes does.
 *
 * @throws DomainError ONLINE_GROUND_MISSING, ONLINE_REASON_MISSING (422)
 */
export function assertOnlineLevel({ onlineLevel, onlineLimit }: Pick<ProcedureContent, 'onlineLevel' | 'onlineLimit'>): void {
  const isLess = onlineLevel === 'partial' || onlineLevel === 'none';
  if (isLess !== (onlineLimit !== undefined)) throw onlineReasonMissing();
  if ((onlineLevel === 'partial') !== Boolean(onlineLimit?.ground)) throw onlineGroundMissing();
}

function assertOnce(entries: readonly { readonly key: string }[], field: string): void {
  const keys = entries.map(({ key }) => key);
  const repeated = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (repeated >= 0) throw contentKeyRepeated(`${field}.${repeated}.key`);
}

function assertDurations(entries: readonly { readonly duration: LegalDuration | null }[], field: string): void {
  for (const [index, { duration }] of entries.entries()) {
    if (duration === null) continue;
    const isCounted = 'value' in duration && duration.value !== undefined;
    const isRight = duration.unit === 'same-day' ? !isCounted : isCounted && duration.value > 0;
    if (!isRight) throw durationValueWrong(`${field}.${index}.duration.value`);
  }
}
