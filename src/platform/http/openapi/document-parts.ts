import { SetMetadata, type INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Role } from '../../../shared/actor.js';
import type { OpenAPIObject, Schema } from './schema-types.js';

const PART = Symbol('document part');

/** One variant of a schema: what one property is for one value of another. */
export interface Variant {
  /** Value of the property `by`. */
  readonly value: string;
  readonly description: string;
  /** Schema of the property `varies`. */
  readonly schema: object;
}

/** A thing whose form follows from one of its properties: `oneOf` with a discriminator. */
export interface Union {
  readonly name: string;
  readonly description: string;
  /** The view that all variants have in common; it is in the document only as its variants. */
  readonly like: string;
  readonly by: string;
  readonly varies: string;
  readonly variants: readonly Variant[];
}

/** A persona for whom a sandbox mints tokens. */
export interface TrialPersona {
  readonly code: string;
  readonly roles: readonly Role[];
}

/** What an example needs that only whoever prepares its sandbox knows. */
export interface Trial {
  /** The persona whose token it works with; else the first persona with the permission. */
  readonly persona?: string;
  /** Values of parameters, by name: ids, and the version that things are at. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Fields of the body that are other than what the schema gives as examples. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** What the document says of trying it out. */
export interface Trials {
  readonly personas: readonly TrialPersona[];
  /** By operationId. */
  readonly examples: Readonly<Record<string, Trial>>;
}

/** What a module adds to the document beside its routes. */
export interface DocumentPart {
  readonly unions?: readonly Union[];
  /** The words that a field takes, by `Schema.field`, where only data of the module knows them. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Personas whose tokens examples can be tried with; the first one with the permission is used. */
  readonly personas?: readonly TrialPersona[];
  /** What examples need to work in a sandbox, by operationId. */
  readonly examples?: Readonly<Record<string, Trial>>;
  /** Calls that this system makes, as OpenAPI 3.1 describes them. */
  readonly webhooks?: Readonly<Record<string, object>>;
}

/** Adds a part to the document, made of the classes of all providers, because the document is made without an instance of any. */
export function AddsToDocument(part: (providers: readonly object[]) => DocumentPart): ClassDecorator {
  return SetMetadata(PART, part);
}

/**
 * Writes what the modules add: unions as schemas of their own, and the calls that are made to others. Answers what they say of trying it
 * out.
 */
export function addParts(app: INestApplication, document: OpenAPIObject): Trials {
  const modules = [...app.get(ModulesContainer).values()];
  const classes = modules.flatMap(({ controllers, providers }) =>
    [...controllers.values(), ...providers.values()].map(({ metatype }) => metatype),
  );
  const targets = [...new Set(classes.filter((each) => typeof each === 'function'))];
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const bases = new Set<string>();
  const trials = { personas: [] as TrialPersona[], examples: {} as Record<string, Trial> };
  for (const target of targets) {
    const part = (Reflect.getMetadata(PART, target) as ((providers: readonly object[]) => DocumentPart) | undefined)?.(targets);
    for (const union of part?.unions ?? []) {
      addUnion(schemas, union);
      bases.add(union.like);
    }
    trials.personas.push(...(part?.personas ?? []));
    Object.assign(trials.examples, part?.examples);
    for (const [field, words] of Object.entries(part?.words ?? {})) {
      const [schema = '', name = ''] = field.split('.');
      Object.assign(schemas[schema]?.properties?.[name] ?? {}, { enum: [...words] });
    }
    if (part?.webhooks) document.webhooks = { ...document.webhooks, ...(part.webhooks as NonNullable<OpenAPIObject['webhooks']>) };
  }
  for (const name of bases) delete schemas[name];
  return trials;
}

function addUnion(schemas: Record<string, Schema>, { name, description, like, by, varies, variants }: Union): void {
  const base = schemas[like];
  if (base === undefined) throw new Error(`${name} is like ${like}, which no view describes`);
  const refs = variants.map(({ value, description: meaning, schema }) => {
    const variant = `${name}${pascal(value)}`;
    const own = {
      [by]: { type: 'string', const: value, description: base.properties?.[by]?.description },
      [varies]: { ...schema, description: base.properties?.[varies]?.description },
    };
    schemas[variant] = { ...base, description: meaning, properties: { ...base.properties, ...own } } as Schema;
    return [value, `#/components/schemas/${variant}`] as const;
  });
  schemas[name] = {
    description,
    oneOf: refs.map(([, $ref]) => ({ $ref })),
    discriminator: { propertyName: by, mapping: Object.fromEntries(refs) },
  } as Schema;
}

/** `dossiers.not-accepted.v1` -> `DossiersNotAcceptedV1`. */
function pascal(words: string): string {
  return words.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
