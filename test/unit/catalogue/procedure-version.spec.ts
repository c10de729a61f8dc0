import { nextVersion, periodOn, type VersionPeriod } from '../../../src/modules/catalogue/domain/procedure-version.js';
import { contentHash, versionId } from '../../../src/modules/catalogue/persistence/version-key.js';
import { cleanRow, imported } from './seed-rows.js';

const period = (versionNo: number, effectiveFrom: string, effectiveTo: string | null): VersionPeriod => ({
  id: `v${versionNo}`,
  versionNo,
  effectiveFrom,
  effectiveFromSource: 'import',
  effectiveTo,
});

describe('the version in force', () => {
  const periods = [
    period(1, '2026-01-10', '2026-06-01'),
    period(2, '2026-06-01', '2026-06-01'),
    period(3, '2026-06-01', '2026-09-01'),
    period(4, '2026-10-01', null),
  ];

  it.each([
    ['2026-01-09', undefined],
    ['2026-01-10', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 3],
    ['2026-08-31', 3],
    ['2026-09-01', undefined],
    ['2026-10-01', 4],
    ['2999-12-31', 4],
  ])('on %s is %s', (on, versionNo) => {
    expect(periodOn(periods, on)?.versionNo).toBe(versionNo);
  });
});

describe('an imported row', () => {
  const stated = { effectiveFrom: '2026-01-10', effectiveFromSource: 'publication' } as const;

  it('is the first version from the date that it states', () => {
    expect(nextVersion(undefined, 'a', stated, '2026-11-24')).toEqual({ versionNo: 1, ...stated });
  });

  it('is no version when it says what the newest one says', () => {
    expect(nextVersion({ versionNo: 3, effectiveFrom: '2026-01-10', contentHash: 'a' }, 'a', stated, '2026-11-24')).toBeUndefined();
  });

  it('is the next version from today, and never before the one that it replaces', () => {
    const newest = { versionNo: 3, effectiveFrom: '2026-01-10', contentHash: 'a' };
    expect(nextVersion(newest, 'b', stated, '2026-11-24')).toEqual({
      versionNo: 4,
      effectiveFrom: '2026-11-24',
      effectiveFromSource: 'import',
    });
    expect(nextVersion({ ...newest, effectiveFrom: '2027-01-01' }, 'b', stated, '2026-11-24')?.effectiveFrom).toBe('2027-01-01');
  });
});

describe('the identity of a version', () => {
  it('is the same everywhere, and another one for another code or number', () => {
    expect(versionId('1.001193', 1)).toBe(versionId('1.001193', 1));
    expect(new Set([versionId('1.001193', 1), versionId('1.001193', 2), versionId(' 1.001193', 1), versionId('1.00119', 31)]).size).toBe(4);
  });

  it('has a content that is equal whatever the order of its fields', () => {
    const { content } = imported(cleanRow());
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as typeof content;
    expect(contentHash(turned)).toBe(contentHash(content));
    expect(contentHash({ ...content, keywords: 'khác' })).not.toBe(contentHash(content));
  });
});
