import { readFileSync } from 'node:fs';
import { faultsOfSchema } from '../../../../src/modules/catalogue/use-cases/check-form.js';
import { runSuite } from './suite.js';

interface Expected {
  readonly reason: string;
  readonly failing: Readonly<Record<string, '*' | readonly string[]>>;
}

/**
 * Files with failing tests whose schema the gate for keywords lets through: formats, which are asserted; `\s`; and `__proto__`, which no
 * field of a form is named.
 */
const ADMITTED: readonly string[] = [
  'format.json',
  'optional/ecmascript-regex.json',
  'optional/format/date-time.json',
  'optional/format/email.json',
  'optional/format/uri.json',
  'optional/format/uuid.json',
  'properties.json',
];

const expected = JSON.parse(readFileSync(new URL('expected-failures.json', import.meta.url), 'utf8')) as readonly Expected[];
const runs = runSuite();
const failed = runs.filter(({ hasPassed }) => !hasPassed);
const isExpected = ({ file, name }: { file: string; name: string }): boolean =>
  expected.some(({ failing }) => failing[file] === '*' || failing[file]?.includes(name) === true);

describe('the suite of JSON Schema 2020-12', () => {
  it('fails where it is said to, for the reason that is said', () => {
    expect(failed.filter((run) => !isExpected(run)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('fails wherever it is said to', () => {
    const namedIn = (file: string, names: '*' | readonly string[]) => (names === '*' ? [undefined] : names).map((name) => ({ file, name }));
    const named = expected.flatMap(({ failing }) => Object.entries(failing).flatMap(([file, names]) => namedIn(file, names)));
    const idle = named.filter(({ file, name }) => !failed.some((run) => run.file === file && (name === undefined || run.name === name)));
    expect(idle).toEqual([]);
  });

  it('fails in little that a form may say', () => {
    const admitted = failed.filter(({ schema }) => typeof schema === 'object' && faultsOfSchema(schema).length === 0);
    expect([...new Set(admitted.map(({ file }) => file))].sort()).toEqual(ADMITTED);
  });

  it('is run whole', () => {
    const count = (optional: boolean, of: typeof runs): number => of.filter(({ file }) => file.startsWith('optional/') === optional).length;
    const said = (optional: boolean): string => `${count(optional, runs) - count(optional, failed)} of ${count(optional, runs)}`;
    process.stdout.write(`JSON Schema 2020-12: required ${said(false)}, optional ${said(true)} tests pass\n`);
    expect([count(false, runs), count(true, runs)]).toEqual([1299, 926]);
  });
});
