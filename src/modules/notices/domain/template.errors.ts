import { DomainError, type FieldError } from '../../../shared/domain-error.js';
import type { UnknownPlaces } from './template-places.js';

/** The address names a template, or a version of it, that does not exist (404). */
export function templateNotFound(): DomainError {
  return new DomainError('not-found', 'TEMPLATE_NOT_FOUND', {
    vi: 'Không tìm thấy mẫu thông báo hoặc phiên bản này.',
    en: 'There is no such template of notices, or no such version of it.',
  });
}

/** A template has one draft at a time (409). */
export function templateDraftExists(): DomainError {
  return new DomainError('rule-broken', 'TEMPLATE_DRAFT_EXISTS', {
    vi: 'Mẫu thông báo đang có một bản dự thảo; hãy ban hành hoặc hủy bản đó trước.',
    en: 'The template has a draft; publish or discard it first.',
  });
}

/** There is no draft that could be published or discarded (404). */
export function templateDraftNotFound(): DomainError {
  return new DomainError('not-found', 'TEMPLATE_DRAFT_NOT_FOUND', {
    vi: 'Mẫu thông báo không có bản dự thảo.',
    en: 'The template has no draft.',
  });
}

/** A text names a place that is never filled, or one that its recipients may not see (422). */
export function templatePlaceUnknown(found: readonly UnknownPlaces[], known: readonly string[]): DomainError {
  const unknown = [...new Set(found.flatMap(({ places }) => places))];
  const errors = found.map(({ field, places }): FieldError => ({
    field,
    code: 'TEMPLATE_PLACE_UNKNOWN',
    vi: `Không dùng được: ${places.join(', ')}.`,
    en: `Cannot be used here: ${places.join(', ')}.`,
  }));
  const sentence = {
    vi: `Mẫu không dùng được các trường: ${unknown.join(', ')}.`,
    en: `The template cannot use these places: ${unknown.join(', ')}.`,
  };
  return new DomainError('invalid', 'TEMPLATE_PLACE_UNKNOWN', sentence, { unknown, known, errors });
}

/**
 * A draft has other channels than the version in force: recipients would no longer be notified, or a text would never be sent (422).
 *
 * @param channels what the template has
 * @param stated what the draft has
 */
export function templateChannelsDiffer(channels: readonly string[], stated: readonly string[]): DomainError {
  const sentence = {
    vi: 'Bản dự thảo phải có đúng các kênh của mẫu đang dùng.',
    en: 'The draft has to have the channels of the version before.',
  };
  const wrong = [...channels.filter((each) => !stated.includes(each)), ...stated.filter((each) => !channels.includes(each))];
  const errors = wrong.map((field): FieldError => ({ field, code: 'TEMPLATE_CHANNELS_DIFFER', ...sentence }));
  return new DomainError('invalid', 'TEMPLATE_CHANNELS_DIFFER', sentence, { channels, errors });
}
