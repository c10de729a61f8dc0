import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { requestContext, type RequestContext } from '../context/request-context.js';

/**
 * JSON Lines that are read while they are sent. Each goes out when it is on disk who read what for it, as other answers do
 * (`answerOnceNoted`); where that fails, the answer breaks off. What makes the lines runs within the request, whoever takes them.
 */
export function linesOnceNoted(lines: AsyncIterable<object>): Readable {
  return Readable.from(noted(lines, AsyncLocalStorage.snapshot(), requestContext()));
}

async function* noted(
  lines: AsyncIterable<object>,
  within: <T>(work: () => T) => T,
  context: RequestContext | undefined,
): AsyncGenerator<string> {
  const iterator = within(() => lines[Symbol.asyncIterator]());
  try {
    for (;;) {
      const { done, value } = await within(() => iterator.next());
      if (done === true) return;
      await written(context);
      yield `${JSON.stringify(value)}\n`;
    }
  } finally {
    await within(() => iterator.return?.());
  }
}

async function written(context: RequestContext | undefined): Promise<void> {
  const noting = context?.noting;
  if (noting === undefined) return;
  delete context!.noting;
  await Promise.all(noting);
}
