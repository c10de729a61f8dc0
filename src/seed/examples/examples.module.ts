import { Injectable, Module } from '@nestjs/common';
import { AddsToDocument, type Trial } from '../../platform/http/openapi/document-parts.js';
import { idsAfter } from './steps.js';
import { STORIES } from './stories.js';

/** Says in the document what the examples are about: the things that a sandbox prepares for them. */
@Injectable()
@AddsToDocument(() => ({ examples: Object.fromEntries(Object.keys(STORIES).flatMap(trialsOf)) }))
export class PreparedExamples {}

/** Examples of the document. Without use outside of one: the things exist in a sandbox only. */
@Module({ providers: [PreparedExamples] })
export class ExamplesModule {}

/** The examples of an operation and of those that only look at the same thing. */
function trialsOf(operation: string): [string, Trial][] {
  const { steps, version, persona, body, parameters = {}, alsoOf = [] } = STORIES[operation]!;
  const ids = idsAfter(operation, steps);
  const own = ids.dossierId ?? ids.consentId ?? ids.systemId;
  const trial: Trial = {
    parameters: {
      ...(own === undefined ? {} : { id: own }),
      ...ids,
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      ...parameters,
    },
    ...(persona === undefined ? {} : { persona }),
    ...(body === undefined ? {} : { body: body(ids) }),
  };
  return [operation, ...alsoOf].map((each): [string, Trial] => [each, trial]);
}
