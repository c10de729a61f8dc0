import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { BenchRun, type BenchFindings } from './bench-run.js';
import { closeBenchDatabase, openBenchDatabase, type BenchDatabase } from './dataset/bench-database.js';
import { lagTable, lateOnes, measureLag } from './dark-subscriber/measure-lag.js';
import { benchDeadlines } from './deadlines.bench.js';
import { benchOptions, USAGE } from './options.js';
import { explainLists, plansTable } from './plans/show-plans.js';
import { deadlineLine, table } from './report/table.js';
import { benchValidation } from './validation.bench.js';
import { BAR_MS, measureWorstInput, worstTable } from './worst-input/measure-worst-input.js';
import { measureWorstImport } from './worst-input/worst-import.js';

const folder = join(projectRoot, '.bench');

if (process.argv.includes('--help')) {
  console.log(USAGE);
  process.exit(0);
}
const options = benchOptions(process.argv.slice(2));
mkdirSync(folder, { recursive: true });
if (options.worstInput) {
  const costs = [...measureWorstImport(), ...(await measureWorstInput(folder))];
  console.log(worstTable(costs));
  writeFileSync(join(folder, 'worst-input.json'), `${JSON.stringify(costs, null, 1)}\n`);
  process.exit(costs.some(({ ms }) => ms > BAR_MS) ? 1 : 0);
}
if (options.validation) {
  console.table(await benchValidation());
  process.exit(0);
}
if (options.plans) {
  const plans = await onDataSet((database) => explainLists(database, folder));
  const file = join(folder, 'plans.md');
  writeFileSync(file, `${plansTable(plans)}\n`);
  console.log(plansTable(plans));
  console.log(`Written to ${file}`);
  process.exit(plans.some(({ statements }) => statements.some(({ scans }) => scans.some((each) => each.startsWith('!')))) ? 1 : 0);
}
if (options.darkSubscriber) {
  const findings = await onDataSet((database) => measureLag(database, folder));
  console.log(lagTable(findings));
  process.exit(lateOnes(findings.lags).length > 0 ? 1 : 0);
}
const deadlines = options.workloads.includes('W11') ? await benchDeadlines() : undefined;
const findings = options.workloads.some((each) => each !== 'W11') ? await overHttp() : undefined;
const machine = { processors: availableParallelism(), model: cpus()[0]?.model, load: loadavg()[0], node: process.version };

console.log();
if (findings) console.log(table(findings.summaries));
if (deadlines) console.log(deadlineLine(deadlines));
if (findings) console.log(`Verified: ${JSON.stringify(findings.verified)}`);
const file = join(folder, 'result.json');
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), options, machine, ...findings, deadlines }, null, 1)}\n`);
console.log(`Written to ${file}`);
process.exit(0);

function overHttp(): Promise<BenchFindings> {
  return onDataSet((database) => {
    console.log(`${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s.`);
    return new BenchRun(database, folder, options).execute();
  });
}

/** Opens the data set, loading it first where it is another one. */
async function onDataSet<T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const database = await openBenchDatabase(folder, options);
  try {
    console.log(`${database.plan.dossiers} dossiers until ${database.plan.until}, seed ${database.plan.seed}.`);
    return await work(database);
  } finally {
    await closeBenchDatabase(database);
  }
}
