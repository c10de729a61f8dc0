import { isWebPage } from '../../../../shared/web-page.js';
import type { FindingCode, FindingList } from './findings.js';

/** Characters of the Unicode private-use area, which old Wingdings bullets leave behind. */
const PRIVATE_USE = /[\uE000-\uF8FF]/;
/** Lone halves of surrogate pairs; like U+0000, no Postgres text or JSON can hold them. */
const LONE_SURROGATE = /\p{Cs}/u;
/** Characters of one text; the longest of the national file has 44,590. */
const LONGEST_TEXT = 100_000;
/** Characters of a text that an index holds. */
const LONGEST_LABEL = 500;
/** One more than `MAX_MARKS`: bringing long runs of marks into order costs quadratically. */
const TOO_MANY_MARKS = /\p{M}{9}/u;
const SHOWN_OF_A_TEXT = 100;

/**
 * One object of a source row with the path that leads to it. Reading a field never throws and never repairs: what has
 * an unexpected type or is longer than any text may be is reported and read as absent, empty text is absent, other
 * text stays exactly as it came.
 */
export class RawRecord {
  private constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    private readonly path: string,
    private readonly findings: FindingList,
  ) {}

  /** Wraps a parsed value, or returns null when it is no object. */
  static of(raw: unknown, findings: FindingList, path = ''): RawRecord | null {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
    return new RawRecord(raw as Record<string, unknown>, path, findings);
  }

  /** The raw value, unread. */
  value(key: string): unknown {
    return this.fields[key];
  }

  /** Reports something about a field of this object; an empty key means the object itself. */
  report(code: FindingCode, key: string, raw?: unknown): void {
    this.findings.add(code, this.pathOf(key), raw);
  }

  /** The text of a field, or null when it is absent or blank. */
  text(key: string): string | null {
    return this.textOf(this.fields[key], key);
  }

  /** The address of a page of the web; what is none is left out. */
  page(key: string): string | null {
    const text = this.text(key);
    if (text === null || isWebPage(text)) return text;
    this.report('SOURCE_URL_WRONG', key, text);
    return null;
  }

  /** The text of a field that an index holds: a code, a name. Longer ones refuse the row. */
  label(key: string): string | null {
    const text = this.text(key);
    if (text === null || text.length <= LONGEST_LABEL) return text;
    this.report('LABEL_TOO_LONG', key, text.slice(0, SHOWN_OF_A_TEXT));
    return null;
  }

  /** A boolean field; absent and null are null. */
  flag(key: string): boolean | null {
    const raw = this.fields[key];
    if (raw === undefined || raw === null) return null;
    if (typeof raw === 'boolean') return raw;
    this.report('TYPE_UNEXPECTED', key, raw);
    return null;
  }

  /** A list of texts; blank entries are left out. */
  texts(key: string): string[] {
    return this.items(key).flatMap((raw, index) => this.textOf(raw, `${key}.${index}`) ?? []);
  }

  /** The object in a field, or null. */
  record(key: string): RawRecord | null {
    const raw = this.fields[key];
    if (raw === undefined || raw === null) return null;
    const inner = RawRecord.of(raw, this.findings, this.pathOf(key));
    if (!inner) this.report('TYPE_UNEXPECTED', key, raw);
    return inner;
  }

  /** The objects of a list; anything else in it is reported and left out. */
  records(key: string): RawRecord[] {
    return this.items(key).flatMap((raw, index) => {
      const inner = RawRecord.of(raw, this.findings, this.pathOf(`${key}.${index}`));
      if (!inner) this.report('TYPE_UNEXPECTED', `${key}.${index}`, raw);
      return inner ?? [];
    });
  }

  /** The raw items of a list; an absent list is empty. */
  items(key: string): readonly unknown[] {
    const raw = this.fields[key];
    if (raw === undefined || raw === null) return [];
    if (Array.isArray(raw)) return raw;
    this.report('TYPE_UNEXPECTED', key, raw);
    return [];
  }

  private textOf(raw: unknown, key: string): string | null {
    if (raw === undefined || raw === null) return null;
    if (typeof raw !== 'string') {
      this.report('TYPE_UNEXPECTED', key, raw);
      return null;
    }
    const unread = raw.length > LONGEST_TEXT ? 'TEXT_TOO_LONG' : TOO_MANY_MARKS.test(raw) ? 'TEXT_TOO_MANY_MARKS' : undefined;
    if (unread) {
      this.report(unread, key, raw.slice(0, SHOWN_OF_A_TEXT));
      return null;
    }
    if (raw.includes('\0') || LONE_SURROGATE.test(raw)) this.report('TEXT_UNSTORABLE', key, raw);
    if (PRIVATE_USE.test(raw)) this.report('PRIVATE_USE_CHARACTER', key, raw);
    return raw.trim() === '' ? null : raw;
  }

  private pathOf(key: string): string {
    if (key === '') return this.path;
    return this.path === '' ? key : `${this.path}.${key}`;
  }
}
