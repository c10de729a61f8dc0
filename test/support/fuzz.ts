import fc from 'fast-check';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** What of an OpenAPI document is needed to ask nonsense. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema } | undefined>> };
}

/** One request that was made up. */
export interface MadeUp {
  readonly method: (typeof METHODS)[number];
  readonly path: string;
  readonly body: string | undefined;
  readonly mediaType: string;
  readonly ifMatch: string | undefined;
}

/** Texts that have broken something somewhere. */
const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'undefined',
  'NaN',
  '1e999',
  '9'.repeat(40),
  "'",
  "' or '1'='1",
  '"; drop table dossiers.dossier; --',
  '%',
  '_',
  '\\',
  '%00',
  '\u0000',
  '\ud800',
  '\u202e',
  'İ',
  'ß',
  '🧨',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '${7*7}',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  '2026-13-45T99:99:99+99:99',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-13T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '999999999999-01-01',
  '99999',
  'Đào',
  'Đào'.normalize('NFD'),
  'a'.repeat(5_000),
  '01890000-0000-7000-8000-000000000000',
  'H21.195',
  '1.004944',
  'direct',
  'citizen',
  '\u202eabc\u202c',
  '\u200b',
  '\u3164\u2800',
  'a\u2028b',
  'a\nb',
  'a\u0007b',
  'a\u0085b',
  `a${'\u0301\u0316'.repeat(6)}`,
  'e\u200d\u0302\u0301',
  'ă\u00a0\u3000b',
  'a'.repeat(20_001),
  '\u00d0\u00f0\u0189\u0256',
];
const nasty = fc.constantFrom(...NASTY);
/** Half a character cannot be written in an address at all. */
const inAddress = nasty.filter((text) => text !== '\ud800');
const anything = fc.oneof(
  nasty,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(0, -1, 1.5, 2 ** 53, 1e308, true, null, [], {}, [[]], [null], { length: -1 }),
);

