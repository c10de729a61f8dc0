import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../../src/platform/config/project-root.js';

/** The programs as they are built: what a person reads when one cannot do its work. */
describe('a command that cannot do its work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-commands-'));
  const nowhere = 'postgresql://owner:s3cret@127.0.0.1:1/motcua';
  writeFileSync(join(folder, 'cut.jsonl.gz'), gzipSync('{"code":"1.000001"}\n'.repeat(5_000)).subarray(0, 60));
  writeFileSync(join(folder, 'plain.jsonl.gz'), '{}\n');
  writeFileSync(join(folder, 'file'), '');

  const run = async (program: string, args: readonly string[], environment: Record<string, string>) => {
    const child = spawn(process.execPath, [join(projectRoot, 'dist', 'src', program), ...args], {
      env: { PATH: process.env['PATH'], MOTCUA_DATA_DIR: join(folder, 'data'), ...environment },
    });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>]);
    return { code, said: said.trimEnd() };
  };

  it.each([
    ['main.js', [], { DATABASE_URL: nowhere, PORT: '0' }, /^DATABASE_URL: .* \| .*DATABASE_URL\.$/],
    ['main.js', [], { MOTCUA_DATA_DIR: join(folder, 'file'), PORT: '0' }, /^MOTCUA_DATA_DIR: .* \| .*MOTCUA_DATA_DIR .*$/],
    ['migrate.js', [], { DATABASE_URL: nowhere }, /^DATABASE_URL: /],
    ['verify-journal.js', [], { APP_DATABASE_URL: nowhere }, /^APP_DATABASE_URL: /],
    ['import-procedures.js', [join(folder, 'cut.jsonl.gz')], {}, /cut\.jsonl\.gz: tệp nén bị cắt cụt.* \| .*cut off/],
    ['import-procedures.js', [join(folder, 'plain.jsonl.gz')], {}, /không phải tệp gzip.* \| .*no gzip file/],
    ['import-procedures.js', [folder], {}, /là thư mục.* \| .*is a folder/],
    ['import-procedures.js', [join(folder, 'none.jsonl')], {}, /không có tệp này.* \| .*no such file/],
  ] as const)('%s %s %o ends with one sentence and not with 0', async (program, args, environment, sentence) => {
    const { code, said } = await run(program, args, environment);
    expect(said).toMatch(sentence);
    expect(said.split('\n')).toHaveLength(1);
    expect(said).not.toContain('s3cret');
    expect(code).toBe(1);
  });

  it.each([
    ['verify-journal.js', []],
    ['verify-files.js', []],
    ['recount.js', ['--agency', 'H21', '--from', '2026-10-01', '--to', '2026-10-31']],
  ])('%s makes nothing where no installation is', async (program, args) => {
    const mistyped = join(folder, 'mistyped');
    const { code, said } = await run(program, args, { MOTCUA_DATA_DIR: mistyped });
    expect(said).toMatch(/^MOTCUA_DATA_DIR: không có bản cài đặt .* \| there is no installation .*mistyped.*$/);
    expect([code === 0, existsSync(mistyped)]).toEqual([false, false]);
  });
});
