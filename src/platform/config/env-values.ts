import { isIP } from 'node:net';

/** A value that cannot be used; `vi` and `en` finish the sentence that begins with the key's name. */
export class UnusableValue extends Error {
  constructor(
    readonly vi: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** How the text of one key becomes a value. Throws `UnusableValue`. */
export type Parse<T> = (text: string) => T;

/** A whole number between two bounds, both included. */
export function wholeNumber(min: number, max: number): Parse<number> {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value) || value < min || value > max) {
      throw new UnusableValue(
        `phải là số nguyên từ ${min} đến ${max}, không phải "${text}"`,
        `must be a whole number from ${min} to ${max}, not "${text}"`,
      );
    }
    return value;
  };
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(...words: Words): Parse<Words[number]> {
  return (text) => {
    if (words.includes(text)) return text;
    const list = words.join(', ');
    throw new UnusableValue(`phải là một trong: ${list}; không phải "${text}"`, `must be one of: ${list}; not "${text}"`);
  };
}

/** `on` or `off`. */
export const onOff: Parse<boolean> = (text) => oneOf('on', 'off')(text) === 'on';

/** A PostgreSQL connection string. The value is never repeated in the message, because it may hold a password. */
export const postgresUrl: Parse<string> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new UnusableValue('phải là chuỗi kết nối dạng postgresql://…', 'must be a connection string of the form postgresql://…');
  }
  return text;
};

/** Origins separated by commas, each like `https://dichvucong.example.vn`. */
export const origins: Parse<readonly string[]> = (text) => {
  const list = text.split(',').map((part) => part.trim());
  for (const origin of list) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new UnusableValue(
        `có giá trị không phải là nguồn web (origin): "${origin}"`,
        `holds something that is no web origin: "${origin}"`,
      );
    }
  }
  return list;
};

/** A network of addresses: `10.0.0.0` with 8. */
export interface Network {
  readonly address: string;
  readonly prefix: number;
}

/** From where something may be reached: from everywhere, from nowhere, or from these networks. */
export type Reach = 'on' | 'off' | readonly Network[];

/** `on`, `off`, or networks separated by commas: `10.0.0.0/8, ::1`. */
export const reach: Parse<Reach> = (text) => {
  if (text === 'on' || text === 'off') return text;
  return text.split(',').map((part) => {
    const [address = '', digits, ...rest] = part.trim().split('/');
    const longest = isIP(address) === 4 ? 32 : 128;
    const prefix = digits === undefined ? longest : /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
    if (isIP(address) === 0 || rest.length > 0 || !(prefix <= longest)) {
      throw new UnusableValue(
        `phải là on, off hoặc danh sách mạng như 10.0.0.0/8; không phải "${part.trim()}"`,
        `must be on, off or a list of networks such as 10.0.0.0/8; not "${part.trim()}"`,
      );
    }
    return { address, prefix };
  });
};

/** Any text that is not empty. */
export const anyText: Parse<string> = (text) => text;

/** A key of 32 bytes in base64. The value is never repeated in the message. */
export const secretKey: Parse<Buffer> = (text) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== text) {
    throw new UnusableValue('phải là khóa 32 byte viết theo base64 (44 ký tự)', 'must be a key of 32 bytes in base64 (44 characters)');
  }
  return bytes;
};
