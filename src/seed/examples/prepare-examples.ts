import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Database } from '../../platform/database/database.js';
import { isSeedLoaded, noteSeed } from '../../platform/database/seed-state.js';
import { buildOpenApi } from '../../platform/http/openapi.js';
import { Clock } from '../../shared/clock.js';
import { ExampleRefused, ExampleSender } from './example-sender.js';
import { idsAfter, keyOf, STEPS, type Step } from './steps.js';
import { STORIES, type Story } from './stories.js';

const NAME = 'examples';
/** Whatever the stories become later: a sandbox has those that it began with. */
const STATE = '1';

/** How far the stories are. */
export type StoriesProgress = (done: number, total: number) => void;

/**
 * Brings the resources of the document's examples into the state that they need, without logging these requests. A sandbox in
 * which that cannot be done any more, because of what has happened in it, says so and starts without.
 */
export async function prepareExamples(app: NestFastifyApplication, log: Logger, progress: StoriesProgress): Promise<void> {
  const { level } = log;
  if (log.isLevelEnabled('info')) log.level = 'warn';
  try {
    await playStories(app, progress);
  } catch (error) {
    if (!(error instanceof ExampleRefused)) throw error;
    log.warn({ reason: error.message }, 'The examples of the document were not prepared; MOTCUA_SANDBOX_EXAMPLES=off starts without them.');
  } finally {
    log.level = level;
  }
}

/**
 * Plays the stories through the API itself, once in the life of a sandbox. After an interruption the next start continues: what was done
 * already is answered by its idempotency key.
 *
 * @throws ExampleRefused where the examples and the rules have come apart
 */
export async function playStories(app: NestFastifyApplication, progress: StoriesProgress): Promise<void> {
  const database = app.get(Database);
  if (await isSeedLoaded(database, NAME, STATE)) return;
  const sender = new ExampleSender(app, buildOpenApi(app));
  const stories = Object.entries(STORIES);
  for (const [index, [name, story]] of stories.entries()) {
    progress(index, stories.length);
    await play(sender, name, story);
  }
  await database.batch((client) =>
    noteSeed(client, { name: NAME, sourceHash: STATE, report: { stories: stories.length }, at: app.get(Clock).now() }),
  );
  progress(stories.length, stories.length);
}

/** Sends the commands of a story one after the other, each on the version that the one before it left. */
async function play(sender: ExampleSender, story: string, { steps, begins, parameters: named, version: stated }: Story): Promise<void> {
  let version = begins;
  for (const [index, name] of steps.entries()) {
    const { operation, by, body, parameters }: Step = STEPS[name];
    const ids = idsAfter(story, steps.slice(0, index));
    const answer = await sender.send({
      operation,
      by,
      key: keyOf(story, name),
      version,
      ids: { id: ids.dossierId, ...ids, ...named, ...parameters },
      body: body?.(ids),
    });
    version = (answer['version'] as number | undefined) ?? version;
  }
  // Else the document would state a version that its resource does not have.
  if (stated !== undefined && steps.length > 0 && version !== stated)
    throw new ExampleRefused(`stories: ${story} is at version ${version} and not ${stated}`);
}
