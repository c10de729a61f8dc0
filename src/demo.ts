import { parseArgs } from 'node:util';
import { ProgressBar } from './platform/telemetry/progress-bar.js';
import { playMonth } from './seed/demo/month.js';
import { isServing, startOwnServer, type OwnServer } from './seed/demo/own-server.js';
import { environmentOf, printRecount } from './seed/demo/recount.js';
import { Refused, ServerClient } from './seed/demo/server-client.js';
import { printAddresses, printSummary, takeTable } from './seed/demo/summary.js';

const USAGE = `npm run demo -- [address] [--dossiers 200] [--seed 1] [--keep] [--end]
  address   máy chủ đang chạy ở chế độ thử nghiệm; mặc định http://127.0.0.1:3000 | a running sandbox server
  --keep    máy chủ do demo khởi động dùng thư mục dữ liệu đã cấu hình và giữ lại dữ liệu |
            a server that the demo started works in the configured data folder and keeps what it wrote
  --end     máy chủ do demo khởi động dừng ngay khi in xong, không đợi Ctrl-C |
            a server that the demo started stops once everything is printed, without Ctrl-C`;

/** Arguments that cannot be used. */
class UsageError extends Error {}

let own: OwnServer | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void Promise.resolve(own?.stop()).then(() => process.exit(130)));
try {
  const { base, dossiers, seed, keep, end } = readArguments();
  if (!(await isServing(base))) own = await startOwnServer(base, keep);
  const server = new ServerClient(base);
  await requireSandbox(server);
  const start = performance.now();
  const bar = new ProgressBar('month');
  const month = await playMonth(server, seed, dossiers, (done, total) => bar.show(done, total));
  const table = await takeTable(month);
  printSummary(month, table);
  printAddresses(month, table);
  if (!(await printRecount(table.asked, own?.environment ?? (await environmentOf(base)), table.rows.at(-1)!.cells))) process.exitCode = 1;
  console.log(`${month.town.stories.size} hồ sơ | dossiers, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (own && !end) {
    console.log(
      `Máy chủ của demo chạy tiếp tại ${base} đến khi Ctrl-C${keep ? '' : ', khi đó dữ liệu bị xóa'} ` +
        `| The server of the demo goes on until Ctrl-C${keep ? '' : ', which deletes its data'}.`,
    );
    await own.ended;
  }
} catch (error) {
  console.error(error instanceof UsageError || error instanceof Refused ? error.message : error);
  process.exitCode = 1;
} finally {
  await own?.stop();
}

/** @throws UsageError when the server is not a sandbox, whose clock the demo needs */
async function requireSandbox(server: ServerClient): Promise<void> {
  await server.get('/v1/sandbox/clock').catch((error: unknown) => {
    throw error instanceof Refused && error.status === 404
      ? new UsageError(`${server.base} không chạy ở chế độ thử nghiệm | is no sandbox`)
      : error;
  });
}

/** @throws UsageError */
function readArguments(): {
  readonly base: string;
  readonly dossiers: number;
  readonly seed: number;
  readonly keep: boolean;
  readonly end: boolean;
} {
  const { positionals, values } = parsed();
  const [base = process.env['DEMO_URL'] ?? 'http://127.0.0.1:3000', ...others] = positionals;
  const [dossiers, seed] = [Number(values.dossiers), Number(values.seed)];
  if (
    others.length > 0 ||
    !URL.canParse(base) ||
    !Number.isInteger(dossiers) ||
    dossiers < 1 ||
    dossiers > 10_000 ||
    !Number.isInteger(seed)
  )
    throw new UsageError(USAGE);
  return { base: base.replace(/\/$/, ''), dossiers, seed, keep: values.keep, end: values.end };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        dossiers: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
        keep: { type: 'boolean', default: false },
        end: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}
