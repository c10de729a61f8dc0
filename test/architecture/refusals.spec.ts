import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FINDING_KINDS } from '../../src/modules/catalogue/domain/import/findings.js';
import { FINDINGS } from '../../src/modules/workflow/domain/findings.js';
import { readRefusals } from '../../src/platform/http/openapi/refusals.js';
import { problemTable } from '../../src/platform/http/problem-table.js';
import { PROJECT, sourceFiles } from './checks/source-files.js';

const run = promisify(execFile);
const generate = (...args: string[]): Promise<{ stderr: string }> =>
  run(process.execPath, [join(PROJECT, 'tools', 'refusals', 'generate.mjs'), ...args]);

const MADE_IN_SEVERAL_WAYS = `
  class DomainError { constructor(readonly kind: string, readonly code: string, readonly sentence: object) {} }
  function invalidField(field: string, code: string, sentence: object) { return new DomainError('invalid', code, sentence); }
  function Get(): any { return () => undefined; }
  const TABLE = {
    OF_A_TABLE: { kind: 'forbidden', vi: 'Bảng', en: 'Table' },
    NEVER_MADE: { kind: 'invalid', vi: 'Không', en: 'Never' } } as const;
  function refusal(code: keyof typeof TABLE) { const { kind, vi, en } = TABLE[code]; return new DomainError(kind, code, { vi, en }); }
  const DEEPEST = 4 * 8;
  const WORDS = ['one', 'two'] as const;
  const limit = (code: string, most: number) => new DomainError('rule-broken', code, { vi: \`Tối đa \${most}\`, en: \`At most \${most}\` });
  function tooDeep(from: number) {
    const when = \`\${from + 1}-01-01\`;
    return late(when);
  }
  function late(on: string) {
    return new DomainError('invalid', 'OF_CONSTANTS', {
      vi: \`\${DEEPEST} \${WORDS.join(', ')} \${text(on)}\`, en: \`\${DEEPEST} \${WORDS.join(', ')} \${on}\` });
  }
  function text(date: string) { return date; }
  abstract class Port { abstract send(): void; }
  class Adapter extends Port { send() { throw limit('OF_AN_ADAPTER', 3); } }
  class Rules { assert(field: string) { throw invalidField(field, 'OF_A_FIELD', { vi: 'Trường', en: 'Field' }); } }
  class Unrelated { never() { throw refusal('NEVER_MADE'); } }
  class SampleController {
    constructor(private readonly port: Port, private readonly rules: Rules) {}
    @Get() one(names: string[]) { names.forEach((name) => this.rules.assert(name)); this.port.send(); throw refusal('OF_A_TABLE'); }
    @Get() third() { throw tooDeep(2020); }
    @Get() other() { return 1; }
  }`;

