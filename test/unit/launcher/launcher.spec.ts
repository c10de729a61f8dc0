import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/config/project-root.js';

interface LockFile {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The launcher is plain JavaScript without types, because it runs before anything is installed. */
const load = <T>(file: string): Promise<T> => import(join(projectRoot, 'src', 'launcher', file)) as Promise<T>;

describe('the launcher', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.13.1', true],
    ['24.11.0', true],
    ['26.0.0', true],
    ['18.20.4', false],
    ['20.18.3', false],
    ['21.7.3', false],
    ['22.12.0', false],
    ['24.10.9', false],
  ])('takes Node %s: %s', async (version, taken) => {
    const { inRange } = await load<{ inRange(version: string, range: string): boolean }>('requirements.mjs');
    expect(inRange(version, '^20.19.0 || ^22.13.0 || >=24.11.0')).toBe(taken);
  });

  it('refuses a range that it cannot read instead of guessing', async () => {
    const { inRange } = await load<{ inRange(version: string, range: string): boolean }>('requirements.mjs');
    expect(() => inRange('20.19.0', '~20.19.0')).toThrow(/~20.19.0/);
  });

  it('sees whether an installation holds what the lock file says', async () => {
    const { isInstalled } = await load<{ isInstalled(wanted: LockFile, installed?: LockFile): boolean }>('install.mjs');
    const here = { optional: true, integrity: 'native', os: [process.platform], cpu: [process.arch] };
    const elsewhere = { optional: true, integrity: 'other', os: [`not-${process.platform}`], cpu: [process.arch] };
    const wanted = { packages: { '': {}, a: { integrity: '1' }, b: { integrity: '2', extraneous: true }, here, elsewhere } };
    const installed = { packages: { a: { integrity: '1' }, here } };
    expect(isInstalled(wanted, installed)).toBe(true);
    expect(isInstalled(wanted, undefined)).toBe(false);
    expect(isInstalled(wanted, { packages: { here } })).toBe(false);
    expect(isInstalled(wanted, { packages: { a: { integrity: 'older' }, here } })).toBe(false);
    expect(isInstalled(wanted, { packages: { a: { integrity: '1' } } })).toBe(false);
  });
});
