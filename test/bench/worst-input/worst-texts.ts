/** Makes a text of at most `length` UTF-16 units. */
export type TextOf = (length: number) => string;

const UNDER_EIGHT_MARKS = `a${'\u0301\u0316'.repeat(4)}`;
const filled =
  (unit: string): TextOf =>
  (length) =>
    unit.repeat(Math.floor(length / unit.length));

/** Texts that cost most where something looks at every character: what is composed, reordered, dropped, trimmed, searched backwards. */
export const WORST_TEXTS: Readonly<Record<string, TextOf>> = {
  'letters written apart': filled('e\u0302\u0301'),
  'letters under eight marks': filled('a\u0301\u0316\u0301\u0316\u0301\u0316\u0301\u0316'),
  'marks in one run': (length) => `a${'\u0301\u0316'.repeat(Math.floor((length - 1) / 2))}`,
  'invisible characters': (length) => `a${'\u200B'.repeat(length - 2)}b`,
  'white space': (length) => `a${' \u3000'.repeat(Math.floor((length - 2) / 2))}b`,
  'one letter': filled('a'),
  'signs of addresses': filled('a@.'),
  'pairs beyond the first plane': filled('\u{1F9E8}'),
};

/** Most bytes of a body as servers are configured when nothing is said. */
export const LARGEST_BODY = 512 * 1024;
const repeated = (unit: string, size = LARGEST_BODY - 200): string => unit.repeat(Math.floor(size / Buffer.byteLength(unit)));
const listOf = (unit: string): string => `{"name":[${repeated(`${unit},`, LARGEST_BODY - 400 - Buffer.byteLength(unit))}${unit}]}`;

/** Bodies of the largest size that is read, that cost most to parse, to walk or to refuse. */
export const WORST_BODIES: Readonly<Record<string, () => string>> = {
  'nested lists': () => repeated('['),
  'nested lists that end': () => `${'['.repeat(LARGEST_BODY / 2 - 100)}${']'.repeat(LARGEST_BODY / 2 - 100)}`,
  'nested objects': () => repeated('{"a":'),
  'empty objects': () => listOf('{}'),
  numbers: () => listOf('1'),
  'numbers beyond all numbers': () => listOf('1e999'),
  'one long number': () => `{"name":${repeated('9')}}`,
  'one long fraction': () => `{"name":0.${repeated('9')}}`,
  'long fractions': () => listOf(`0.${'9'.repeat(760)}`),
  'one field again and again': () => `{${repeated('"name":1,')}"name":1}`,
  'unknown fields': () => `{${Array.from({ length: 32_000 }, (_, number) => `"key${number}":1`).join(',')}}`,
  'as many unknown fields as are looked at': () =>
    `{${Array.from({ length: 4_990 }, (_, number) => `"${String(number).padEnd(64, 'x')}":1`).join(',')}}`,
  'one text': () => `{"name":"${repeated('a')}"}`,
  'escapes in one text': () => `{"name":"${repeated('\\u0061')}"}`,
  'marks in one text': () => `{"name":"a${repeated('\u0301\u0316')}"}`,
  'texts of letters written apart': () => listOf(`"${'e\u0302\u0301'.repeat(6_000)}"`),
  'texts of letters under eight marks': () => listOf(`"${UNDER_EIGHT_MARKS.repeat(2_000)}"`),
  'texts of invisible characters': () => listOf(`"${'\u200B'.repeat(19_000)}"`),
  'names of fields under marks': () =>
    `{${Array.from({ length: 4_990 }, (_, number) => `"${number}${UNDER_EIGHT_MARKS.repeat(3)}":1`).join(',')}}`,
  'quotes and backslashes': () => `{"name":"${repeated('\\\\\\"')}"}`,
  'no text in UTF-8': () => `{"name":"${repeated('a')}`,
};
