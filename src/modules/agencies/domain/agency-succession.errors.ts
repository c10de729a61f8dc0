import { DomainError, invalidField } from '../../../shared/domain-error.js';

const AT = (index: number): string => `successors.${index}.agencyCode`;

/** An agency that ends takes nothing over from itself, also not by way of those that take over from it (422). */
export function succeedsItself(index: number): DomainError {
  return invalidField(AT(index), 'AGENCY_SUCCEEDS_ITSELF', {
    vi: 'Cơ quan không thể kế thừa chính mình, kể cả thông qua cơ quan khác cũng chấm dứt hoạt động.',
    en: 'An agency cannot take over from itself, also not by way of others that end.',
  });
}

/** The same agency is named twice (422). */
export function successorTwice(index: number): DomainError {
  return invalidField(AT(index), 'SUCCESSOR_TWICE', {
    vi: 'Cơ quan kế thừa này đã được nêu.',
    en: 'This successor is named already.',
  });
}

/** Two would take over the dossiers of one sector (422). */
export function sectorTwice(index: number, sectorCode: string): DomainError {
  return invalidField(`successors.${index}.sectorCodes`, 'SECTOR_TWICE', {
    vi: `Lĩnh vực ${sectorCode} đã được giao cho một cơ quan kế thừa.`,
    en: `The sector ${sectorCode} has a successor already.`,
  });
}

/** Dossiers of some sectors would have no successor, or two (422). */
export function successionIncomplete(): DomainError {
  return invalidField('successors', 'SUCCESSION_INCOMPLETE', {
    vi: 'Phải có đúng một cơ quan kế thừa không nêu lĩnh vực, tiếp nhận mọi hồ sơ còn lại.',
    en: 'Exactly one successor has to be named without sectors: it takes over all that nobody else does.',
  });
}

/** The successor is not there on that day (422). */
export function successorNotInForce(index: number): DomainError {
  return invalidField(AT(index), 'SUCCESSOR_NOT_IN_FORCE', {
    vi: 'Cơ quan kế thừa không hoạt động vào ngày đó.',
    en: 'The successor is not in force on that day.',
  });
}

/** The successor stands in another tree (422). */
export function successorOfOtherTree(index: number, provinceCode: string): DomainError {
  return invalidField(AT(index), 'SUCCESSOR_OF_OTHER_TREE', {
    vi: `Cơ quan kế thừa phải thuộc ${provinceCode}.`,
    en: `The successor has to belong to ${provinceCode}.`,
  });
}

/** Others are to take over from it, so it cannot be withdrawn (409). */
export function agencyIsSuccessor(codes: readonly string[]): DomainError {
  const sentence = {
    vi: 'Cơ quan này kế thừa hồ sơ của cơ quan khác theo quyết định đã ghi nhận; hãy rút việc chấm dứt hoạt động của các cơ quan đó trước.',
    en: 'The agency takes over from others by what was decided; withdraw the endings of those first.',
  };
  return new DomainError('rule-broken', 'AGENCY_IS_SUCCESSOR', sentence, { codes });
}

/** One agency is merged twice (422). */
export function mergedTwice(codes: readonly string[]): DomainError {
  const index = codes.findIndex((code, at) => codes.indexOf(code) < at);
  return invalidField(`agencies.${index}.agencyCode`, 'AGENCY_TWICE', {
    vi: 'Cơ quan này đã được nêu.',
    en: 'This agency is named already.',
  });
}