describe('refusals of operations', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mot-cua-refusals-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const collected = async (...sources: string[]): Promise<unknown> => {
    await generate(join(folder, 'refusals.json'), ...sources);
    return JSON.parse(await readFile(join(folder, 'refusals.json'), 'utf8'));
  };
  const source = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it('are what openapi/refusals.json says; otherwise run `npm run openapi` and look at the difference', async () => {
    const committed: unknown = JSON.parse(await readFile(join(PROJECT, 'openapi', 'refusals.json'), 'utf8'));
    expect(committed).toEqual(await collected());
  });

  it('are found through tables, makers, callbacks and the classes behind a port, and nowhere else', async () => {
    expect(await collected(await source('sample.ts', MADE_IN_SEVERAL_WAYS))).toEqual({
      problems: {
        OF_A_FIELD: { kind: 'invalid', vi: 'Trường', en: 'Field' },
        OF_A_TABLE: { kind: 'forbidden', vi: 'Bảng', en: 'Table' },
        OF_AN_ADAPTER: { kind: 'rule-broken', vi: 'Tối đa {số}', en: 'At most {number}' },
        OF_CONSTANTS: { kind: 'invalid', vi: '32 one, two {ngày}', en: '32 one, two {date}' },
      },
      stated: {},
      around: [],
      operations: {
        'SampleController.one': ['OF_AN_ADAPTER', 'OF_A_FIELD', 'OF_A_TABLE'],
        'SampleController.other': [],
        'SampleController.third': ['OF_CONSTANTS'],
      },
    });
  });

  it('stand inside of answers, too: in tables and objects, made by functions or not', async () => {
    const stated = `
      const kind = (severity: string, vi: string, en: string) => ({ severity, vi, en });
      export const FINDING_KINDS = { ROW_ODD: kind('note', 'lạ', 'odd'), ROW_BAD: { severity: 'refused', vi: 'sai', en: 'bad' } };
      const FAULTS = { required: { code: 'ANSWER_MISSING', say: () => ({ vi: 'Thiếu', en: 'Missing' }) } };
      export function fault(f: string) { const said = { vi: 'Lạ', en: 'Unknown' }; return { field: f, code: 'FIELD_ODD', ...said }; }
      export const decided = { code: 'NO_SENTENCE', rule: 'a' };`;
    expect(await collected(await source('stated.ts', stated))).toMatchObject({
      problems: {},
      stated: {
        ROW_ODD: { of: 'finding', vi: 'lạ', en: 'odd' },
        ROW_BAD: { of: 'finding', vi: 'sai', en: 'bad' },
        ANSWER_MISSING: { of: 'field', vi: 'Thiếu', en: 'Missing' },
        FIELD_ODD: { of: 'field', vi: 'Lạ', en: 'Unknown' },
      },
    });
  });

  it('are listed with every code that the sources and the examples of the document have', async () => {
    const listed = new Set(problemTable(readRefusals()).map(({ code }) => code));
    const written = sourceFiles(PROJECT)
      .filter(({ path }) => path.startsWith('src/'))
      // An error of the network, which no answer has.
      .filter(({ path }) => !path.endsWith('webhook-sender.ts'))
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => !/^ *\/?\*/.test(line))
      .flatMap((text) => [...text.matchAll(/\bcode: '([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code]) => code!));
    const document = await readFile(join(PROJECT, 'openapi', 'openapi.json'), 'utf8');
    const answered = [...document.matchAll(/"code": "([A-Z]{2,}(?:_[A-Z]{2,})+)"/g)].map(([, code]) => code!);
    const found = [...Object.keys(FINDING_KINDS), ...Object.keys(FINDINGS)];
    expect([...new Set([...written, ...answered, ...found])].filter((code) => !listed.has(code))).toEqual([]);
    for (const code of ['FORM_ANSWER_MISSING', 'FEE_LINES_OVERLAP', 'FORM_REF_OUTSIDE', 'STEP_UNREACHABLE', 'FEE_IMPLAUSIBLE'])
      expect([code, listed.has(code)]).toEqual([code, true]);
  });

  it('have one kind each', async () => {
    const twice = MADE_IN_SEVERAL_WAYS.replace('return 1;', "throw new DomainError('not-found', 'OF_A_FIELD', { vi: 'a', en: 'b' });");
    await expect(collected(await source('twice.ts', twice))).rejects.toMatchObject({
      stderr: expect.stringContaining('OF_A_FIELD is invalid and not-found: a code has one kind\n'),
    });
  });

  it('have one sentence each', async () => {
    const twice = MADE_IN_SEVERAL_WAYS.replace('return 1;', "throw new DomainError('invalid', 'OF_A_FIELD', { vi: 'a', en: 'b' });");
    await expect(collected(await source('differing.ts', twice))).rejects.toMatchObject({
      stderr: 'OF_A_FIELD says "Field" and "b": a code has one sentence\n',
    });
  });

  it('name what is filled in by words of both languages', async () => {
    const unnamed = MADE_IN_SEVERAL_WAYS.replaceAll('most', 'n');
    await expect(collected(await source('unnamed.ts', unnamed))).rejects.toMatchObject({
      stderr: 'OF_AN_ADAPTER: tools/refusals/placeholders.mjs has no words for n\n',
    });
  });
});
