import {
  operationsOf,
  type OpenAPIObject,
  type OperationObject,
  type Parameter,
  type Schema,
} from '../../../../src/platform/http/openapi/schema-types.js';

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown; readonly examples?: unknown }>>;
}

/** What a client calls an operation begins with what it does. */
const VERBS = `
  accept add advance answer ask assign begin cancel check claim close compare compute correct count decide disable discard download draft
  enable end explain extend forward get give handOver list merge mint publish rate rebuild receive record refuse relieve repeal request
  retry return revise revoke seal search set stop submit upload withdraw`;
const READABLE_ID = new RegExp(`^(?:${VERBS.trim().split(/\s+/).join('|')})(?:[A-Z][a-z0-9]+){1,5}$`);

/** Vietnamese first, then English. */
const BOTH_LANGUAGES = /^\S[^|]*\S \| \S[^|]*\S$/s;

/** What the document does not say, or does not say in both languages: summaries, parameters, properties, examples, distinct ids. */
export function documentFindings(document: OpenAPIObject): string[] {
  const operations = operationsOf(document);
  const ids = operations.map(({ operation }) => operation.operationId ?? '');
  const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][];
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is the id of two operations`),
    ...operations.flatMap(({ method, path, operation }) => operationFindings(`${method} ${path}`, operation)),
    ...schemas.flatMap(([name, schema]) => propertyFindings(document, name, schema)),
  ];
}

function operationFindings(name: string, operation: OperationObject): string[] {
  const parameters = (operation.parameters ?? []) as (Parameter & { readonly $ref?: string })[];
  const json = (operation.requestBody as Body | undefined)?.content?.['application/json'];
  return [
    ...(isBilingual(operation.summary) ? [] : [`${name} has no summary in both languages`]),
    ...(READABLE_ID.test(operation.operationId ?? '')
      ? []
      : [`${name}: ${operation.operationId} is no verb with its object in camel case`]),
    ...parameters
      .filter(({ $ref, description }) => $ref === undefined && !isBilingual(description))
      .map((each) => `${name}: parameter ${each.name} is not described in both languages`),
    ...(json !== undefined && json.example === undefined && json.examples === undefined ? [`${name} has no example of its body`] : []),
    ...Object.entries(operation.responses as Record<string, { $ref?: string; description?: string }>)
      .filter(([, { $ref, description }]) => $ref === undefined && !isBilingual(description))
      .map(([status]) => `${name}: answer ${status} is not described in both languages`),
  ];
}

/** Properties at every depth; a property that only refers to a schema may be described there. */
function propertyFindings(document: OpenAPIObject, name: string, schema: Schema): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const text = property.description ?? componentOf(document, property)?.description;
    return [
      ...(isBilingual(text) ? [] : [`${name}.${key} is not described in both languages`]),
      ...propertyFindings(document, `${name}.${key}`, property),
    ];
  });
  const inner = [
    ...(schema.items ? [schema.items] : []),
    ...[schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => (list ?? []) as Schema[]),
  ];
  return [...own, ...inner.flatMap((each) => propertyFindings(document, name, each))];
}

function componentOf(document: OpenAPIObject, { $ref }: Schema): Schema | undefined {
  return $ref === undefined ? undefined : (document.components?.schemas?.[$ref.split('/').at(-1)!] as Schema | undefined);
}

function isBilingual(text: string | undefined): boolean {
  return text !== undefined && BOTH_LANGUAGES.test(text);
}
