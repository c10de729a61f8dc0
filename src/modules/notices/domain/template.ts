import { LOCAL_OFFSET_MINUTES, localDate } from '../../../shared/clock.js';
import { versionOn, type DatedVersion } from '../../../shared/publication.js';
import type { NoticeChannel } from './notice.js';

/** The text of a channel; lines of the body are joined by line ends. */
export interface TemplateText {
  readonly subject?: string;
  readonly body: readonly string[];
}

/** The texts of notices of one kind of fact, by channel. */
export type TemplateTexts = { readonly [Channel in NoticeChannel]?: TemplateText };

/** A version of the texts of notices of one kind of fact. */
export type Template = DatedVersion & TemplateTexts & { readonly code: string };

/** Everything that notices are written with, as `src/seed/notices/templates.json` has it. */
export interface TemplateSet {
  readonly templates: readonly Template[];
  /** Lines under every mail. */
  readonly footer: readonly string[];
  /** What stands for a value that is not known (yet). */
  readonly absent: Readonly<Record<string, string>>;
  /** Vietnamese for words of the domain, by the name of the value. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a template is filled with; instants are written in the local way. */
export type TemplateValues = Readonly<Record<string, string | Date | null | undefined>>;

/** The version of a template that holds at an instant; undefined when none does. */
export function templateAt(set: TemplateSet, code: string, at: Date): Template | undefined {
  return versionOn(
    set.templates.filter((template) => template.code === code),
    localDate(at),
  );
}

const PLACE = /\{(\w+)\}/g;
/** A piece in brackets is written only where every value in it is known. */
const OPTIONAL = /\[([^[\]]*)\]/g;

/** The finished text of a channel; undefined when the template has none for it. */
export function fill(
  set: TemplateSet,
  template: Template,
  channel: NoticeChannel,
  values: TemplateValues,
): { subject: string | null; body: string } | undefined {
  const text = template[channel];
  if (!text) return undefined;
  const put = (line: string): string =>
    line
      .replace(OPTIONAL, (_, piece: string) => (isKnown(piece, values) ? piece : ''))
      .replace(PLACE, (_, name: string) => written(set, name, values[name]));
  const lines = channel === 'mail' ? [...text.body, ...set.footer] : text.body;
  const body = lines.flatMap((line) => (line !== '' && put(line) === '' ? [] : [put(line)]));
  return { subject: text.subject === undefined ? null : put(text.subject), body: body.join('\n') };
}

/** An instant as letters in Viet Nam write it: `14:10 ngày 20/11/2026`, local time. */
export function instantInWords(at: Date): string {
  const local = new Date(at.getTime() + LOCAL_OFFSET_MINUTES * 60_000).toISOString();
  return `${local.slice(11, 16)} ngày ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
}

function isKnown(piece: string, values: TemplateValues): boolean {
  return [...piece.matchAll(PLACE)].every(([, name = '']) => isGiven(values[name]));
}

function isGiven(value: TemplateValues[string]): value is string | Date {
  return value !== null && value !== undefined && value !== '';
}

function written(set: TemplateSet, name: string, value: string | Date | null | undefined): string {
  if (!isGiven(value)) return set.absent[name] ?? '…';
  return value instanceof Date ? instantInWords(value) : (set.words[name]?.[value] ?? value);
}
