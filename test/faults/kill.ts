import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import { Audit, databaseOf } from './audit.js';
import { Clerk } from './clerk.js';
import { ClockHand } from './clock-hand.js';
import { Connection } from './connection.js';
import { Ledger } from './ledger.js';
import { ServerProcess, type Victim } from './server-process.js';

/**
 * `npm run faults`: kills the running server at random moments under load and starts it again, and holds everything that clients were
 * told against what is there afterwards. Exit code 1 when anything is missing, doubled or broken.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    clerks: { type: 'string', default: '8' },
    folder: { type: 'string', default: '.bench/faults' },
  },
});
const ROUNDS = Number(values.rounds);
const DATA_DIR = resolve(values.folder);
/** The load lasts between these many milliseconds before the kill. */
const [SHORTEST_MS, LONGEST_MS] = [300, 4_500];
/** In one of so many rounds the restart is killed too, within so many milliseconds. */
const [SECOND_KILL_EVERY, SECOND_KILL_MS] = [3, 6_000];

const ledger = new Ledger();
const server = new ServerProcess(DATA_DIR);
const clerks = Array.from({ length: Number(values.clerks) }, (_, index) => new Clerk(index + 1, ledger));
const clock = new ClockHand(ledger);
const kills: Record<Victim, number> = { node: 0, 'node + postgres': 0 };
let repeats = 0;
let told = 0;

process.once('SIGINT', () => void server.kill('node + postgres').finally(() => process.exit(130)));

/** Load, kill, restart, and the questions that follow. */
async function round(number: number, connection: Connection): Promise<Connection> {
  ledger.round = number;
  const victim: Victim = number % 2 === 1 ? 'node' : 'node + postgres';
  const wait = SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS);
  const working = Promise.all([...clerks.map((clerk) => clerk.work(connection)), clock.move(connection, wait * Math.random())]);
  await Promise.race([pause(wait), working]);
  await server.kill(victim);
  await working;
  connection.close();
  kills[victim] += 1;

  const twice = number % SECOND_KILL_EVERY === 0;
  if (twice) {
    const starting = server.start().catch(() => undefined);
    await pause(Math.random() * SECOND_KILL_MS);
    await server.kill(victim);
    await starting;
    kills[victim] += 1;
  }
  const ready = await server.start();
  const fresh = new Connection(server.url);
  const [unanswered, carriedOut] = [ledger.unanswered.total, ledger.unanswered.carriedOut];
  await Promise.all(clerks.map((clerk) => clerk.settle(fresh)));
  const audit = new Audit(ledger, fresh);
  const steps = ledger.ofRound(number);
  await clock.check(fresh);
  await audit.dossiers([...ledger.dossiers.values()].filter(({ lastRound }) => lastRound === number));
  await audit.repeated(steps);
  audit.codes();
  const database = new Client({ connectionString: await databaseOf(DATA_DIR) });
  await database.connect();
  ({ told } = await audit.tables(database));
  await database.end();
  repeats += audit.repeats;
  const open = ledger.unanswered.total - unanswered;
  const wrong = ledger.violations.filter((text) => text.startsWith(`round ${number}:`));
  console.log(
    `round ${String(number).padStart(3)}  ${victim.padEnd(15)} killed after ` +
      `${String(Math.round(wait)).padStart(4)} ms${twice ? ' and while starting' : ''}  ` +
      `${String(steps.length).padStart(4)} steps acknowledged, ` +
      `${open} unanswered (${ledger.unanswered.carriedOut - carriedOut} were written)  ready in ${(ready / 1000).toFixed(1)} s  ` +
      `${audit.looked} dossiers and ${audit.repeats} repeats checked  ${wrong.length === 0 ? 'ok' : `${wrong.length} WRONG`}`,
  );
  for (const text of wrong) console.log(`    ${text}`);
  return fresh;
}

await server.discard();
try {
  console.log(`A fresh server on ${DATA_DIR} ...`);
  await server.start();
  let connection = new Connection(server.url);
  await clock.setOut(connection);
  for (let number = 1; number <= ROUNDS; number += 1) connection = await round(number, connection);

  const audit = new Audit(ledger, connection);
  await audit.dossiers([...ledger.dossiers.values()]);
  const days = audit.codes();
  const { streams, entries, breaks } = await verifyJournal(await databaseOf(DATA_DIR), () => undefined);
  for (const { streamId, seq, what } of breaks) ledger.violation(`chain ${streamId} is broken at entry ${seq}: ${what}`);
  connection.close();
  const code = await server.stop();
  if (code !== 0) ledger.violation(`the orderly stop at the end gave ${code}`);

  const { total, carriedOut } = ledger.unanswered;
  console.log(`\n${ROUNDS} rounds: node alone was killed ${kills.node} times, node with postgres ${kills['node + postgres']} times`);
  console.log(
    `${ledger.steps.length} steps acknowledged on ${ledger.dossiers.size} dossiers, codes of ${days} days at one counter, ` +
      `each day from 1 on`,
  );
  console.log(
    `${total} steps were never answered; ${carriedOut} of them had been written, the others were carried out when they were sent again`,
  );
  console.log(
    `${repeats} answered steps repeated; ${told} deadlines told; ` +
      `${streams} chains with ${entries} entries verified, ${breaks.length} broken`,
  );
  console.log(ledger.violations.length === 0 ? 'Nothing is missing, nothing is doubled.' : `${ledger.violations.length} VIOLATIONS`);
  for (const text of ledger.violations.slice(0, 50)) console.log(`  ${text}`);
} catch (error) {
  ledger.violation(error instanceof Error ? (error.stack ?? error.message) : String(error));
  console.error(ledger.violations.join('\n'));
  await server.kill('node + postgres');
}
process.exit(ledger.violations.length === 0 ? 0 : 1);
