import { invalidField } from '../../shared/domain-error.js';
import { STATED_PURPOSES, type Purpose } from '../../shared/purpose.js';

/** The purpose that a request states in its query. @throws DomainError PURPOSE_REQUIRED (422) where it states none, or one that is none */
export function statedPurpose(query: unknown): Purpose {
  const { purpose } = (query ?? {}) as { readonly purpose?: unknown };
  const stated = STATED_PURPOSES.find((each) => each === purpose);
  if (stated === undefined) throw purposeRequired();
  return stated;
}

function purposeRequired(): Error {
  return invalidField('purpose', 'PURPOSE_REQUIRED', {
    vi: `Tra cứu theo người phải nêu mục đích: thêm ?purpose= với một trong các giá trị ${STATED_PURPOSES.join(', ')}.`,
    en: `Looking up a person takes a purpose: add ?purpose= with one of ${STATED_PURPOSES.join(', ')}.`,
  });
}
