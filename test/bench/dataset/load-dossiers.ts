import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { CalendarReader } from '../../../src/modules/agencies/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { noteSeed } from '../../../src/platform/database/seed-state.js';
import { beginEpoch } from '../../../src/platform/journal/journal-epoch.js';
import { Clock } from '../../../src/shared/clock.js';
import { addWorkingMinutes, workingMinutesBetween } from '../../../src/shared/working-calendar/index.js';
import { ComputedIds } from './computed-ids.js';
import { RowBuffer } from './copy-rows.js';
import type { Way } from './carry-case.js';
import { DeferredIndexes } from './deferred-indexes.js';
import { DossierStory } from './dossier-story.js';
import { busyAgencies, offersOf } from './offers.js';
import { PEOPLE_PER_DOSSIER } from './people.js';
import { SeededRandom } from './seeded-random.js';
import { Twins } from './twins.js';
import { dealSlots, firstOpen, PERIOD, PLACES, placeOf, slotOf } from './slots.js';

const BATCH = 2_000;
const MONTHS = 24;
/** Name under which the database notes which data set it holds. */
export const SEED_NAME = 'bench.dossiers';

/** Which data set: the same five give the same rows. */
export interface DatasetPlan {
  readonly dossiers: number;
  /** How many of them live through the domain at most; the others are twins of these. */
  readonly lives: number;
  readonly seed: number;
  /** Locale of the database as ICU names it, such as `vi`; null for C. */
  readonly locale: string | null;
  /** The present of the data set, ISO 8601; it reaches 24 months back. */
  readonly until: string;
}

/**
 * Fills a database that has its reference data with COPY, as a superuser: foreign keys are not asked for every row, since the domain itself
 * has made them, and indexes are built at the end.
 */
export async function loadDossiers(
  app: INestApplicationContext,
  adminUrl: string,
  plan: DatasetPlan,
  show: (done: number) => void,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('set session_replication_role = replica');
  const indexes = new DeferredIndexes();
  const {
    rows: [present],
  } = await client.query<{ xid: string }>('select pg_current_xact_id()::text as xid');
  const random = new SeededRandom(plan.seed);
  const rows = new RowBuffer();
  const under = { xid: present!.xid, epoch: await beginEpoch(app.get(Database), app.get(Clock)) };
  const story = new DossierStory(app, under, new Date(plan.until), rows, random, Math.ceil(plan.dossiers * PEOPLE_PER_DOSSIER));
  const twins = await Twins.begin(client);
  const beginningOf = await beginnings(app, plan, random);
  const ids = new ComputedIds();
  let sending = Promise.resolve();
  let done = 0;
  for (const { dossier, repeats } of lives(plan)) {
    ids.begin(dossier);
    const lived = await story.live(beginningOf(dossier));
    for (const stream of repeats > 0 ? lived.streams : []) stream.keep(twins, dossier);
    for (let again = 1; again <= repeats; again += 1) twins.add(lived.names, story.namesOfTwin(lived, dossier + again * PERIOD));
    done += 1;
    if (done % BATCH > 0) continue;
    await sending;
    sending = inTransaction(client, async () => {
      await rows.send(client, indexes);
      await twins.send(client);
    });
    show(done);
  }
  await sending;
  await inTransaction(client, async () => {
    await rows.send(client, indexes);
    await twins.send(client);
  });
  await twins.make(adminUrl, client, under, rows.columns(JOURNAL), (made) => show(done + made));
  story.close();
  await inTransaction(client, async () => {
    await rows.send(client, indexes);
    await noteSeed(client, { name: SEED_NAME, sourceHash: String(plan.seed), report: plan, at: new Date(plan.until) });
  });
  await indexes.build(adminUrl);
  await client.query('vacuum (analyze)');
  await client.end();
  show(plan.dossiers);
}

/** Tables that streams write themselves. */
const JOURNAL = new Set(['journal.entry', 'journal.personal_part', 'journal.stream']);

/**
 * Which dossiers live, and how many twins each has, every time a whole round of the pattern later: the same agency and place.
 */
function* lives({ dossiers, lives: most }: DatasetPlan): Generator<{ readonly dossier: number; readonly repeats: number }> {
  const [rounds, open] = [dossiers / PERIOD, firstOpen(dossiers) / PERIOD];
  const step = Math.ceil(dossiers / most);
  for (let first = 0; first < rounds;) {
    // What is open does not repeat what is resolved.
    const next = Math.min(first + step, first < open ? open : rounds);
    for (let dossier = first * PERIOD; dossier < (first + 1) * PERIOD; dossier += 1) yield { dossier, repeats: next - first - 1 };
    first = next;
  }
}

/** Numbers grow with time, over the working hours of two years; the newest are open. */
async function beginnings(
  app: INestApplicationContext,
  plan: DatasetPlan,
  random: SeededRandom,
): Promise<(dossier: number) => Parameters<DossierStory['live']>[0]> {
  const calendar = await app.get(CalendarReader, { strict: false }).forAgency(undefined);
  const until = new Date(plan.until);
  const from = new Date(until);
  from.setUTCMonth(from.getUTCMonth() - MONTHS);
  const minutes = workingMinutesBetween(calendar, from, until) - 120;
  const agencies = dealSlots(await busyAgencies(app.get(Database)));
  const commune = await offersOf(
    app,
    'commune',
    agencies.find(({ level }) => level === 'commune')!,
    until,
  );
  const province = await offersOf(
    app,
    'province',
    agencies.find(({ level }) => level === 'department')!,
    until,
  );
  const open = firstOpen(plan.dossiers);
  return (dossier) => {
    const agency = agencies[slotOf(dossier)]!;
    const minute = addWorkingMinutes(calendar, from, 1 + Math.floor((minutes * dossier) / plan.dossiers));
    const way: Way = dossier < open ? 'resolved' : placeOf(dossier) === PLACES.untouched ? 'untouched' : 'sent-on';
    return {
      agency,
      offer: random.skewed(agency.level === 'commune' ? commune : province),
      receivedAt: new Date(minute.getTime() + random.below(60_000)),
      way,
    };
  };
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  await work();
  await client.query('commit');
}
