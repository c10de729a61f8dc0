import { assertDuration } from './assert-duration.js';
import {
  contentKeyRepeated,
  levelMissing,
  lifeEventUnknown,
  onlineGroundMissing,
  onlineReasonMissing,
  sourceUrlWrong,
} from './draft.errors.js';
import { isLifeEvent } from './life-events.js';
import type { LegalDuration, ProcedureContent } from './procedure.js';
import { isWebPage } from '../../../shared/web-page.js';

/** What an office writes; by which decision it is published is said when it is. */
export type StatedContent = Omit<ProcedureContent, 'code' | 'decision' | 'publishedOn'>;

/**
 * Checks what fields alone do not say: some level carries it out, life events are those of the portal, the page of the source is one of the
 * web, keys name one thing each, and a duration has a number exactly where its unit counts.
 *
 * @param said what was said before: a life event that came with an import may stay
 * @throws DomainError LEVEL_MISSING, LIFE_EVENT_UNKNOWN, SOURCE_URL_WRONG, CONTENT_KEY_REPEATED, DURATION_VALUE_WRONG,
 *   DURATION_TOO_LONG (422)
 */
export function assertConsistent(stated: StatedContent, said?: Pick<StatedContent, 'lifeEvents'>): void {
  const { levels, lifeEvents, sourceUrl, cases, channels, serviceCases } = stated;
  if (levels.length === 0) throw levelMissing();
  const unknown = lifeEvents.findIndex((code) => !isLifeEvent(code) && !said?.lifeEvents.includes(code));
  if (unknown >= 0) throw lifeEventUnknown(`content.lifeEvents.${unknown}`);
  if (sourceUrl !== null && !isWebPage(sourceUrl)) throw sourceUrlWrong();
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
    assertDuration(duration, `${field}.${index}.duration.value`);
  }
}
