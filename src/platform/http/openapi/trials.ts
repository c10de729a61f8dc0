import { rolesAt } from '../../../shared/audience.js';
import { permissionsOf, permits } from '../../../shared/permissions.js';
import type { RouteFacts } from '../routes.js';
import type { Trial, Trials } from './document-parts.js';
import { operationsOf, type OpenAPIObject, type OperationObject, type Parameter } from './schema-types.js';

/**
 * Makes each example one that works in a sandbox as it stands: says with whose token (the named persona, else the first who may), and names
 * the things that it is about. Examples of commands have a key each, since one key is for one request.
 */
export function nameTrials(document: OpenAPIObject, routes: readonly RouteFacts[], { personas, examples }: Trials): void {
  const known = new Set(operationsOf(document).map(({ operation }) => operation.operationId));
  const unknown = Object.keys(examples).filter((operationId) => !known.has(operationId));
  if (unknown.length > 0) throw new Error(`examples of operations that do not exist: ${unknown.join(', ')}`);
  for (const { method, path, operation } of operationsOf(document)) {
    const trial = examples[operation.operationId!] ?? {};
    const { isPublic, audience, permissions } = routes.find((route) => route.method === method && route.path === path)!;
    const persona =
      isPublic || audience === undefined
        ? undefined
        : (trial.persona ?? personas.find(({ roles }) => permits(permissionsOf(rolesAt(audience, roles)), permissions))?.code);
    if (persona !== undefined) {
      Object.assign(operation, { 'x-sandbox-persona': persona });
      operation.description =
        `${operation.description ?? ''}\n\nDùng thử với nhân vật \`${persona}\` | Try it as the persona \`${persona}\``.trim();
    }
    giveParameters(document, operation, { ...trial.parameters, 'Idempotency-Key': `example-${operation.operationId}` });
    giveBody(operation, trial.body);
  }
}

function giveParameters(document: OpenAPIObject, operation: OperationObject, values: NonNullable<Trial['parameters']>): void {
  operation.parameters = (operation.parameters ?? []).map((each) => {
    const own = '$ref' in each ? (document.components?.parameters?.[each.$ref.split('/').at(-1)!] as Parameter) : each;
    const example = values[own.name];
    return example === undefined ? each : { ...own, example };
  });
}

function giveBody(operation: OperationObject, changes: Trial['body']): void {
  const body = operation.requestBody as { content: Record<string, { example?: object }> } | undefined;
  for (const content of changes === undefined ? [] : Object.values(body?.content ?? {}))
    content.example = { ...content.example, ...changes };
}
