import { nearestDuration } from '../../../../src/modules/catalogue/domain/local/nearest-duration.js';
import type { LocalDuration } from '../../../../src/modules/catalogue/domain/local/local-terms.js';

const days = (value: number, matter: Partial<LocalDuration> = {}): LocalDuration => ({
  channel: null,
  caseName: null,
  agencyCode: null,
  duration: { unit: 'working-days', value },
  ...matter,
});
const LINES = [
  days(10),
  days(9, { channel: 'online' }),
  days(8, { caseName: 'Cấp lại' }),
  days(7, { caseName: 'Cấp lại', channel: 'online' }),
  days(6, { agencyCode: 'H21.110' }),
  days(5, { agencyCode: 'H21.110', channel: 'online' }),
  days(4, { agencyCode: 'H21.110', caseName: 'Cấp lại' }),
];

describe('of several durations of the province the nearest counts', () => {
  it.each([
    ['direct', null, 'H21.19', 10],
    ['online', null, 'H21.19', 9],
    ['post', 'Cấp lại', 'H21.19', 8],
    ['online', 'Cấp lại', 'H21.19', 7],
    ['direct', 'Cấp mới', 'H21.110', 6],
    ['online', 'Cấp mới', 'H21.110', 5],
    ['online', 'Cấp lại', 'H21.110', 4],
  ] as const)('%s, case %s, agency %s: %d days', (channel, caseName, agencyCode, value) => {
    for (const lines of [LINES, LINES.toReversed()]) {
      expect(nearestDuration(lines, { channel, caseName, agencyCode })?.duration).toEqual({ unit: 'working-days', value });
    }
  });

  it('none where no line applies', () => {
    expect(
      nearestDuration([days(6, { agencyCode: 'H21.110' })], { channel: 'direct', caseName: null, agencyCode: 'H21.19' }),
    ).toBeUndefined();
  });
});
