import { KeptValues } from '../../../src/modules/catalogue/persistence/kept-values.js';

describe('values kept in memory', () => {
  const reading = (most: number) => {
    const reads: string[] = [];
    const kept = new KeptValues<string>(most, async (key) => {
      reads.push(key);
      if (key === 'broken') throw new Error('no connection');
      return key === 'unknown' ? undefined : { value: key.toUpperCase(), weight: key.length };
    });
    return { kept, reads };
  };

  it('are read once, also when asked for at the same moment', async () => {
    const { kept, reads } = reading(100);
    expect(await Promise.all([kept.get('a'), kept.get('a')])).toEqual(['A', 'A']);
    expect(await kept.get('a')).toBe('A');
    expect(reads).toEqual(['a']);
  });

  it('go when there is no room, the least recently used first', async () => {
    const { kept, reads } = reading(6);
    for (const key of ['aa', 'bb', 'cc', 'aa', 'dd', 'aa', 'bb']) await kept.get(key);
    expect(reads).toEqual(['aa', 'bb', 'cc', 'dd', 'bb']);
    expect(await kept.get('far too long')).toBe('FAR TOO LONG');
    await kept.get('far too long');
    expect(reads.filter((key) => key === 'far too long')).toHaveLength(2);
  });

  it('are not kept when the read failed or found nothing', async () => {
    const { kept, reads } = reading(100);
    for (const key of ['broken', 'broken']) await expect(kept.get(key)).rejects.toThrow('no connection');
    for (const key of ['unknown', 'unknown']) expect(await kept.get(key)).toBeUndefined();
    expect(reads).toHaveLength(4);
  });
});
