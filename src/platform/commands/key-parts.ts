import type { IdempotencyRequest } from '../context/request-context.js';
import type { Part } from './part.js';

/** The answer that is kept for a repeat, as JSON, and the stream that the command is about. */
export interface KeptAnswer {
  readonly outcome: string;
  readonly streamId: string;
  readonly at: Date;
}

/** Claims the idempotency key with the answer to repeat; no row when it was used before. */
export function claimKey(request: IdempotencyRequest, { outcome, streamId, at }: KeptAnswer, from: string): Part {
  return {
    shape: `claim from ${from}`,
    types: ['text', 'text', 'bytea', 'int4', 'jsonb', 'uuid', 'timestamptz'],
    values: [request.caller, request.key, request.requestHash, request.status, outcome, streamId, at.toISOString()],
    text: (...values) =>
      `insert into platform.idempotency_key (caller, key, request_hash, status, outcome, stream_id, created_at)
   select ${values.join(', ')} from ${from} on conflict do nothing returning 1 as claimed`,
  };
}

/** Keeps the drawn numbers with the key, by their labels in the answer, so that a repeat gets them too. */
export const keepNumbers = ({ caller, key }: IdempotencyRequest, labels: readonly string[]): Part => ({
  shape: 'numbers kept',
  types: ['text', 'text', 'text[]'],
  values: [caller, key, labels],
  text: (of, under, names) => `insert into platform.idempotency_drawn (caller, key, numbers)
    select ${of}, ${under}, jsonb_object(${names}, gate.drawn) from gate`,
});
