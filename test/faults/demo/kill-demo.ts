import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { ProgressBar } from '../../../src/platform/telemetry/progress-bar.js';
import { playMonth, type Month } from '../../../src/seed/demo/month.js';
import { ServerClient } from '../../../src/seed/demo/server-client.js';
import { printSummary, takeTable, type MonthTable } from '../../../src/seed/demo/summary.js';
import { databaseOf } from '../audit.js';
import { ServerProcess } from '../server-process.js';
import { deliveryFindings } from './deliveries.js';
import { Killer } from './killer.js';
import { noticeFindings } from './notices.js';
import { chainFindings, rebuildFindings, recountFindings, sameMonthFindings } from './proofs.js';
import { quietFindings, untilQuiet } from './quiet.js';
import { subscribe, type Subscriber } from './subscribers.js';
import { tallyFindings } from './tally.js';

/**
 * `npm run faults -- --demo`: plays the month of the demo twice on fresh servers, once undisturbed and once killing the server at random
 * moments, and holds the second against the first and against its own journal. Exit code 1 when anything is missing, doubled or broken.
 */
const { values } = parseArgs({
  options: {
    demo: { type: 'boolean' },
    kills: { type: 'string', default: '20' },
    dossiers: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: '.bench/demo-faults' },
  },
});
const [KILLS, DOSSIERS, SEED] = [Number(values.kills), Number(values.dossiers), Number(values.seed)];
const folderOf = (name: string): string => join(resolve(values.folder), name);

/** A month that was played to its end. */
interface Played {
  readonly month: Month;
  readonly table: MonthTable;
  readonly tookMs: number;
  readonly quarters: number;
}

const servers: ServerProcess[] = [];
process.once('SIGINT', () => void Promise.all(servers.map((server) => server.kill('node + postgres'))).finally(() => process.exit(130)));

async function freshServer(name: string): Promise<ServerProcess> {
  const server = new ServerProcess(folderOf(name));
  servers.push(server);
  await server.discard();
  console.log(`A fresh server on ${folderOf(name)} ...`);
  await server.start();
  return server;
}

async function play(server: ServerProcess, progress: (quarter: number, of: number) => void): Promise<Played> {
  const begun = performance.now();
  let quarters = 0;
  const month = await playMonth(new ServerClient(server.url), SEED, DOSSIERS, (done, total) => {
    quarters = total;
    progress(done, total);
  });
  const tookMs = performance.now() - begun;
  return { month, table: await takeTable(month), tookMs, quarters };
}

async function undisturbed(): Promise<Played> {
  const server = await freshServer('undisturbed');
  const bar = new ProgressBar('undisturbed');
  const played = await play(server, (done, total) => bar.show(done, total));
  await server.stop();
  await server.discard();
  return played;
}

async function disturbed(server: ServerProcess, { tookMs, quarters }: Played): Promise<Played> {
  const killer = new Killer(server, KILLS, quarters, tookMs / quarters);
  const playing = play(server, killer.quarterBegins).finally(() => killer.end());
  const killing = killer.work(({ victim, quarter, readyAfterMs }, number) =>
    console.log(
      `kill ${String(number).padStart(3)}  ${victim.padEnd(15)}  ` +
        `in quarter ${String(quarter + 1).padStart(2)} of ${quarters}  ready again after ${(readyAfterMs / 1000).toFixed(1)} s`,
    ),
  );
  const [played] = await Promise.all([playing, killing]);
  return played;
}

/** Everything that must hold afterwards; prints what was looked at. */
async function audit(server: ServerProcess, played: Played, before: Played, subscribers: readonly Subscriber[]): Promise<string[]> {
  const { month, table } = played;
  const url = await databaseOf(folderOf('killed'));
  const database = new Client({ connectionString: url });
  await database.connect();
  try {
    const client = new ServerClient(server.url);
    await untilQuiet(database, client);
    const recount = await recountFindings(table, server.environment);
    const found = [
      ...recount.findings,
      ...(await sameMonthFindings(month, table, { tally: before.month.town.tally, table: before.table })),
      ...(await tallyFindings(database, month.town.tally)),
    ];
    for (const subscriber of subscribers) found.push(...(await deliveryFindings(database, subscriber)));
    const { notices, findings } = await noticeFindings(database);
    found.push(...findings, ...(await quietFindings(database, client)), ...(await rebuildFindings(database, month, table)));
    const chains = await chainFindings(url);
    console.log([...recount.said, chains.said, `${notices} notices, each once`].join('\n'));
    console.log(subscribers.map(toldLine).join('\n'));
    return [...found, ...chains.findings];
  } finally {
    await database.end();
  }
}

function toldLine({ agencyCode, receiver: { calls, effects, forged, broken } }: Subscriber): string {
  return (
    `subscriber of ${agencyCode.padEnd(9)}  ${effects.length} events applied, ` +
    `${calls.length - effects.length - broken} repeats recognised, ${broken} calls broken off, ${forged.length} forged`
  );
}

const violations: string[] = [];
try {
  const before = await undisturbed();
  const server = await freshServer('killed');
  const subscribers = await subscribe(new ServerClient(server.url));
  const played = await disturbed(server, before);
  printSummary(played.month, played.table);
  violations.push(...(await audit(server, played, before, subscribers)));
  const code = await server.stop();
  if (code !== 0) violations.push(`the orderly stop at the end gave ${code}`);
  for (const { receiver } of subscribers) await receiver.close();
  console.log(
    `${KILLS} kills over a month of ${DOSSIERS} dossiers, ` +
      `${(played.tookMs / 1000).toFixed(0)} s instead of ${(before.tookMs / 1000).toFixed(0)} s`,
  );
  console.log(
    violations.length === 0
      ? 'Nothing is missing, nothing is doubled, and the table is that of an undisturbed month.'
      : `${violations.length} VIOLATIONS`,
  );
} catch (error) {
  violations.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  for (const server of servers) await server.kill('node + postgres');
}
for (const text of violations.slice(0, 50)) console.log(`  ${text}`);
process.exit(violations.length === 0 ? 0 : 1);
