import { fullFormats, type FormatName } from 'ajv-formats/dist/formats.js';

/** Longest text that can be of a format: an address of the web. */
const LONGEST = 2_000;

/** Formats that are asserted, with the text that each is held against; whatever else a schema calls a format is an annotation. */
export const ASSERTED_FORMATS = [
  'date',
  'time',
  'date-time',
  'email',
  'uri',
  'uuid',
  'ipv4',
  'ipv6',
] as const satisfies readonly FormatName[];
export type AssertedFormat = (typeof ASSERTED_FORMATS)[number];

/** How each is held against a text, which is bounded first: their own patterns are not linear ones. */
export const FORMAT_CHECKS: Readonly<Record<AssertedFormat, (text: string) => boolean>> = Object.fromEntries(
  ASSERTED_FORMATS.map((name) => [name, (text: string) => text.length <= LONGEST && isOfFormat(name, text)]),
) as Record<AssertedFormat, (text: string) => boolean>;

function isOfFormat(name: AssertedFormat, text: string): boolean {
  const format = fullFormats[name] as unknown as RegExp | ((text: string) => boolean) | { validate: (text: string) => boolean };
  if (format instanceof RegExp) return format.test(text);
  return typeof format === 'function' ? format(text) : format.validate(text);
}
