import { concurrentChange } from '../commands/command.js';
import { DomainError } from '../../shared/domain-error.js';

/** Socket errors of a database that cannot be reached. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EPIPE', 'EAI_AGAIN', 'ENOENT']);
/** SQLSTATEs: too many connections, cannot connect now, shutting down, crashed. Class 08 is connection trouble as a whole. */
const DOWN = new Set(['53300', '57P01', '57P02', '57P03']);
const MOVED = new Set(['40001', '40P01', '55P03']);
const POOL_MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Cannot use a pool after calling end|encountered a connection error/;

interface DatabaseFailure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly driverError?: DatabaseFailure;
}

/** The refusal that a failure of the database means for a caller, or undefined when it is a failure of ours. */
export function databaseRefusal(error: unknown): DomainError | undefined {
  const failure = rootOf(error);
  const code = typeof failure.code === 'string' ? failure.code : '';
  const message = typeof failure.message === 'string' ? failure.message : '';
  if (code === '57014') {
    return new DomainError('unavailable', 'STATEMENT_TIMEOUT', {
      vi: 'Truy vấn vượt quá thời gian cho phép. Vui lòng thu hẹp điều kiện hoặc thử lại sau.',
      en: 'The query took longer than allowed. Narrow it down, or try again later.',
    });
  }
  if (MOVED.has(code)) return concurrentChange();
  if (UNREACHABLE.has(code) || DOWN.has(code) || code.startsWith('08') || POOL_MESSAGES.test(message)) {
    return new DomainError('unavailable', 'DEPENDENCY_DOWN', {
      vi: 'Cơ sở dữ liệu tạm thời không truy cập được. Vui lòng thử lại sau.',
      en: 'The database cannot be reached for the moment. Try again later.',
    });
  }
  return undefined;
}

/** TypeORM wraps what the driver threw. */
function rootOf(error: unknown): DatabaseFailure {
  if (typeof error !== 'object' || error === null) return {};
  const failure = error as DatabaseFailure;
  return failure.driverError ?? failure;
}
