import type { INestApplicationContext } from '@nestjs/common';
import { AgenciesSeed } from '../modules/agencies/index.js';
import { CatalogueSeed } from '../modules/catalogue/index.js';
import { NoticesSeed } from '../modules/notices/index.js';
import { PartnersSeed } from '../modules/partners/index.js';
import { ProcessDefinitionLoader } from '../modules/workflow/index.js';
import { SandboxIssuer } from '../platform/sandbox/sandbox-issuer.js';
import type { Env } from '../platform/config/env.js';

/** How far a part of the reference data is. */
export type PartProgress = (part: string, done: number, total: number) => void;

/** Loads the reference data that a fresh install works with; what is loaded already is left alone. */
export async function loadReferenceData(app: INestApplicationContext, env: Env, progress: PartProgress): Promise<void> {
  const issuer = env.sandbox ? app.get(SandboxIssuer).trusted.settings.issuer : undefined;
  await app.get(AgenciesSeed).execute((done, total) => progress('agencies', done, total), issuer);
  if (env.sandbox) await app.get(PartnersSeed, { strict: false }).execute();
  await app.get(CatalogueSeed, { strict: false }).execute((done, total) => progress('procedures', done, total));
  await app.get(NoticesSeed, { strict: false }).execute();
  await app.get(ProcessDefinitionLoader, { strict: false }).execute((done, total) => progress('processes', done, total));
}
