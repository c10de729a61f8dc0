import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { createApp } from './bootstrap.js';
import { formatImportReport, ImportProcedures, type ImportResult, ProceduresSource } from './modules/catalogue/index.js';
import { readEnv } from './platform/config/read-env.js';
import { ForeseenEnd, StartRefusal, reportFailure } from './platform/config/start-refusal.js';
import { bringUpToDate } from './platform/database/migrator.js';
import { joinCluster } from './platform/cluster/open-cluster.js';
import { isLocalDate } from './shared/dates.js';
import { ProgressBar } from './platform/telemetry/progress-bar.js';
import { Clock, localDate } from './shared/clock.js';

const USAGE = `npm run import-procedures -- <file.jsonl[.gz]> [--collected-on YYYY-MM-DD] [--language vi|en] [--dry-run] [--whole]
  --collected-on  ngày lấy tệp từ nguồn, mặc định là hôm nay | date on which the file was taken from its source, today when left out
  --dry-run       chỉ cho biết sẽ thay đổi gì | only say what it would change
  --whole         tệp là toàn bộ danh mục: nêu thủ tục không còn trong tệp | the file is the whole catalogue: name what it lacks`;

/** Arguments that cannot be used; the message says which. */
class UsageError extends ForeseenEnd {}

try {
  await importFile(readArguments());
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}

/** `npm run import-procedures`: reads a procedures file into the catalogue and prints what became of every row. */
async function importFile({ path, collectedOn, language, dry, whole }: ReturnType<typeof readArguments>): Promise<void> {
  const source = new ProceduresSource(path);
  // The whole file is gone through before anything is started: one that is cut off or no file at all changes nothing.
  await source.countLines().catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const env = readEnv();
  const cluster = await joinCluster(env);
  try {
    await bringUpToDate(cluster);
    const app = await createApp(env.connectedTo(cluster.appUrl));
    try {
      const bar = new ProgressBar('procedures');
      const day = collectedOn ?? localDate(app.get(Clock).now());
      const { runId, changes, vanished, summary, written, besides } = await app
        .get(ImportProcedures, { strict: false })
        .execute(source, day, (done, total) => bar.show(done, total), { dry, whole });
      const { added, changed, unchanged } = written;
      if (summary.imported === 0) process.exitCode = 1;
      console.log(formatImportReport(summary, language, changes));
      console.log(
        language === 'vi'
          ? `${added} thủ tục mới, ${changed} phiên bản mới, ${unchanged} không đổi, ${vanished} không còn trong tệp`
          : `${added} new procedures, ${changed} new versions, ${unchanged} unchanged, ${vanished} missing in the file`,
      );
      console.log(besidesOf(besides)[language]);
      console.log(endOf(runId)[language]);
    } finally {
      await app.close();
    }
  } finally {
    await cluster.stop();
  }
}

/** What became of everything beside procedures. */
function besidesOf({ added, changed, unchanged }: ImportResult['besides']): Readonly<Record<'vi' | 'en', string>> {
  return {
    vi: `Biểu mẫu, biểu phí, quy định riêng, danh mục: ${added} mới, ${changed} có thêm nội dung, ${unchanged} không đổi`,
    en: `Forms, fee schedules, local terms, dated lists: ${added} new, ${changed} with more than before, ${unchanged} unchanged`,
  };
}

/** Where the import is kept, or that nothing was written. */
function endOf(runId: string | null): Readonly<Record<'vi' | 'en', string>> {
  if (runId === null) return { vi: 'Chạy thử: không ghi gì.', en: 'Dry run: nothing was written.' };
  return { vi: `Lần nhập ${runId}`, en: `Import ${runId}` };
}

/** Why a file cannot be read, as a sentence; other errors are returned unchanged. */
function unreadable(path: string, error: unknown): unknown {
  const code = (error as { readonly code?: string }).code ?? '';
  const reasons: Readonly<Record<string, readonly [vi: string, en: string]>> = {
    ENOENT: ['không có tệp này', 'there is no such file'],
    EISDIR: ['là thư mục, không phải tệp', 'is a folder and not a file'],
    EACCES: ['không được phép đọc', 'may not be read'],
    EPERM: ['không được phép đọc', 'may not be read'],
    Z_BUF_ERROR: ['tệp nén bị cắt cụt; hãy tải lại', 'the packed file is cut off; fetch it again'],
    Z_DATA_ERROR: ['không phải tệp gzip hoặc đã hỏng; hãy tải lại', 'is no gzip file or is broken; fetch it again'],
  };
  const [vi, en] = reasons[code] ?? [];
  return vi === undefined || en === undefined ? error : new StartRefusal(`${path}: ${vi}.`, `${path}: ${en}.`, { cause: error });
}

/** @throws UsageError */
function readArguments() {
  const { positionals, values } = parsed();
  const [path, ...others] = positionals;
  const { 'collected-on': collectedOn, language, 'dry-run': dry, whole } = values;
  if (path === undefined || others.length > 0 || (language !== 'vi' && language !== 'en')) throw new UsageError(USAGE);
  if (collectedOn !== undefined && !isLocalDate(collectedOn)) throw new UsageError(USAGE);
  return { path, collectedOn, language, dry, whole } as const;
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'collected-on': { type: 'string' },
        language: { type: 'string', default: 'en' },
        'dry-run': { type: 'boolean', default: false },
        whole: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}
