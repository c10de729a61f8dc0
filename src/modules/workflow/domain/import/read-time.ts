import { composed } from '../../../../shared/text.js';
import type { StatedDuration } from '../process-definition.js';

/** What the time column of one step says. */
export type StepTimeText =
  | { readonly kind: 'stated'; readonly duration: StatedDuration }
  /** The source says on purpose that no time is counted, or says nothing. */
  | { readonly kind: 'none' }
  /** Something is written, but without a unit or in words. */
  | { readonly kind: 'unreadable' };

const UNCOUNTED = /^(không tính thời gian|giờ hành chính|không quy định)$/iu;
const STEP_TIME = /^(\d+(?:[.,]\d+)?|\d+\/\d+)\s*(giờ làm việc|giờ|ngày làm việc|ngày)$/iu;
/** A number with its unit inside a sentence; "ngày nhận" after a number's own "ngày" has no number and is no match. */
const TOTAL_TIME = /(\d+(?:[.,]\d+)?)\s*(giờ làm việc|giờ|ngày làm việc|ngày|tháng)(?!\p{L})/giu;
const EXPLANATIONS = /\((?:tương đương|ngày lịch)[^)]*\)/giu;

/**
 * Reads the time of one step from its own words: `0,5 ngày làm việc` are working days, `0,5 ngày` are calendar days (Civil Code
 * 2015, article 147: a day without more is a day), hours are office hours.
 */
export function readStepTime(text: string): StepTimeText {
  const words = composed(text).trim();
  if (words === '' || UNCOUNTED.test(words)) return { kind: 'none' };
  const match = STEP_TIME.exec(words);
  const value = match && readNumber(match[1]!);
  return match && value ? { kind: 'stated', duration: { value, unit: unitOf(match[2]!) } } : { kind: 'unreadable' };
}

/** Reads the whole duration out of its sentence: every different duration that it names. */
export function readTotalTime(text: string): StatedDuration[] {
  const found = new Map<string, StatedDuration>();
  for (const [, number, unit] of composed(text).replace(EXPLANATIONS, '').matchAll(TOTAL_TIME)) {
    const duration = { value: readNumber(number!), unit: unitOf(unit!) };
    if (duration.value > 0) found.set(`${duration.value} ${duration.unit}`, duration);
  }
  return [...found.values()];
}

function readNumber(text: string): number {
  const [numerator, denominator] = text.split('/').map((part) => Number(part.replace(',', '.')));
  return denominator === undefined ? numerator! : numerator! / denominator;
}

function unitOf(words: string): StatedDuration['unit'] {
  const unit = words.toLowerCase();
  if (unit.startsWith('giờ')) return 'working-hours';
  if (unit === 'tháng') return 'months';
  return unit === 'ngày làm việc' ? 'working-days' : 'calendar-days';
}
