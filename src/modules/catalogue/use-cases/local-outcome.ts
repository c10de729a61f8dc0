import type { LocalScope } from '../domain/local/local-scope.js';

/** What a command on the province's terms answers. */
export interface LocalOutcome {
  readonly scope: LocalScope['kind'];
  /** Of the procedure or the sector; `all` for all procedures. */
  readonly code: string;
  /** Of the stream of the scope. */
  readonly version: number;
}

/** The scope of an answer. */
export function scopeShown({ kind, code }: LocalScope): Pick<LocalOutcome, 'scope' | 'code'> {
  return { scope: kind, code: code ?? kind };
}
