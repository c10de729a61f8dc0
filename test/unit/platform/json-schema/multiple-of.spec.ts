import { CompiledSchema } from '../../../../src/platform/json-schema/compiled-schema.js';

describe('a multiple of a decimal', () => {
  it.each([
    [0.01, [0.07, 0.29, 1.15, 12.34, 19.99, 1_234_567.89], [0.005, 19.995, 12.341, Infinity]],
    [0.1, [0.3, 0.7, 1_000_000.1], [0.05, 0.75]],
    [0.0001, [0.0075], [0.00751]],
    [3, [0, -6, 9], [1, 3.0001]],
  ])('of %p', (multipleOf, multiples, others) => {
    const schema = new CompiledSchema({ type: 'number', multipleOf });
    const taken = (values: readonly number[]) => values.filter((value) => schema.faultsOf(value).length === 0);
    expect([taken(multiples), taken(others)]).toEqual([multiples, []]);
  });
});
