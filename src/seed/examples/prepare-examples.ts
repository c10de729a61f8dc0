import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../platform/database/database.js';
import { isSeedLoaded, noteSeed } from '../../platform/database/seed-state.js';
import { buildOpenApi } from '../../platform/http/openapi.js';
import { Clock } from '../../shared/clock.js';
import { ExampleSender } from './example-sender.js';
import { idsAfter, keyOf, STEPS, type Step } from './steps.js';
import { STORIES, type Story } from './stories.js';

const NAME = 'examples';
/** Whatever the stories become later: a sandbox has those that it began with. */
const STATE = '1';

/**
 * Brings what the document's examples are about as far as they need it, once in the life of a sandbox, through the API itself. When it is
 * broken off, the next start goes on: what was done already is answered by its idempotency key.
 */
export async function prepareExamples(app: NestFastifyApplication, progress: (done: number, total: number) => void): Promise<void> {
  const database = app.get(Database);
  if (await isSeedLoaded(database, NAME, STATE)) return;
  const sender = new ExampleSender(app, buildOpenApi(app));
  const stories = Object.entries(STORIES);
  for (const [index, [name, story]] of stories.entries()) {
    progress(index, stories.length);
    await tell(sender, name, story);
  }
  await database.batch((client) => noteSeed(client, { name: NAME, sourceHash: STATE, report: { stories: stories.length }, at: app.get(Clock).now() }));
  progress(stories.length, stories.length);
}

/** Sends the commands of a story one after the other, each on the version that the one before it left. */
async function tell(sender: ExampleSender, story: string, { steps, version: stated }: Story): Promise<void> {
  let version: number | undefined;
  for (const [index, name] of steps.entries()) {
    const { operation, by, body }: Step = STEPS[name];
    const ids = idsAfter(story, steps.slice(0, index));
    const answer = await sender.send({ operation, by, key: keyOf(story, name), version, ids: { id: ids.dossierId, ...ids }, body: body?.(ids) });
    if (ids.dossierId !== undefined || 'status' in answer) version = (answer['version'] as number | undefined) ?? version;
  }
  // Else the document would tell a version at which the dossier is not.
  if (stated !== undefined && version !== stated) throw new Error(`stories: ${story} is at version ${version} and not ${stated}`);
}
