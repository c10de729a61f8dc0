import { rolesAt } from '../../auth/audiences.js';
import { permits } from '../../auth/permissions.js';
import type { RouteFacts } from '../routes.js';
import type { TrialPersona } from './document-parts.js';
import { operationsOf, type OpenAPIObject, type Parameter } from './schema-types.js';

/**
 * Says with whose token the examples of an operation work in a sandbox: the first persona who may. Examples of commands have a key each, since
 * one key is for one request.
 */
export function nameTrials(document: OpenAPIObject, routes: readonly RouteFacts[], personas: readonly TrialPersona[]): void {
  for (const { method, path, operation } of operationsOf(document)) {
    const { isPublic, audience, permissions } = routes.find((route) => route.method === method && route.path === path)!;
    const persona = isPublic || audience === undefined ? undefined : personas.find(({ roles }) => permits(rolesAt(audience, roles), permissions));
    if (persona !== undefined) Object.assign(operation, { 'x-sandbox-persona': persona.code });
    const shared = document.components?.parameters?.['IdempotencyKey'] as Parameter;
    const own: Parameter = { ...shared, example: `example-${operation.operationId}` };
    operation.parameters = (operation.parameters ?? []).map((each) => ('$ref' in each && each.$ref.endsWith('/IdempotencyKey') ? own : each));
  }
}
