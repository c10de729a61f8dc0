import { DomainError } from '../../../shared/domain-error.js';

/** An agency cannot end while it has dossiers that nobody is named for (409). */
export function agencyHasDossiers(count: number): DomainError {
  const sentence = {
    vi: `Cơ quan còn ${count} hồ sơ chưa hoàn thành; hãy nêu cơ quan kế thừa các hồ sơ đó.`,
    en: `The agency has ${count} unfinished dossiers; name who takes them over.`,
  };
  return new DomainError('rule-broken', 'AGENCY_HAS_DOSSIERS', sentence, { count });
}
