import type { EntitySchema } from 'typeorm';
import type { StatedAgency } from '../domain/registered-agency.js';
import type { StatedOfficer } from '../use-cases/enter-officers.js';
import type { SeedWriters } from './seed-writers.js';

/** Rows that one statement writes: few enough to stay far under the five seconds of a writing transaction. */
const ROWS_PER_STEP = 2_000;
/** Things with streams that one command is over. */
const STREAMS_PER_STEP = 500;

/** One short transaction of a load. */
export interface SeedStep {
  readonly rows: number;
  run(writers: SeedWriters): Promise<void>;
}

/** The steps that add rows to a table or replace those with the same key. */
export function upsertSteps(schema: EntitySchema, rows: readonly object[]): SeedStep[] {
  return inParts(rows, ROWS_PER_STEP, (writers, part) => writers.upsert(schema, part));
}

/** The steps that enter agencies; what they stand under may come after them. */
export function agencySteps(agencies: readonly StatedAgency[]): SeedStep[] {
  return inParts(agencies, STREAMS_PER_STEP, (writers, part) => writers.agencies.execute(part));
}

/** The steps that enter officers with their posts. */
export function officerSteps(officers: readonly StatedOfficer[]): SeedStep[] {
  return inParts(officers, STREAMS_PER_STEP, (writers, part) => writers.officers.execute(part));
}

function inParts<Thing>(
  things: readonly Thing[],
  size: number,
  run: (writers: SeedWriters, part: readonly Thing[]) => Promise<void>,
): SeedStep[] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) => {
    const part = things.slice(index * size, (index + 1) * size);
    return { rows: part.length, run: (writers: SeedWriters) => run(writers, part) };
  });
}
