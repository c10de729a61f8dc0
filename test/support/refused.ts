import type { Response } from 'supertest';
import type { House } from './house.js';
import { stateOf } from './row-counts.js';

/** What a refusal says: status, stable code, and the fields it names. */
export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly string[];
  /** What the refusal knows beyond its sentence, for machines. */
  readonly details: Record<string, unknown>;
}

/** Makes a call that has to be refused, and fails when it was not, when it says nothing to people, or when it changed anything. */
export async function refused(house: House, call: () => Promise<Response>): Promise<Refused> {
  const before = await stateOf(house);
  const { status, body } = await call();
  expect(await stateOf(house)).toEqual(before);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body).toMatchObject({
    code: expect.stringMatching(/^[A-Z][A-Z0-9_]+$/),
    detail: expect.stringMatching(/\p{L}/u),
    traceId: expect.any(String),
  });
  const problem = body as { code: string; errors?: { field: string }[]; details?: Record<string, unknown> };
  return { status, code: problem.code, fields: problem.errors?.map(({ field }) => field) ?? [], details: problem.details ?? {} };
}
