import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { DomainError } from '../../shared/domain-error.js';
import { traceIdOf } from '../telemetry/trace.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';

/** Answers what is no HTTP request at all, so that even this gets a problem body; then the connection is closed. */
export function answerBrokenConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = new DomainError('malformed', 'REQUEST_MALFORMED', {
    vi: 'Yêu cầu HTTP sai định dạng, tiêu đề quá lớn hoặc gửi quá chậm.',
    en: 'The HTTP request is malformed, its headers are too large, or it was sent too slowly.',
  });
  const problem = problemOf(refusal, { language: 'vi', path: '/', traceId: traceIdOf(undefined) });
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    `content-type: ${PROBLEM_MEDIA_TYPE}; charset=utf-8`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
