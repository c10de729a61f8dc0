import { operationsOf, type OpenAPIObject, type OperationObject } from './schema-types.js';

type Response = NonNullable<OperationObject['responses'][string]>;

/**
 * Adds refusals that come before the route is asked. A refusal of the route's own stands beside them: RFC 6749 has a form for those of a
 * token endpoint.
 */
export function addRefusals({ responses }: OperationObject, status: number, refusals: Exclude<Response, { $ref: string }>): void {
  const own = responses[status];
  if (own === undefined || '$ref' in own) responses[status] ??= refusals;
  else responses[status] = { ...own, headers: { ...refusals.headers, ...own.headers }, content: { ...own.content, ...refusals.content } };
}

/** A refusal that several operations answer alike is written once: `Problem401` is the one of its status that most of them have. */
export function shareResponses(document: OpenAPIObject): void {
  const uses = new Map<string, Map<string, number>>();
  for (const [status, text] of refusalsOf(document)) {
    const ofStatus = uses.get(status) ?? new Map<string, number>();
    uses.set(status, ofStatus.set(text, (ofStatus.get(text) ?? 0) + 1));
  }
  const shared = new Map<string, string>();
  for (const [status, ofStatus] of uses) {
    const [most, times] = [...ofStatus].reduce((found, each) => (each[1] > found[1] ? each : found));
    if (times > 1) shared.set(status, most);
  }
  for (const { operation } of operationsOf(document)) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (shared.get(status) === JSON.stringify(response))
        operation.responses[status] = { $ref: `#/components/responses/Problem${status}` };
    }
  }
  const responses = [...shared]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([status, text]) => [`Problem${status}`, JSON.parse(text) as object]);
  document.components = {
    ...document.components,
    responses: Object.fromEntries(responses) as NonNullable<OpenAPIObject['components']>['responses'],
  };
}

function refusalsOf(document: OpenAPIObject): readonly (readonly [string, string])[] {
  return operationsOf(document).flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, response]) =>
      Number(status) >= 400 ? [[status, JSON.stringify(response)] as const] : [],
    ),
  );
}
