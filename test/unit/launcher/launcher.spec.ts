import { existsSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

  it('finds the data folder where the program will look for it', async () => {
    const { dataFolder } = await load<{ dataFolder(environment: Record<string, string>, file: string): string }>('data-folder.mjs');
    const file = join(mkdtempSync(join(tmpdir(), 'mot-cua-env-')), '.env');
    writeFileSync(file, 'PORT=1\nMOTCUA_DATA_DIR=/srv/mot-cua\n');
    expect(dataFolder({}, join(projectRoot, 'none'))).toBe(join(projectRoot, '.data'));
    expect(dataFolder({}, file)).toBe('/srv/mot-cua');
    expect(dataFolder({ MOTCUA_DATA_DIR: 'here' }, file)).toBe(join(projectRoot, 'here'));
  });

  it('lets one at a time do its work, and takes over from one that died', async () => {
    const { alone } = await load<{ alone<T>(lock: string, work: () => Promise<T>): Promise<T> }>('lock.mjs');
    const lock = join(mkdtempSync(join(tmpdir(), 'mot-cua-lock-')), 'below', 'set-up.lock');
    mkdirSync(dirname(lock));
    writeFileSync(lock, '999999999 1');
    let [inside, most] = [0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all([alone(lock, work), alone(lock, work), alone(lock, work)]);
    expect([most, existsSync(lock)]).toEqual([1, false]);
  });

  it('makes a data folder that its owner alone looks into', async () => {
    const { alone } = await load<{ alone<T>(lock: string, work: () => Promise<T>): Promise<T> }>('lock.mjs');
    const folder = join(mkdtempSync(join(tmpdir(), 'mot-cua-made-')), 'above', 'data');
    await alone(join(folder, 'set-up.lock'), () => Promise.resolve());
    expect(statSync(folder).mode & 0o777).toBe(process.getuid?.() === 0 ? 0o711 : 0o700);
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
