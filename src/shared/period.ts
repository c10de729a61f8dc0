import { invalidField } from './domain-error.js';

/**
 * Refuses a period that ends before it begins; one that is open at an end passes.
 *
 * @param from first date, `YYYY-MM-DD`
 * @param to last date, included
 * @param field input field of the last date
 * @throws DomainError PERIOD_INVERTED (422)
 */
export function assertPeriod(from: string | undefined, to: string | undefined, field: string): void {
  if (from === undefined || to === undefined || to >= from) return;
  throw invalidField(field, 'PERIOD_INVERTED', {
    vi: 'Ngày cuối kỳ không được trước ngày đầu kỳ.',
    en: 'The last date of the period must not be before the first.',
  });
}
