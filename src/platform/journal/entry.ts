import { createHash, hash, randomBytes } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import type { Performer } from '../../shared/acting.js';
import type { DomainEvent } from '../../shared/domain-event.js';

// The package is CommonJS with types of an ES module: its default export is the function itself.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** What an entry says, before it has its place in a stream. */
export interface EntryContent {
  readonly type: string;
  readonly actor_id: string;
  readonly on_behalf_of: string | null;
  /** Instant from the Clock, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** Facts without personal data; reports are made of them. */
  readonly facts: object;
  /** Personal part, or null. */
  readonly personal: object | null;
  /** Random, hexadecimal; without it a short personal value could be guessed from its hash. */
  readonly salt: string | null;
}

/** An entry as written: serialised once, so that nothing later in the command changes it. */
export interface SealedEntry {
  /** Members of a JSON object: the columns of `EntryContent`, and `canonical` and `personal_hash`. */
  readonly members: string;
  readonly hasPersonal: boolean;
  /** Names of the drawn numbers that it carries. */
  readonly drawn: readonly string[];
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}

/** RFC 8785 text of a JSON value. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no canonical JSON text');
  return text;
}

/** What the chain covers of an entry whose facts are a canonical text already. */
export function canonicalOfTexts(entry: Omit<EntryContent, 'facts' | 'personal' | 'salt'>, facts: string, personal: string | null): string {
  return coveredText(entry, sha256Hex(facts), personal);
}

/** The text that the chain covers: type, actor, time, and the hashes of both parts, never the personal part itself. */
export function canonicalEntry(entry: Omit<EntryContent, 'personal' | 'salt'>, personal: string | null): string {
  return coveredText(entry, sha256Hex(canonicalText(entry.facts)), personal);
}

/** Hash of a personal part, hexadecimal; null where there is none. */
export function personalHashOf(salt: string | null, personal: object | null): string | null {
  return salt === null || personal === null ? null : personalHash(salt, canonicalText(personal));
}

/** Makes the entry of an event: salted, in canonical form, and already JSON. */
export function sealEntry(event: DomainEvent, { id, onBehalfOf }: Performer, at: Date): SealedEntry {
  const facts = canonicalText(event.facts);
  const personal = event.personal ? canonicalText(event.personal) : null;
  const salt = personal === null ? null : randomBytes(16).toString('hex');
  const personal_hash = personal === null || salt === null ? null : personalHash(salt, personal);
  const entry = { type: event.type, actor_id: id, on_behalf_of: onBehalfOf, at: at.toISOString() };
  const canonical = canonicalOfTexts(entry, facts, personal_hash);
  const plain = JSON.stringify({ ...entry, salt, personal_hash, canonical }).slice(1, -1);
  return {
    members: `${plain},"facts":${facts},"personal":${personal ?? 'null'}`,
    hasPersonal: personal !== null,
    drawn: event.drawn ?? [],
  };
}

/** Hash of the salted personal part: salt, then its canonical text. */
export function personalHash(salt: string, personal: string): string {
  return sha256Hex(salt + personal);
}

/** RFC 8785 text of an object whose keys are known, and so in their order. */
function coveredText(entry: Omit<EntryContent, 'facts' | 'personal' | 'salt'>, factsHash: string, personal: string | null): string {
  const { actor_id, at, on_behalf_of, type } = entry;
  return JSON.stringify({ actor: actor_id, at, facts: factsHash, onBehalfOf: on_behalf_of, personal, type });
}

/** The first link of every chain. */
export const EMPTY_CHAIN = '00'.repeat(32);

/** Where an entry stands. */
export interface EntryPlace {
  readonly streamId: string;
  /** From 1. */
  readonly seq: number;
}

/**
 * The next link: SHA-256 over the link before, the place (16 bytes of the stream's id, 4 of the number, big-endian), the canonical text and
 * the text of the drawn numbers, both length-prefixed (4 bytes, big-endian). An entry that is moved, or a stream that takes another's
 * name, breaks its chain.
 */
export function chainLink(previousHex: string, { streamId, seq }: EntryPlace, canonical: string, drawn: string): string {
  const number = Buffer.alloc(4);
  number.writeInt32BE(seq);
  return linkOver([Buffer.from(previousHex, 'hex'), Buffer.from(streamId.replaceAll('-', ''), 'hex'), number], canonical, drawn);
}

/** The link of entries from before the chain covered their place; it holds only up to the heads of `journal.placeless_head`. */
export function placelessLink(previousHex: string, canonical: string, drawn: string): string {
  return linkOver([Buffer.from(previousHex, 'hex')], canonical, drawn);
}

function linkOver(before: readonly Buffer[], canonical: string, drawn: string): string {
  const link = createHash('sha256');
  for (const part of before) link.update(part);
  for (const text of [canonical, drawn]) {
    const bytes = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    link.update(length).update(bytes);
  }
  return link.digest('hex');
}
