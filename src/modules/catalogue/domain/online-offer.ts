import type { ProcedureContent } from './procedure.js';

/**
 * Whether a procedure is handed in online: its level says so (toàn trình, một phần) and it states terms for it. Of a level or terms that
 * are not stated nothing is made: who promises an answer and a fee online says so first.
 */
export function isOfferedOnline({ onlineLevel, channels }: Pick<ProcedureContent, 'onlineLevel' | 'channels'>): boolean {
  return (onlineLevel === 'full' || onlineLevel === 'partial') && channels.some(({ channel }) => channel === 'online');
}
