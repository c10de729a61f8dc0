/** Gives the id of something new; undefined where it has none to give. */
export type IdSource = () => string | undefined;

let source: IdSource = () => undefined;

/**
 * Lets new ids come from elsewhere where that gives one: a sandbox gives what its examples create the ids that the document names.
 * @returns lets them come from where they came from before
 */
export function takeIdsFrom(other: IdSource): () => void {
  const before = source;
  source = other;
  return () => {
    source = before;
  };
}

/** Ids of one millisecond; the next one is borrowed from the millisecond after it. */
const IDS_PER_MS = 4_096;

/**
 * UUIDs version 7 with a counter of 12 bits behind the millisecond (RFC 9562, 6.2, method 1): each sorts after every one before it in this
 * process, also within a millisecond and when the system clock is set back. `now` is the system time in milliseconds.
 */
export function timeOrderedIds(now: () => number): () => string {
  let ms = 0;
  let count = 0;
  return () => {
    const present = now();
    count = present > ms ? 0 : (count + 1) % IDS_PER_MS;
    ms = present > ms ? present : ms + (count === 0 ? 1 : 0);
    const time = ms.toString(16).padStart(12, '0');
    // A random UUID (version 4) is the cheapest source of random digits that every runtime has; its variant is already the right one.
    const random = globalThis.crypto.randomUUID().slice(18);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}${random}`;
  };
}

const next = timeOrderedIds(() => Date.now());

/** A UUID version 7: ids of a process sort by their creation, and indexes stay compact. */
export function newId(): string {
  return source() ?? next();
}

/** An id as it is compared and stored: UUIDs in lower case (RFC 9562 takes both). Any other text stays as it is. */
export function storedId(text: string): string {
  return isId(text) ? text.toLowerCase() : text;
}

/** Whether a text has the shape of a UUID, so that a wrong path parameter is a clean 404 and no database error. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
