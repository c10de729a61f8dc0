import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { CommandIds } from '../http/command.guard.js';
import { namedId } from '../context/named-id.js';
import type { RequestContext } from '../context/request-context.js';
import { SANDBOX_ISSUER } from './sandbox-issuer.js';

/** Idempotency keys of the document's examples, and of the commands that prepare what the examples are about. */
export const EXAMPLE_KEY = 'example-';

/**
 * The id that a sandbox gives to what a command under the key of an example creates, so that the document can name it.
 * @param nth from 1, in the order in which the command creates things
 */
export function exampleId(subject: string, key: string, nth: number): string {
  return idUnder(`${SANDBOX_ISSUER}|${subject}`, key, nth);
}

/** Whether something has that id: a stream, or a file, which has none. */
const IS_TAKEN = 'select from journal.stream where stream_id = $1::uuid union all select from platform.stored_file where id = $1::uuid';

/**
 * Sets the ids that a command under the key of an example creates. In a sandbox only, where no real dossier is at stake. Once the key has
 * expired, a new run of the example gets ordinary ids.
 */
@Injectable()
export class ExampleIds extends CommandIds {
  constructor(private readonly database: Database) {
    super();
  }

  override async prepare(context: RequestContext): Promise<void> {
    const { caller, key } = context.idempotency ?? {};
    if (caller === undefined || !key?.startsWith(EXAMPLE_KEY)) return;
    const taken = await this.database.read(IS_TAKEN, [idUnder(caller, key, 1)]);
    let given = 0;
    if (taken.length === 0) context.nextId = () => idUnder(caller, key, (given += 1));
  }
}

function idUnder(caller: string, key: string, nth: number): string {
  return namedId(JSON.stringify(['mot-cua:example', caller, key, nth]));
}
