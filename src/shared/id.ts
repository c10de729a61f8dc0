/** A UUID version 7 (RFC 9562): time-ordered, so that ids sort by creation and indexes stay compact. */
export function newId(): string {
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
