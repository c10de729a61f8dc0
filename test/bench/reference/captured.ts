import type { ChildProcess } from 'node:child_process';
import { KeepAlive, type RawRequest } from '../load/keep-alive.js';
import type { Statement } from '../server/record-statements.js';

/** What the server sent to Postgres for one request. */
export interface Captured {
  readonly statements: readonly Statement[];
  readonly status: number;
  readonly answer: string;
}

/** Sends one request to a server that records, and answers what it sent to Postgres meanwhile. */
export async function capture(server: { readonly child: ChildProcess; readonly port: number }, request: RawRequest): Promise<Captured> {
  const connection = new KeepAlive(server.port, true);
  try {
    await asked(server.child, 'begin');
    const { status, body } = await connection.send(request);
    return { statements: (await asked(server.child, 'end')) as readonly Statement[], status, answer: body };
  } finally {
    connection.close();
  }
}

function asked(child: ChildProcess, message: string): Promise<unknown> {
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.send(message);
  });
}
