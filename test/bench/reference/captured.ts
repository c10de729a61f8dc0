import type { ChildProcess } from 'node:child_process';
import { KeepAlive, type RawRequest } from '../load/keep-alive.js';
import type { Statement } from '../server/record-statements.js';

/** What the server sent to Postgres for one request. */
export interface Captured {
  readonly statements: readonly Statement[];
  /** How many statements beside them asked whether the caller's rights have changed; references have no rights and run none of these. */
  readonly looks: number;
  readonly status: number;
  readonly answer: string;
}

const LOOK = /^select revision from /;

/** Sends one request to a server that records, and answers what it sent to Postgres meanwhile. */
export async function capture(server: { readonly child: ChildProcess; readonly port: number }, request: RawRequest): Promise<Captured> {
  const connection = new KeepAlive(server.port, true);
  try {
    await asked(server.child, 'begin');
    const { status, body } = await connection.send(request);
    const sent = (await asked(server.child, 'end')) as readonly Statement[];
    const statements = sent.filter(({ text }) => !LOOK.test(text));
    return { statements, looks: sent.length - statements.length, status, answer: body };
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
