import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Database } from '../../platform/database/database.js';
import { isSeedLoaded, noteSeed } from '../../platform/database/seed-state.js';
import { buildOpenApi } from '../../platform/http/openapi.js';
import { Clock, localDate } from '../../shared/clock.js';
import { ExampleRefused, ExampleSender } from './example-sender.js';
import type { Step } from './step.js';
import { idsAfter, keyOf, STEPS } from './steps.js';
import { STORIES } from './stories.js';
import type { Story } from './story.js';

const NAME = 'examples';
/** Whatever the stories become later: a sandbox has those that it began with. */
const STATE = '1';

/** How far the stories are. */
export type StoriesProgress = (done: number, total: number) => void;

/** Stories that could not be played, with what was refused, and how many there are in all. */
export interface Unplayed {
  readonly refused: Readonly<Record<string, string>>;
  readonly of: number;
}

/**
 * Brings the resources of the document's examples into the state that they need, without logging these requests. A sandbox in
 * which some cannot be prepared any more, because of what has happened in it, says which and has the others.
 */
export async function prepareExamples(app: NestFastifyApplication, log: Logger, progress: StoriesProgress): Promise<void> {
  const { level } = log;
  if (log.isLevelEnabled('info')) log.level = 'warn';
  try {
    const { refused, of } = await playStories(app, progress);
    const names = Object.keys(refused);
    if (names.length > 0)
      log.warn(
        { refused },
        `${names.length} of ${of} examples of the document were not prepared: ${names.join(', ')}. ` +
          'MOTCUA_SANDBOX_EXAMPLES=off starts without any.',
      );
  } finally {
    log.level = level;
  }
}

/**
 * Plays the stories through the API itself, once in the life of a sandbox. After an interruption, or a story that was refused, the next
 * start continues: what was done already is answered by its idempotency key. A refused story ends alone: no other needs what it makes.
 */
export async function playStories(app: NestFastifyApplication, progress: StoriesProgress): Promise<Unplayed> {
  const database = app.get(Database);
  const stories = Object.entries(STORIES);
  const refused: Record<string, string> = {};
  if (await isSeedLoaded(database, NAME, STATE)) return { refused, of: stories.length };
  const sender = new ExampleSender(app, buildOpenApi(app));
  for (const [index, [name, story]] of stories.entries()) {
    progress(index, stories.length);
    try {
      await play(sender, name, story, localDate(app.get(Clock).now()));
    } catch (error) {
      if (!(error instanceof ExampleRefused)) throw error;
      refused[name] = error.message;
    }
  }
  progress(stories.length, stories.length);
  if (Object.keys(refused).length === 0)
    await database.batch((client) =>
      noteSeed(client, { name: NAME, sourceHash: STATE, report: { stories: stories.length }, at: app.get(Clock).now() }),
    );
  return { refused, of: stories.length };
}

/** Sends the commands of a story one after the other, each on the version that the one before it left. */
async function play(
  sender: ExampleSender,
  story: string,
  { steps, begins, parameters: named, version: stated }: Story,
  today: string,
): Promise<void> {
  let version = begins;
  for (const [index, name] of steps.entries()) {
    const { operation, by, body, parameters, begins: another }: Step = STEPS[name];
    if (another !== undefined) version = another ?? undefined;
    const ids = idsAfter(story, steps.slice(0, index));
    const answer = await sender.send({
      operation,
      by,
      key: keyOf(story, name),
      version,
      ids: { id: ids.dossierId ?? ids.systemId, ...ids, ...named, ...parameters },
      body: body?.(ids, story, today),
    });
    version = (answer['version'] as number | undefined) ?? version;
  }
  // Else the document would state a version that its resource does not have.
  if (stated !== undefined && steps.length > 0 && version !== stated)
    throw new ExampleRefused(`stories: ${story} is at version ${version} and not ${stated}`);
}
