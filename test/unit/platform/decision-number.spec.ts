import { ApprovingDecisionDto } from '../../../src/platform/http/publication.dto.js';
import { quickInput } from '../../../src/platform/http/quick-input.js';

describe('the number of a decision', () => {
  const taken = (number: string) =>
    quickInput(ApprovingDecisionDto, { number, issuer: 'Hội đồng nhân dân tỉnh', signedOn: '2026-11-02' }) !== undefined;

  it.each(['24/NQ', '1/QĐ', '1234/QĐ-UBND', '09/2025/NQ-HĐND', '76'])('is %s', (number) => expect(taken(number)).toBe(true));

  it.each(['.', 'QĐ', 'Quyết định', ' '])('is not %j', (number) => expect(taken(number)).toBe(false));
});
