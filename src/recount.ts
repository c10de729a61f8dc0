import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { createApp } from './bootstrap.js';
import { FactsBehind, ProveReport, refusalLine, totalLines, verdictLines, type Proof } from './modules/reporting/index.js';
import { readEnv } from './platform/config/read-env.js';
import { reportFailure } from './platform/config/start-refusal.js';
import { Database } from './platform/database/database.js';
import { joinInstallation } from './platform/cluster/join-installation.js';
import { isInstant, isLocalDate } from './shared/dates.js';
import { SandboxClock } from './platform/jobs/sandbox-clock.js';
import { DomainError } from './shared/domain-error.js';

const USAGE = `npm run recount -- --agency <code> --from YYYY-MM-DD --to YYYY-MM-DD [--as-of INSTANT ...] [--json]
  --agency  cơ quan báo cáo, gồm cả các cơ quan cấp dưới | reporting agency with all below it
  --as-of   thời điểm chốt số liệu, ISO 8601, có thể nêu nhiều lần; bắt buộc khi kỳ chưa kết thúc |
              instant at which one looks, may be repeated; needed while the period is not over
  --json    in kết quả dạng JSON | prints JSON`;

/** Arguments that cannot be used. */
class UsageError extends Error {}

try {
  const { json, ...asked } = readArguments();
  const proofs = await prove(asked);
  console.log(json ? JSON.stringify(proofs) : proofs.flatMap((proof) => [...verdictLines(proof), ...totalLines(proof)]).join('\n'));
  if (proofs.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
} catch (error) {
  if (error instanceof DomainError) console.error(refusalLine(error));
  else if (error instanceof UsageError || error instanceof FactsBehind) console.error(error.message);
  else reportFailure(error);
  process.exitCode = 2;
}

/** `npm run recount`: counts II.06a from the journal alone and holds the report against it. */
async function prove(asked: Parameters<ProveReport['execute']>[0]): Promise<Proof[]> {
  const env = readEnv();
  const cluster = await joinInstallation(env);
  try {
    const app = await createApp(env.connectedTo(cluster.appUrl));
    try {
      if (env.sandbox) await app.get(SandboxClock, { strict: false }).refresh(app.get(Database, { strict: false }));
      return await app.get(ProveReport, { strict: false }).execute(asked, cluster.appUrl);
    } finally {
      await app.close();
    }
  } finally {
    await cluster.stop();
  }
}

/** @throws UsageError */
function readArguments() {
  const { agency: agencyCode, from, to, 'as-of': instants, json } = parsed();
  if (agencyCode === undefined || from === undefined || to === undefined || !isLocalDate(from) || !isLocalDate(to))
    throw new UsageError(USAGE);
  if (instants?.some((instant) => !isInstant(instant))) throw new UsageError(USAGE);
  return { agencyCode, from, to, asOf: instants ?? [undefined], json };
}

function parsed() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      options: { agency: text, from: text, to: text, 'as-of': { ...text, multiple: true }, json: { type: 'boolean', default: false } },
    }).values;
  } catch {
    throw new UsageError(USAGE);
  }
}
