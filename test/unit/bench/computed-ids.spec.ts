import { newId, takeIdsFrom } from '../../../src/shared/id.js';
import { ComputedIds, computedId, numberOf } from '../../bench/dataset/computed-ids.js';

describe('ids of the data set', () => {
  it('are those that scripts compute, also where this process has made ids of the present before', () => {
    newId();
    const ids = new ComputedIds();
    ids.begin(7);
    expect([newId(), newId()]).toEqual([computedId(7, 0), computedId(7, 1)]);
    ids.begin(8);
    expect(newId()).toBe(computedId(8, 0));
    ids.end();
    expect(numberOf(computedId(8, 3))).toBe(8);
  });

  it('end, and leave ids to whoever gave them before', () => {
    const end = takeIdsFrom(() => 'before');
    const ids = new ComputedIds();
    ids.end();
    expect(newId()).toBe('before');
    end();
  });
});
