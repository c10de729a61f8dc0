import pg from 'pg';
import { requestContext } from '../../../src/platform/context/request-context.js';

/** A statement as the server sent it to Postgres. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

// Loaded with `--import` before the server itself: notes what requests send, and answers it to the process that asks.
let statements: Statement[] | undefined;

type Query = (this: unknown, ...args: unknown[]) => unknown;
const prototype = pg.Client.prototype as unknown as { query: Query };
const query = prototype.query;
prototype.query = function recorded(this: unknown, ...args: unknown[]): unknown {
  const [config] = args as [string | { text?: string; values?: unknown[] } | undefined];
  const text = typeof config === 'string' ? config : config?.text;
  if (statements && text !== undefined && requestContext()) {
    const values = (typeof config === 'object' ? config.values : undefined) ?? [];
    statements.push({ text, values: values.map((value) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)) });
  }
  return query.apply(this, args);
};

process.on('message', (message) => {
  if (message === 'begin') statements = [];
  if (message === 'end') statements = void process.send?.(statements ?? []);
  if (message === 'begin') process.send?.('recording');
});
