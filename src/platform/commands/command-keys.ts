import { requestContext, type IdempotencyRequest } from '../context/request-context.js';

/** No caller can send a key with a space in it, so the key of an item never collides with a caller's. */
const BEFORE_ITEM = ' ';

/**
 * The key of the request being served, for its one command; undefined where the request has none, and outside of a request.
 *
 * @throws Error when a command of this request ran under it before: the second would get the answer of the first
 */
export function takeRequestKey(): IdempotencyRequest | undefined {
  const key = requestContext()?.idempotency;
  if (key) take(key);
  return key;
}

/**
 * The key of an item, made of the request's; undefined where the request has none.
 *
 * @throws Error when the item was there before, and when nothing was recorded under the request's own key: it is by this one that
 *   another body under the same key is found
 */
export function takeItemKey(item: string): IdempotencyRequest | undefined {
  const context = requestContext();
  const whole = context?.idempotency;
  if (!whole) return undefined;
  if (!context.usedKeys?.has(whole.key))
    throw new Error('items are run after the command that records the whole under the key of the request');
  const key = { ...whole, key: `${whole.key}${BEFORE_ITEM}${item}` };
  take(key);
  return key;
}

function take({ key }: IdempotencyRequest): void {
  const context = requestContext()!;
  context.usedKeys ??= new Set();
  if (context.usedKeys.has(key)) throw new Error('a second command under one idempotency key: it would get the answer of the first');
  context.usedKeys.add(key);
}
