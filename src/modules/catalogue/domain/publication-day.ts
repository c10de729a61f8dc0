import { invalidField, type DomainError, type Sentence } from '../../../shared/domain-error.js';
import type { Publication } from '../../../shared/publication.js';
import { vietnameseDate } from '../../../shared/text.js';

/** By which decision a version of a procedure holds, from when, and when it was made public (công khai). Local dates. */
export interface ProcedurePublication extends Publication {
  /** The day on which it was made public; today when left out. */
  readonly publishedOn?: string;
}

/**
 * The day on which a version was made public: after its decision was signed and before it takes effect (NĐ 63/2010/NĐ-CP, article 15).
 *
 * @param today local date
 * @throws DomainError PUBLISHED_IN_FUTURE, PUBLISHED_BEFORE_DECISION, PUBLISHED_AFTER_EFFECT (422)
 */
export function publicationDay(publication: ProcedurePublication, today: string): string {
  const { decision, effectiveFrom, publishedOn = today } = publication;
  const { signedOn } = decision;
  if (publishedOn > today)
    throw refused('PUBLISHED_IN_FUTURE', {
      vi: 'Ngày công khai không được sau ngày hôm nay.',
      en: 'It cannot have been made public after today.',
    });
  if (publishedOn < signedOn)
    throw refused('PUBLISHED_BEFORE_DECISION', {
      vi: `Ngày công khai không được trước ngày ký quyết định (${vietnameseDate(signedOn)}).`,
      en: `It cannot have been made public before its decision was signed on ${signedOn}.`,
    });
  if (publishedOn > effectiveFrom)
    throw refused('PUBLISHED_AFTER_EFFECT', {
      vi: `Ngày công khai không được sau ngày có hiệu lực (${vietnameseDate(effectiveFrom)}).`,
      en: `It has to be made public before it takes effect on ${effectiveFrom}.`,
    });
  return publishedOn;
}

function refused(code: string, sentence: Sentence): DomainError {
  return invalidField('publishedOn', code, sentence);
}
