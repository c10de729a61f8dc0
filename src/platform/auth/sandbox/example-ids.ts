import { Injectable, type CanActivate } from '@nestjs/common';
import { namedId } from '../../named-id.js';
import { requestContext } from '../../request-context.js';
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

/**
 * Gives what a command under the key of an example creates its ids. In a sandbox only, where nobody's dossier is at stake. A guard, because an
 * interceptor would cost every route an observable.
 */
@Injectable()
export class ExampleIds implements CanActivate {
  canActivate(): true {
    const context = requestContext();
    let given = 0;
    if (context !== undefined) {
      // The key is read when an id is asked for, since other guards find it.
      context.nextId = () => {
        const { caller, key } = context.idempotency ?? {};
        return caller !== undefined && key?.startsWith(EXAMPLE_KEY) ? idUnder(caller, key, (given += 1)) : undefined;
      };
    }
    return true;
  }
}

function idUnder(caller: string, key: string, nth: number): string {
  return namedId(JSON.stringify(['mot-cua:example', caller, key, nth]));
}
