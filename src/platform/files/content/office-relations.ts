import { contentRefused } from './content-refusals.js';
import { xmlText } from './office-xml.js';

/** Bytes of one part of relationships that are read; 65,530 links, the most that a sheet may have, take some 12 MB. */
export const MAX_RELATIONS = 16 * 1024 * 1024;

const ATTRIBUTE = /\s+([^\s=<>"']{1,64})\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An address with a scheme, or of another machine. */
const ABSOLUTE = /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i;
/**
 * Links that a reader opens by a click and that lead to no program and to no shared folder, which would receive the reader's password hash.
 */
const HARMLESS_LINK = /^\s*(?:https?:|mailto:|tel:|ftps?:)/i;
/** What takes code or another document in from within the package, whatever its part is called. */
const TAKES_IN =
  /^(?:vbaproject|wordvbadata|oleobject|package|control|activexcontrolbinary|afchunk|subdocument|xlmacrosheet|xlintlmacrosheet)$/;
/** Links to other workbooks and to programs (DDE), which need no address. */
const LINKS_OUT = /^(?:externallink|externallinkpath|attachedtemplate|frame)$/;

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * Refuses relationships (ECMA-376 part 2, 9.3) that lead out of the package, except links to click on, and those that take in code or
 * another document. A picture that stands elsewhere is refused too: opening the file would disclose it to the owner of that server, and
 * what was handed in could change. Tags are read one by one without entities other than those of characters; the cost is linear in the
 * bytes.
 *
 * @param bytes at most `MAX_RELATIONS`
 * @throws DomainError OFFICE_EXTERNAL_CONTENT, OFFICE_MACROS, FILE_UNREADABLE (422)
 */
export function checkRelations(bytes: Buffer): void {
  const text = xmlText(bytes);
  // No value may hold "<", so that every tag stands whole behind one.
  for (let at = text.indexOf('<'); at >= 0;) {
    const next = text.indexOf('<', at + 1);
    const tag = text.slice(at + 1, next < 0 ? undefined : next);
    const name = /^[^\s/>]{0,80}/.exec(tag)?.[0] ?? '';
    if (name === 'Relationship' || name.endsWith(':Relationship')) check(relationOf(tag, name.length));
    at = next;
  }
}

function check({ type, target, isExternal }: Relation): void {
  if (TAKES_IN.test(type)) throw contentRefused(isExternal ? 'OFFICE_EXTERNAL_CONTENT' : 'OFFICE_MACROS');
  if (LINKS_OUT.test(type)) throw contentRefused('OFFICE_EXTERNAL_CONTENT');
  if (!isExternal && !ABSOLUTE.test(target)) return;
  const isHarmless = type === 'hyperlink' && (HARMLESS_LINK.test(target) || !ABSOLUTE.test(target));
  if (!isHarmless) throw contentRefused('OFFICE_EXTERNAL_CONTENT');
}

/** The attributes of a tag; the type is the last part of its address, in small letters, in the transitional and the strict form. */
function relationOf(tag: string, from: number): Relation {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  for (let end = from; ; end = ATTRIBUTE.lastIndex) {
    const found = ATTRIBUTE.exec(tag);
    if (found) attributes.set(found[1] ?? '', withCharacters(found[2] ?? found[3] ?? ''));
    else if (/^\s*\/?>/.test(tag.slice(end))) break;
    else throw contentRefused('FILE_UNREADABLE');
  }
  const type = (attributes.get('Type') ?? '').trim().split('/').at(-1)?.toLowerCase() ?? '';
  return { type, target: attributes.get('Target') ?? '', isExternal: attributes.get('TargetMode')?.trim().toLowerCase() === 'external' };
}

function withCharacters(value: string): string {
  return value.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
