import { randomFillSync } from 'node:crypto';

const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/;
const ID_BYTES = 16;

/** Random bytes fetched for many ids at once: one by one they cost more than the rest of a small request. */
const pool = Buffer.alloc(ID_BYTES * 256);
let used = pool.length;

/** The trace id of a request: the caller's when its `traceparent` (W3C Trace Context) is valid, else a new one. 32 hex digits. */
export function traceIdOf(traceparent: unknown): string {
  const match = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent) : null;
  return match?.[1] ?? newTraceId();
}

function newTraceId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return pool.toString('hex', used - ID_BYTES, used);
}
