import { createHash, randomBytes } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import type { Actor } from '../../shared/actor.js';
import type { DomainEvent } from '../../shared/domain-event.js';

// The package is CommonJS with types of an ES module: its default export is the function itself.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** A journal entry before it has its place in a stream, as the flush writes it. */
export interface EntryRow {
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
  /** RFC 8785 JSON of what the chain proves. */
  readonly canonical: string;
  /** Whether the number born in the flush belongs to what the chain proves. */
  readonly takes_born: boolean;
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** RFC 8785 text of a JSON value. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no canonical JSON text');
  return text;
}

/** Hash of the salted personal part: salt, then its canonical text. */
export function personalHash(salt: string, personal: object): string {
  return sha256Hex(salt + canonicalText(personal));
}

/** The text that the chain covers: type, actor, time, and the hashes of both parts, never the personal part itself. */
export function canonicalEntry(entry: Pick<EntryRow, 'type' | 'actor_id' | 'on_behalf_of' | 'at' | 'facts' | 'personal' | 'salt'>, knownPersonalHash?: string): string {
  return canonicalText({
    actor: entry.actor_id,
    at: entry.at,
    facts: sha256Hex(canonicalText(entry.facts)),
    onBehalfOf: entry.on_behalf_of,
    personal: entry.personal && entry.salt ? personalHash(entry.salt, entry.personal) : (knownPersonalHash ?? null),
    type: entry.type,
  });
}

/** Makes the entry of an event: plain JSON both parts, salted and put into canonical form. */
export function sealEntry(event: DomainEvent, actor: Actor, at: Date, takesBorn: boolean): EntryRow {
  const personal = event.personal ? (plainJson(event.personal) as object) : null;
  const entry = {
    type: event.type,
    actor_id: actor.id,
    on_behalf_of: actor.onBehalfOf ?? null,
    at: at.toISOString(),
    facts: plainJson(event.facts) as object,
    personal,
    salt: personal ? randomBytes(16).toString('hex') : null,
  };
  return { ...entry, canonical: canonicalEntry(entry), takes_born: takesBorn };
}

/** What is left of a value after JSON: dates become text and absent fields vanish, as they will be read back. */
function plainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** The first link of every chain. */
export const EMPTY_CHAIN = '00'.repeat(32);

/** The next link: SHA-256 over the link before, the canonical text and the born text, both length-prefixed (4 bytes, big-endian). */
export function chainLink(previousHex: string, canonical: string, born: string): string {
  const hash = createHash('sha256').update(Buffer.from(previousHex, 'hex'));
  for (const text of [canonical, born]) {
    const bytes = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
}
