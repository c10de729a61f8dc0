import { importedVersion } from '../../../src/modules/catalogue/domain/imported-version.js';
import {
  periodKnownOn,
  periodOn,
  periodsOf,
  periodState,
  type VersionPeriod,
} from '../../../src/modules/catalogue/domain/procedure-version.js';
import { contentHash, versionId } from '../../../src/modules/catalogue/persistence/version-key.js';
import { cleanRow, imported } from './seed-rows.js';

const period = (versionNo: number, effectiveFrom: string, effectiveTo: string | null): VersionPeriod => ({
  id: `v${versionNo}`,
  versionNo,
  effectiveFrom,
  effectiveFromSource: 'import',
  internal: false,
  withdrawn: false,
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

describe('when versions hold', () => {
  const start = (versionNo: number, effectiveFrom: string) => {
    const { effectiveTo: _, ...version } = period(versionNo, effectiveFrom, null);
    return version;
  };

  it('follows from the next one, or from a repeal that comes first', () => {
    const versions = [start(1, '2026-01-10'), start(2, '2026-06-01'), start(3, '2026-10-01')];
    const ends = (...repeals: string[]) => periodsOf(versions, repeals).map(({ effectiveTo }) => effectiveTo);
    expect(ends()).toEqual(['2026-06-01', '2026-10-01', null]);
    expect(ends('2026-09-01')).toEqual(['2026-06-01', '2026-09-01', null]);
    expect(ends('2026-12-01', '2026-06-01', '2026-02-01')).toEqual(['2026-02-01', '2026-06-01', '2026-12-01']);
  });

  it('passes over those withdrawn, which never hold', () => {
    const versions = [start(1, '2026-01-10'), { ...start(2, '2099-01-01'), withdrawn: true }, start(3, '2026-10-01')];
    const periods = periodsOf(versions, ['2099-01-01']);
    expect(periods.map(({ effectiveTo }) => effectiveTo)).toEqual(['2026-10-01', '2099-01-01', '2099-01-01']);
    expect(periods.map((each) => periodState(each, '2026-11-01'))).toEqual(['ended', 'withdrawn', 'in-force']);
    const onlyLater = periodsOf([{ ...start(1, '2026-01-10'), withdrawn: true }, start(2, '2026-06-01')], []);
    expect(['2026-01-09', '2026-01-10', '2026-06-01'].map((on) => periodKnownOn(onlyLater, on)?.versionNo)).toEqual([2, 2, 2]);
    expect(periodKnownOn(periodsOf([{ ...start(1, '2099-01-10'), withdrawn: true }], []), '2026-01-10')).toBeUndefined();
  });

  it('tells what a procedure is known by: what is in force, else what was last, else what will be first', () => {
    const periods = [period(1, '2026-01-10', '2026-06-01'), period(2, '2026-08-01', null)];
    const knownOn = (on: string) => periodKnownOn(periods, on)?.versionNo;
    expect(['2026-01-09', '2026-01-10', '2026-06-01', '2026-07-31', '2026-08-01'].map(knownOn)).toEqual([1, 1, 1, 1, 2]);
    expect(periodKnownOn([], '2026-01-10')).toBeUndefined();
    expect(['2026-01-09', '2026-01-10', '2026-05-31', '2026-06-01'].map((on) => periodState(periods[0]!, on))).toEqual([
      'upcoming',
      'in-force',
      'in-force',
      'ended',
    ]);
  });
});

describe('an imported row', () => {
  const stated = { effectiveFrom: '2026-01-10', effectiveFromSource: 'publication' } as const;
  const first = { versionNo: 1, ...stated, contentHash: 'a', withdrawn: false };
  const byOffice = {
    versionNo: 2,
    effectiveFrom: '2026-11-01',
    effectiveFromSource: 'stated',
    contentHash: 'b',
    withdrawn: false,
  } as const;

  it('is the first version from the date that it states', () => {
    expect(importedVersion([], [], 'a', stated, '2026-11-24')).toEqual({ versionNo: 1, ...stated });
  });

  it('is no version when it says what the newest one says, or what the source said before an office published another one', () => {
    expect(importedVersion([first], [], 'a', stated, '2026-11-24')).toBe('unchanged');
    expect(importedVersion([first, byOffice], [], 'a', stated, '2026-11-24')).toBe('unchanged');
    expect(importedVersion([first, byOffice], [], 'b', stated, '2026-11-24')).toBe('unchanged');
  });

  it('is the next version from today, and never before the one that it replaces', () => {
    const next = { versionNo: 2, effectiveFrom: '2026-11-24', effectiveFromSource: 'import' };
    expect(importedVersion([first], [], 'b', stated, '2026-11-24')).toEqual(next);
    expect(importedVersion([first, byOffice], [], 'c', stated, '2026-11-24')).toEqual({ ...next, versionNo: 3 });
    expect(importedVersion([{ ...first, effectiveFrom: '2027-01-01' }], [], 'b', stated, '2026-11-24')).toMatchObject({
      effectiveFrom: '2027-01-01',
    });
  });

  it('does not come back after it was withdrawn, until the source says something else', () => {
    const withdrawn = { ...first, effectiveFrom: '2027-01-01', withdrawn: true };
    expect(importedVersion([withdrawn], [], 'a', stated, '2026-11-24')).toBe('unchanged');
    expect(importedVersion([withdrawn], [], 'b', stated, '2026-11-24')).toEqual({ versionNo: 2, ...stated });
    const wrongDate = { ...byOffice, effectiveFrom: '2099-01-01', withdrawn: true };
    expect(importedVersion([first, wrongDate], [], 'c', stated, '2026-11-24')).toMatchObject({ versionNo: 3, effectiveFrom: '2026-11-24' });
  });

  it('waits where an office published a version for a later day', () => {
    expect(importedVersion([first, { ...byOffice, effectiveFrom: '2026-11-25' }], [], 'c', stated, '2026-11-24')).toBe('scheduled');
  });

  it.each([
    ['a repeal that is to come', '2026-11-25', { effectiveFrom: '2026-11-24' }],
    ['a repeal of the day of the import', '2026-11-24', 'repealed'],
    ['a repeal before', '2026-11-02', 'repealed'],
    ['a repeal from the beginning of the newest version on', '2026-11-01', 'repealed'],
    ['a repeal after which a version brought it back', '2026-10-31', { effectiveFrom: '2026-11-24' }],
  ])('does not undo %s', (_, on, outcome) => {
    const taken = importedVersion([first, byOffice], [on], 'c', stated, '2026-11-24');
    expect(taken).toEqual(typeof outcome === 'string' ? outcome : expect.objectContaining(outcome));
    expect(importedVersion([first, byOffice], [on], 'b', stated, '2026-11-24')).toBe('unchanged');
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
