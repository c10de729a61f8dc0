import * as fc from 'fast-check';
import { CompiledSchema, TooManySteps } from '../../../../src/platform/json-schema/compiled-schema.js';
import { LARGEST_PATTERN, LinearPattern, LONGEST_PATTERN } from '../../../../src/platform/json-schema/linear-pattern.js';

const LONG = 20_000;

describe('patterns', () => {
  it.each([
    ['(a+)+$', 'a'],
    ['(a|aa)+$', 'a'],
    ['^(\\w+\\s?)*$', 'a'],
    ['(.*a){20}b', 'a'],
    ['(x+x+)+y', 'x'],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'],
    ['([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$', 'a'],
  ])('that make other engines search for ever end: %s', (source, letter) => {
    // JavaScript would not come back from most of these.
    const pattern = LinearPattern.of(source);
    expect(pattern instanceof LinearPattern && pattern.test(`${letter.repeat(LONG)}!`)).toBe(false);
  });

  it.each(['(?=a)b', '(?!a)b', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>', '[', '(', 'a{1001}', 'a++', '*'])(
    'that are none, or need backtracking, are not taken: %s',
    (source) => {
      expect(LinearPattern.of(source)).toBe('unknown');
    },
  );

  it.each(['a'.repeat(LONGEST_PATTERN + 1), `[ab]{${LARGEST_PATTERN + 1}}`, '(a{20}b{20}){20}'])(
    'that are too large are not taken',
    (source) => {
      expect(LinearPattern.of(source)).toBe('too-large');
    },
  );

  it.each([
    ['^\\d{12}$', '052099000123', true],
    ['^\\d{12}$', '05209900012', false],
    ['^[\\p{L} ]+$', 'Nguyễn Thị Bích Đào', true],
    ['^(0|\\+84)\\d{9}$', '+84912345678', true],
    ['\\u00e0', 'à', true],
  ])('mean what they mean elsewhere: %s on %s', (source, text, fits) => {
    const pattern = LinearPattern.of(source);
    expect(pattern instanceof LinearPattern && pattern.test(text)).toBe(fits);
    expect(new RegExp(source, 'u').test(text)).toBe(fits);
  });

  it('agree with JavaScript, whatever is made of letters, repetitions and alternatives', () => {
    const { source } = fc.letrec<{ readonly source: string }>((tie) => ({
      source: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('a', 'b', '.', '[ab]', '\\d', '^', '$'),
        fc.tuple(tie('source'), tie('source')).map(([one, other]) => `(?:${one}|${other})`),
        fc.tuple(tie('source'), tie('source')).map(([one, other]) => `${one}${other}`),
        fc.tuple(tie('source'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}')).map(([one, times]) => `(?:${one})${times}`),
      ),
    }));
    fc.assert(
      fc.property(source, fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 8 }), (pattern, text) => {
        const linear = LinearPattern.of(pattern);
        if (linear instanceof LinearPattern) expect(linear.test(text)).toBe(new RegExp(pattern, 'u').test(text));
      }),
      { numRuns: 300 },
    );
  });

  it('take so many steps for one value, and no more', () => {
    const schema = { type: 'array', items: { pattern: `[ab]{${LARGEST_PATTERN - 10}}c` } };
    const compiled = new CompiledSchema(schema);
    expect(compiled.faultsOf(['ab'])).toHaveLength(1);
    expect(() => compiled.faultsOf([LONG, LONG].map((length) => 'ab'.repeat(length / 2)))).toThrow(TooManySteps);
    expect(compiled.faultsOf(['ab'])).toHaveLength(1);
  });
});
