import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StartRefusal } from './start-refusal.js';

/** Room below which nothing is begun: a new database alone needs more. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

const REASONS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  EEXIST: ['là một tệp, không phải thư mục', 'is a file and not a folder'],
  ENOTDIR: ['nằm dưới một tệp, không phải thư mục', 'lies below a file and not a folder'],
  EACCES: ['không ghi được với người dùng đang chạy chương trình', 'cannot be written by the user that runs the program'],
  EPERM: ['không ghi được với người dùng đang chạy chương trình', 'cannot be written by the user that runs the program'],
  EROFS: ['nằm trên ổ đĩa chỉ đọc', 'lies on a read-only disk'],
  ENOSPC: ['nằm trên ổ đĩa đã đầy (cần ít nhất 64 MB)', 'lies on a full disk (64 MB are needed at least)'],
  EDQUOT: ['đã hết hạn mức đĩa', 'is over its disk quota'],
  ENAMETOOLONG: ['có tên quá dài', 'has a name that is too long'],
};

/** The data folder cannot be used. */
export class DataFolderUnusable extends StartRefusal {
  /** @param code what the operating system said, such as `EROFS` */
  constructor(dataDir: string, code: string, options?: ErrorOptions) {
    const [vi, en] = REASONS[code] ?? [`không dùng được (${code})`, `cannot be used (${code})`];
    super(
      `MOTCUA_DATA_DIR: thư mục dữ liệu "${dataDir}" ${vi}; hãy sửa, hoặc đặt MOTCUA_DATA_DIR là một thư mục khác ghi được.`,
      `the data folder "${dataDir}" ${en}; mend that, or set MOTCUA_DATA_DIR to another folder that can be written.`,
      options,
    );
  }
}

/**
 * Makes the data folder where it is missing and tries it out, before anything that needs it is begun.
 * @throws DataFolderUnusable
 */
export async function openDataFolder(dataDir: string): Promise<void> {
  const trial = join(resolve(dataDir), `.trial-${process.pid}`);
  try {
    await makeFolder(resolve(dataDir), ownMode());
    await writeFile(trial, 'x');
    await rm(trial);
    const { bavail, bsize } = await statfs(resolve(dataDir));
    if (bavail * bsize < LEAST_FREE_BYTES) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  } catch (error) {
    await rm(trial, { force: true }).catch(() => undefined);
    throw new DataFolderUnusable(dataDir, (error as NodeJS.ErrnoException).code ?? String(error), { cause: error });
  }
}

/** The folder is open to its owner only. Root lends the cluster in it to another user, who has to pass. */
export function ownMode(): number {
  return process.getuid?.() === 0 ? 0o711 : 0o700;
}

/** Makes a folder with those above it. Node's own recursion never ends where a folder exists and takes no other in it, as in `/proc`. */
async function makeFolder(path: string, mode?: number): Promise<void> {
  try {
    await mkdir(path, mode === undefined ? {} : { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || (await stat(dirname(path)).catch(() => undefined))) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path, mode);
  }
}