/** What no value of JavaScript can say in JSON, or would be too large to make up each time. */
const spoiling = fc.oneof(
  { weight: 6, arbitrary: fc.constant((json: string) => json) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<(json: string) => string>(
      (json) => json.replace(/:(?:\d+|"[^"]*")/, ':1e999'),
      (json) => json.replace(/:(?:\d+|"[^"]*")/, `:${'9'.repeat(5_000)}`),
      (json) => json.replace('{', '{"na\u200bme":1,"__pro\u200bto__":2,'),
      (json) => json.replace('{', `{${Array.from({ length: 300 }, (_, number) => `"k${number}":1,`).join('')}`),
      (json) => json.replace('[', `[${'{},'.repeat(400)}`),
      (json) => `${'['.repeat(40)}${json}`,
      () => `{"a":[${'1,'.repeat(11_000)}1]}`,
    ),
  },
);

/** Bytes for operations that take a file: none, text, and the beginnings of what they are declared to be. */
const FILES = ['', 'a', '%PDF-1.7\n%%EOF', '\u0089PNG\r\n\u001a\n', 'PK\u0003\u0004', '<svg onload="alert(1)"/>', '\u0000'.repeat(2_000)];
const LEAVES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  integer: fc.integer({ min: -1, max: 200 }),
  number: fc.constantFrom(0, 1.5, 500_000),
  boolean: fc.boolean(),
};
const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

/** Things that exist, by the name that a path gives them. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** Requests to every operation of the document: half as it asks for them, half near misses and plain nonsense in all their places. */
export function madeUpRequests(
  document: Described,
  places: Places,
  except: RegExp,
): readonly { readonly name: string; readonly request: fc.Arbitrary<MadeUp> }[] {
  const real = Object.values(places).flat();
  const resolve = (schema: Schema): Schema =>
    schema.$ref
      ? (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
      : (schema.allOf?.[0] ?? schema.oneOf?.[0] ?? schema.anyOf?.[0] ?? schema);
  const valueFor = (given: Schema, depth: number, sound: boolean): fc.Arbitrary<unknown> => {
    const schema = given.$ref || given.allOf || given.oneOf || given.anyOf ? resolve(given) : given;
    if (depth > 4) return sound ? fc.constant(null) : anything;
    const fitting = schema.properties
      ? objectFor(schema, depth, sound)
      : schema.items
        ? fc.array(valueFor(schema.items, depth + 1, sound), { maxLength: 3 })
        : leafFor(schema);
    return sound ? fitting : fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: anything });
  };
  const leafFor = ({ enum: values, example, type }: Schema): fc.Arbitrary<unknown> => {
    if (values) return fc.constantFrom(...values);
    const typed = LEAVES[String([type].flat()[0])] ?? fc.constantFrom(...real);
    return example === undefined ? typed : fc.oneof({ weight: 2, arbitrary: fc.constant(example) }, { weight: 1, arbitrary: typed });
  };
  const objectFor = (schema: Schema, depth: number, sound: boolean): fc.Arbitrary<object> =>
    fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, valueFor(each, depth + 1, sound)])), {
      requiredKeys: sound ? [...(schema.required ?? [])] : [],
    });

  return Object.entries(document.paths).flatMap(([template, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] ?? (method === 'head' ? item.get : undefined);
      if (!operation || except.test(template)) return [];
      const content = Object.entries(operation.requestBody?.content ?? {});
      const [mediaType, { schema } = {}] = content.find(([type]) => type === 'application/json') ?? content[0] ?? [];
      const requestOf = (sound: boolean): fc.Arbitrary<MadeUp> => {
        const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
        const known = fc.constantFrom(...real);
        const inPath = fc.tuple(
          ...names.map((name) =>
            sound
              ? fc.constantFrom(...(places[name] ?? real))
              : fc.oneof({ weight: 2, arbitrary: known }, { weight: 1, arbitrary: inAddress.filter((text) => text !== '') }),
          ),
        );
        const asked = (operation.parameters ?? [])
          .filter((parameter) => parameter.in === 'query')
          .map(({ name, schema: each }) => [name ?? '', (each ? leafFor(resolve(each)) : known).map(String)] as const);
        const spoiled = [
          ...asked.map(([name, leaf]) => [name, fc.oneof(leaf, known, fc.constantFrom('1', 'exact', 'true'), inAddress)] as const),
          ['unasked\u202e', inAddress] as const,
        ];
        // Of what may be asked for together two at most: a cursor or a filter of each kind fits few others.
        const picked = sound ? fc.subarray(asked, { maxLength: Math.min(2, asked.length) }) : fc.constant(spoiled);
        const inQuery = picked.chain((some) =>
          fc.record(Object.fromEntries<fc.Arbitrary<string>>(some), sound ? {} : { requiredKeys: [] }),
        );
        const ifMatch = sound
          ? fc.constantFrom('*', '"1"', '"2"', '"3"')
          : fc.oneof(
              fc.constantFrom(undefined, '*', '""', 'x', '"99999999999999999999"'),
              fc.nat(9).map((version) => `"${version}"`),
            );
        return fc
          .record({ inPath, inQuery, body: bodyOf(schema, mediaType, sound), ifMatch })
          .map(({ inPath: parts, inQuery: query, body, ifMatch: tag }): MadeUp => {
            let place = 0;
            const path = template.replace(/\{\w+\}/g, () => encodeURIComponent(parts[place++] ?? ''));
            const search = new URLSearchParams(query as Record<string, string>).toString();
            return { method, path: search ? `${path}?${search}` : path, body, mediaType: mediaType ?? 'application/json', ifMatch: tag };
          });
      };
      return [{ name: `${method.toUpperCase()} ${template}`, request: fc.oneof(requestOf(true), requestOf(false)) }];
    }),
  );

  function bodyOf(schema: Schema | undefined, mediaType: string | undefined, sound: boolean): fc.Arbitrary<string | undefined> {
    if (schema && mediaType !== 'application/json') return fc.constantFrom(...FILES);
    if (sound) return schema ? valueFor(schema, 0, true).map((value) => JSON.stringify(value)) : fc.constant(undefined);
    const sent = fc
      .tuple(schema ? valueFor(schema, 0, false) : fc.constant({}), spoiling)
      .map(([value, spoil]) => spoil(JSON.stringify(value)));
    const junk = fc.oneof(fc.string(), nasty);
    return schema
      ? fc.oneof({ weight: 4, arbitrary: sent }, { weight: 1, arbitrary: junk })
      : fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.oneof(sent, junk) });
  }
}
