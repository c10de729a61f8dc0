import { renaming } from '../../bench/dataset/renaming.js';

describe('a story that is told again of somebody else', () => {
  it('has every name in its place, and names of others as they were', () => {
    const rename = renaming(['100000000007', 'H21.31-261120-0007', '052088627434'], ['100000002055', 'H21.31-261120-0012', '052000000001']);
    expect(rename('{"id":"01914a00-0000-7001-8000-100000000007","code":"H21.31-261120-0007"}')).toBe(
      '{"id":"01914a00-0000-7001-8000-100000002055","code":"H21.31-261120-0012"}',
    );
    expect(rename('052088627434\t052088627435\tH21x31-261120-0007')).toBe('052000000001\t052088627435\tH21x31-261120-0007');
  });

  it('does not put a fresh name in the place of another one', () => {
    expect(renaming(['a1', 'b2'], ['b2', 'c3'])('a1 b2')).toBe('b2 c3');
  });
});
