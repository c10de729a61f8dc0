import { publicationDay } from '../../../src/modules/catalogue/domain/publication-day.js';
import { DomainError } from '../../../src/shared/domain-error.js';

const PUBLICATION = {
  decision: { number: '7/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-10' },
  effectiveFrom: '2026-12-01',
};

function outcomeOf(publishedOn: string | undefined, today: string): string {
  try {
    return publicationDay({ ...PUBLICATION, ...(publishedOn === undefined ? {} : { publishedOn }) }, today);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('the day on which a version was made public', () => {
  it.each([
    ['today when it is not said', undefined, '2026-11-20', '2026-11-20'],
    ['the day of the decision', '2026-11-10', '2026-11-20', '2026-11-10'],
    ['the day of the effect', '2026-12-01', '2026-12-01', '2026-12-01'],
    ['before the decision', '2026-11-09', '2026-11-20', 'PUBLISHED_BEFORE_DECISION'],
    ['after today', '2026-11-21', '2026-11-20', 'PUBLISHED_IN_FUTURE'],
    ['after the effect', '2026-12-02', '2026-12-03', 'PUBLISHED_AFTER_EFFECT'],
  ])('%s', (_, publishedOn, today, expected) => {
    expect(outcomeOf(publishedOn, today)).toBe(expected);
  });
});
