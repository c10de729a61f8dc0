import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { INestApplicationContext } from '@nestjs/common';
import { ImportProcedures, ProceduresSource } from '../../src/modules/catalogue/index.js';
import { newId } from '../../src/shared/id.js';

const SHIPPED = new URL('../../src/seed/catalogue/procedures.jsonl.gz', import.meta.url);

interface Row {
  readonly code: string;
  readonly methods: readonly object[];
}

/**
 * Announces a procedure of the shipped file anew, with terms for handing it in online: five working days, free, as at the counter. The
 * national portal calls the end of foster care "toàn trình" and states terms for the counter and the post only, so that nobody could hand
 * it in online; the stories that do play in a province that has announced its own.
 *
 * @param on local date of the announcement, `YYYY-MM-DD`
 */
export async function announceOnline(app: INestApplicationContext, code: string, on: string): Promise<void> {
  const rows = gunzipSync(await readFile(SHIPPED))
    .toString('utf8')
    .trim()
    .split('\n');
  const shipped = rows.map((row) => JSON.parse(row) as Row).find((row) => row.code === code);
  if (!shipped) throw new Error(`no such procedure: ${code}`);
  const online = { method: 'ONLINE', unit: 'WORKING_DAY', processing_time: 5, fees: [{ type: 'FEE', value: 0 }] };
  const path = join(tmpdir(), `announced-${newId()}.jsonl`);
  await writeFile(path, `${JSON.stringify({ ...shipped, methods: [...shipped.methods, online] })}\n`);
  try {
    await app.get(ImportProcedures, { strict: false }).execute(new ProceduresSource(path), on);
  } finally {
    await rm(path);
  }
}
