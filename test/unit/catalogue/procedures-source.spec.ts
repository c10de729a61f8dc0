import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LONGEST_LINE_BYTES, ProcedureFile } from '../../../src/modules/catalogue/domain/import/procedure-file.js';
import { ProceduresSource } from '../../../src/modules/catalogue/use-cases/procedures-source.js';

describe('a procedures file on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-source-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const source = (name: string, bytes: Buffer): ProceduresSource => {
    writeFileSync(join(folder, name), bytes);
    return new ProceduresSource(join(folder, name));
  };
  const linesOf = async (file: ProceduresSource): Promise<string[]> => {
    const lines: string[] = [];
    for await (const line of file.lines()) lines.push(line);
    return lines;
  };

  it.each([
    ['with a line feed at the end', 'một\nhai\n', ['một', 'hai']],
    ['without one', 'một\nhai', ['một', 'hai']],
    ['with line ends of Windows and of Unicode', 'một\r\nhai\u2028ba\n', ['một\r', 'hai\u2028ba']],
    ['with blank lines', '\n\nmột\n', ['', '', 'một']],
    ['that is empty', '', []],
  ])('%s is read line by line, plain or packed', async (_, text, lines) => {
    for (const file of [source('a.jsonl', Buffer.from(text)), source('a.jsonl.gz', gzipSync(text))]) {
      expect(await linesOf(file)).toEqual(lines);
      expect(await file.countLines()).toBe(lines.length);
    }
  });

  it('keeps lines whole that are longer than what is read at once', async () => {
    const long = 'đ'.repeat(300_000);
    expect(await linesOf(source('long.jsonl', Buffer.from(`${long}\n${long}`)))).toEqual([long, long]);
  });

  it('keeps of a line without end only what shows that it is too long, and goes on behind it', async () => {
    const file = source('endless.jsonl', Buffer.from(`${'[1],'.repeat(3_000_000)}\nmột`));
    const lines = await linesOf(file);
    expect(lines.map(({ length }) => length)).toEqual([LONGEST_LINE_BYTES + 1, 3]);
    const read = new ProcedureFile('2026-11-20');
    expect(lines.map((line) => read.read(line)?.findings.map(({ code }) => code))).toEqual([['LINE_TOO_LONG'], ['ROW_UNREADABLE']]);
  });

  it('hands a line that is no UTF-8 on as text that is no JSON', async () => {
    const [line] = await linesOf(source('latin.jsonl', Buffer.from([0x22, 0xe9, 0x22])));
    expect(line).toBe('\uFFFD"é"');
    expect(() => JSON.parse(line ?? '') as unknown).toThrow(SyntaxError);
  });

  it('has the hash of its bytes, and refuses to be read when the packed bytes are cut off', async () => {
    const bytes = gzipSync('một\n'.repeat(10_000));
    expect(await source('whole.gz', bytes).hash()).toBe(createHash('sha256').update(bytes).digest('hex'));
    await expect(linesOf(source('cut.gz', bytes.subarray(0, bytes.length - 20)))).rejects.toThrow('unexpected end of file');
    await expect(new ProceduresSource(join(folder, 'none')).hash()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
