/** Gives the id of something new; undefined where it has none to give. */
export type IdSource = () => string | undefined;

let source: IdSource = () => undefined;

/** Lets new ids come from elsewhere where that gives one: a sandbox gives what its examples create the ids that the document names. */
export function takeIdsFrom(other: IdSource): void {
  source = other;
}

/** A UUID version 7 (RFC 9562): time-ordered, so that ids sort by creation and indexes stay compact. */
export function newId(): string {
  const given = source();
  if (given !== undefined) return given;
  const ms = Date.now().toString(16).padStart(12, '0');
  // A random UUID (version 4) is the cheapest source of random digits that every runtime has; its variant is already the right one.
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${globalThis.crypto.randomUUID().slice(15)}`;
}

/** An id as it is compared and stored: UUIDs in lower case (RFC 9562 takes both). Any other text stays as it is. */
export function storedId(text: string): string {
  return isId(text) ? text.toLowerCase() : text;
}

/** Whether a text has the shape of a UUID, so that a wrong path parameter is a clean 404 and no database error. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
