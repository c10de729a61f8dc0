import { DomainError } from '../../shared/domain-error.js';
import type { IdempotencyRequest } from '../context/request-context.js';
import type { Database } from '../database/database.js';
import { withNumbers, type Outcome } from './answer.js';

/**
 * The answer that the first command with this key got, or undefined when there was none.
 *
 * @throws DomainError IDEMPOTENCY_KEY_REUSED (422) when that one asked for something else
 */
export async function firstAnswer<T extends Outcome>(database: Database, request: IdempotencyRequest): Promise<T | undefined> {
  const [row] = await database.read<{ request_hash: Buffer; outcome: Outcome; numbers: Readonly<Record<string, string>> | null }>(
    `select k.request_hash, k.outcome, d.numbers from platform.idempotency_key k left
      join platform.idempotency_drawn d on d.caller = k.caller and d.key = k.key where k.caller = $1 and k.key = $2`,
    [request.caller, request.key],
  );
  if (!row) return undefined;
  if (!row.request_hash.equals(request.requestHash)) {
    throw new DomainError('invalid', 'IDEMPOTENCY_KEY_REUSED', {
      vi: 'Khóa Idempotency-Key này đã được dùng cho một yêu cầu khác.',
      en: 'This Idempotency-Key was used for another request.',
    });
  }
  return withNumbers<T>(row.outcome, row.numbers ?? {});
}
