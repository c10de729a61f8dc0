import { newId, takeIdsFrom } from '../../../src/shared/id.js';
import { ComputedIds, computedId, numberOf } from '../../bench/dataset/computed-ids.js';

describe('ids of the data set', () => {
  afterAll(() => takeIdsFrom(() => undefined));

  it('are those that scripts compute, also where this process has made ids of the present before', () => {
    newId();
    const ids = new ComputedIds();
    ids.begin(7);
    expect([newId(), newId()]).toEqual([computedId(7, 0), computedId(7, 1)]);
    ids.begin(8);
    expect(newId()).toBe(computedId(8, 0));
    expect(numberOf(computedId(8, 3))).toBe(8);
  });
});
