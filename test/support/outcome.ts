import type { Response } from 'supertest';

/** Status and code of an answer, for comparison at a glance. */
export function outcomeOf({ status, body }: Response): [number, string | undefined] {
  return [status, (body as { code?: string }).code];
}
