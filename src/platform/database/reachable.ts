import { Client } from 'pg';
import { StartRefusal } from '../config/start-refusal.js';

const PATIENCE_MS = 10_000;

const REASONS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  ECONNREFUSED: ['không có máy chủ PostgreSQL nào ở đó', 'no PostgreSQL server listens there'],
  ENOTFOUND: ['tên máy không tồn tại', 'the host name does not exist'],
  EAI_AGAIN: ['không phân giải được tên máy', 'the host name cannot be resolved'],
  ETIMEDOUT: ['máy chủ không trả lời', 'the server does not answer'],
  EHOSTUNREACH: ['không tới được máy chủ', 'the server cannot be reached'],
  ENETUNREACH: ['không tới được máy chủ', 'the server cannot be reached'],
  ECONNRESET: ['máy chủ ngắt kết nối', 'the server broke the connection'],
  '28P01': ['sai người dùng hoặc mật khẩu', 'user or password are wrong'],
  '28000': ['máy chủ không cho người dùng này vào', 'the server does not let this user in'],
  '3D000': ['không có cơ sở dữ liệu này', 'there is no such database'],
  '53300': ['máy chủ đã hết kết nối', 'the server has no connection left'],
  '57P03': ['máy chủ đang khởi động hoặc dừng', 'the server is starting or stopping'],
};

/** A configured database does not let us in. The connection string is never repeated, only where it leads. */
export class DatabaseUnreachable extends StartRefusal {
  constructor(key: string, url: string, error: unknown) {
    const { host, pathname } = new URL(url);
    const code = (error as { readonly code?: string }).code ?? '';
    const [vi, en] =
      REASONS[code] ?? (code === '' ? ['máy chủ không trả lời', 'the server does not answer'] : [`lỗi ${code}`, `error ${code}`]);
    super(
      `${key}: không kết nối được tới ${host}${pathname}: ${vi}; hãy khởi động PostgreSQL ở đó hoặc sửa ${key}.`,
      `cannot connect to ${host}${pathname}: ${en}; start PostgreSQL there or correct ${key}.`,
      { cause: error },
    );
  }
}

/**
 * Tries each connection that is given, by the key that gives it.
 * @throws DatabaseUnreachable for the first that fails
 */
export async function assertReachable(connections: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [key, url] of Object.entries(connections)) {
    if (url === undefined) continue;
    const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      throw new DatabaseUnreachable(key, url, error);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
