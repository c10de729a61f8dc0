import { durationOf, termsOf } from '../../../src/modules/catalogue/domain/channel-terms.js';
import { cleanRow, imported } from './seed-rows.js';

const content = (...methods: object[]) => imported(cleanRow({ methods })).content;

describe('the duration of a channel', () => {
  it('is the one that is stated', () => {
    expect(durationOf(content({ method: 'DIRECT', processing_time: 2, unit: 'DAY', fees: [] }), 'direct')).toEqual({
      unit: 'calendar-days',
      value: 2,
    });
  });

  it('is null when the channel is not offered', () => {
    expect(durationOf(content({ method: 'DIRECT', processing_time: 2, unit: 'DAY' }), 'online')).toBeNull();
  });

  it.each([
    [{ processing_time: 3, unit: 'DAY' }, null],
    [{ processing_time: 2, unit: 'WORKING_DAY' }, null],
    [{ processing_time: 1, unit: 'OTHER' }, null],
    [
      { processing_time: 2, unit: 'DAY' },
      { unit: 'calendar-days', value: 2 },
    ],
  ])('beside other terms %j is %j', (second, duration) => {
    const both = content({ method: 'POSTAL', processing_time: 2, unit: 'DAY' }, { method: 'POSTAL', ...second });
    expect(termsOf(both, 'post').map((terms) => terms.key)).toEqual(['post-1', 'post-2']);
    expect(durationOf(both, 'post')).toEqual(duration);
  });
});
