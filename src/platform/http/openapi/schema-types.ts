import type { OpenAPIObject } from '@nestjs/swagger';

export type { OpenAPIObject };
export type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type SchemaObject = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;

/** A schema or a reference to one, loosely: OpenAPI 3.1 allows lists of types, which the library's own type does not know. */
export type Schema = Omit<Partial<SchemaObject>, 'type' | 'items' | 'properties'> & {
  type?: string | string[];
  $ref?: string;
  const?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
};

export type Parameter = Exclude<NonNullable<OperationObject['parameters']>[number], { $ref: string }>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

/** Every operation of the document with its method in upper case and its path template. */
export function operationsOf(
  document: OpenAPIObject,
): { readonly method: string; readonly path: string; readonly operation: OperationObject }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation }];
    }),
  );
}

/** The schema itself, or the component that it refers to. */
export function resolved(document: OpenAPIObject, schema: Schema | undefined): Schema | undefined {
  const name = schema?.$ref?.split('/').at(-1);
  return name === undefined ? schema : (document.components?.schemas?.[name] as Schema | undefined);
}
