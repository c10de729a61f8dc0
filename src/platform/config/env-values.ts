import { isIP } from 'node:net';
import * as v from 'valibot';

/** What is wrong with a value in both languages; each half finishes a sentence that begins with the key's name. */
export function inBoth(vi: string, en: string): string {
  return `${vi} | ${en}`;
}

/** The same, where the sentence repeats the value. Never for values that may hold a secret. */
const toldOf = (vi: string, en: string) => (issue: { readonly input: unknown }) =>
  inBoth(`${vi} "${String(issue.input)}"`, `${en} "${String(issue.input)}"`);

/** Any text that is not empty. */
export const anyText = v.string();

/** A whole number between two bounds, both included. */
export function wholeNumber(min: number, max: number) {
  const message = toldOf(`phải là số nguyên từ ${min} đến ${max}, không phải`, `must be a whole number from ${min} to ${max}, not`);
  return v.pipe(v.string(), v.regex(/^\d{1,15}$/, message), v.transform(Number), v.minValue(min, message), v.maxValue(max, message));
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(...words: Words) {
  const list = words.join(', ');
  return v.picklist(words, toldOf(`phải là một trong: ${list}; không phải`, `must be one of: ${list}; not`));
}

/** `on` or `off`. */
export const onOff = v.pipe(
  oneOf('on', 'off'),
  v.transform((word) => word === 'on'),
);

const NO_CONNECTION = inBoth('phải là chuỗi kết nối dạng postgresql://…', 'must be a connection string of the form postgresql://…');

/** A PostgreSQL connection string. The value is never repeated in the message, because it may hold a password. */
export const postgresUrl = v.pipe(v.string(), v.url(NO_CONNECTION), v.regex(/^postgres(?:ql)?:/i, NO_CONNECTION));

/** Entries separated by commas. */
const parts = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((part) => part.trim())),
);

const origin = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && new URL(text).origin === text, toldOf('không phải là nguồn web (origin):', 'is no web origin:')),
);

const NO_PUBLIC_URL = inBoth(
  'phải là nguồn web (origin) https, hoặc http trên máy này',
  'must be an https origin, or an http one of this machine',
);

/** The origin by which a server is reached: https, but for one that only its own machine reaches. */
export const publicUrl = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && new URL(text).origin === text, NO_PUBLIC_URL),
  v.check((text) => /^(https:|http:\/\/(localhost|127\.|\[::1\]))/.test(text), NO_PUBLIC_URL),
);

/** Origins separated by commas, each like `https://dichvucong.example.vn`. */
export const origins = v.pipe(parts, v.array(origin));

/** A network of addresses: `10.0.0.0` with 8. */
export interface Network {
  readonly address: string;
  readonly prefix: number;
}

/** From where something may be reached: from everywhere, from nowhere, or from these networks. */
export type Reach = 'on' | 'off' | readonly Network[];

const network = v.pipe(
  v.string(),
  v.check(
    (text) => networkOf(text) !== undefined,
    toldOf(
      'phải là on, off hoặc danh sách mạng như 10.0.0.0/8; không phải',
      'must be on, off or a list of networks such as 10.0.0.0/8; not',
    ),
  ),
  v.transform((text) => networkOf(text)!),
);
const networks = v.pipe(parts, v.array(network));
const everywhere = v.picklist(['on', 'off']);

/** Networks separated by commas: `10.0.0.0/8, ::1`. */
export const networkList = networks;

/** `on`, `off`, or networks separated by commas: `10.0.0.0/8, ::1`. */
export const reach: v.GenericSchema<string, Reach> = v.lazy((text) => (v.is(everywhere, text) ? everywhere : networks));

/** A key of 32 bytes in base64. The value is never repeated in the message. */
export const secretKey = v.pipe(
  v.string(),
  v.check(
    (text) => Buffer.from(text, 'base64').length === 32 && Buffer.from(text, 'base64').toString('base64') === text,
    inBoth('phải là khóa 32 byte viết theo base64 (44 ký tự)', 'must be a key of 32 bytes in base64 (44 characters)'),
  ),
  v.transform((text) => Buffer.from(text, 'base64')),
);

function networkOf(text: string): Network | undefined {
  const [address = '', digits, ...rest] = text.split('/');
  const longest = isIP(address) === 4 ? 32 : 128;
  const prefix = digits === undefined ? longest : /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
  return isIP(address) !== 0 && rest.length === 0 && prefix <= longest ? { address, prefix } : undefined;
}
