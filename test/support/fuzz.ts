import fc from 'fast-check';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
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
  readonly parameters?: readonly { readonly name?: string; readonly in?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema } | undefined>> };
}

/** One request that was made up. */
export interface MadeUp {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string | undefined;
  readonly ifMatch: string | undefined;
}

/** Texts that have broken something somewhere. */
const NASTY = [
  '', ' ', '0', '-1', 'null', 'undefined', 'NaN', '1e999', '9'.repeat(40), "'", "' or '1'='1", '"; drop table dossiers.dossier; --', '%', '_', '\\', '%00', '\u0000', '\ud800', '\u202e', 'İ', 'ß', '🧨',
  '../../etc/passwd', '<script>alert(1)</script>', '{{7*7}}', '${7*7}', '[object Object]', '__proto__', 'constructor', 'toString', '2026-13-45T99:99:99+99:99', '2026-02-30', '0000-00-00', '+275760-09-13T00:00:00Z',
  '-000001-01-01T00:00:00Z', '999999999999-01-01', '99999', 'Đào', 'Đào'.normalize('NFD'), 'a'.repeat(5_000), '01890000-0000-7000-8000-000000000000', 'H21.195', '1.004944', 'direct', 'citizen',
  '\u202eabc\u202c', '\u200b', '\u3164\u2800', 'a\u2028b', 'a\nb', 'a\u0007b', 'a\u0085b', `a${'\u0301\u0316'.repeat(6)}`, 'e\u200d\u0302\u0301', 'ă\u00a0\u3000b', 'a'.repeat(20_001), '\u00d0\u00f0\u0189\u0256',
];
const nasty = fc.constantFrom(...NASTY);
/** Half a character cannot be written in an address at all. */
const inAddress = nasty.filter((text) => text !== '\ud800');
const anything = fc.oneof(nasty, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, -1, 1.5, 2 ** 53, 1e308, true, null, [], {}, [[]], [null], { length: -1 }));

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

/** Requests to every GET and POST of the document: real things, near misses and plain nonsense in all their places. */
export function madeUpRequests(document: Described, real: readonly string[], except: RegExp): readonly { readonly name: string; readonly request: fc.Arbitrary<MadeUp> }[] {
  const resolve = (schema: Schema): Schema => (schema.$ref ? (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : (schema.allOf?.[0] ?? schema.oneOf?.[0] ?? schema.anyOf?.[0] ?? schema));
  const valueFor = (given: Schema, depth: number): fc.Arbitrary<unknown> => {
    const schema = given.$ref || given.allOf || given.oneOf || given.anyOf ? resolve(given) : given;
    if (depth > 4) return anything;
    const fitting = schema.properties ? objectFor(schema, depth) : schema.items ? fc.array(valueFor(schema.items, depth + 1), { maxLength: 3 }) : schema.enum ? fc.constantFrom(...schema.enum) : fc.constantFrom(...real, ...(schema.example === undefined ? [] : [schema.example as string]));
    return fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: anything });
  };
  const objectFor = (schema: Schema, depth: number): fc.Arbitrary<object> =>
    fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, valueFor(each, depth + 1)])), { requiredKeys: [] });

  return Object.entries(document.paths).flatMap(([template, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method];
      if (!operation || except.test(template)) return [];
      const places = template.match(/\{\w+\}/g) ?? [];
      const inPath = fc.tuple(...places.map(() => fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...real) }, { weight: 1, arbitrary: inAddress.filter((text) => text !== '') })));
      const names = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name ?? '');
      const inQuery = fc.record(Object.fromEntries([...names, 'unasked\u202e'].map((name) => [name, fc.oneof(fc.constantFrom(...real, '1', 'exact', 'true'), inAddress)])), { requiredKeys: [] });
      const schema = operation.requestBody?.content['application/json']?.schema;
      const sent = fc.tuple(schema ? valueFor(schema, 0) : fc.constant({}), spoiling).map(([value, spoil]) => spoil(JSON.stringify(value)));
      const junk = fc.oneof(fc.string(), nasty);
      const body = schema ? fc.oneof({ weight: 4, arbitrary: sent }, { weight: 1, arbitrary: junk }) : fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.oneof(sent, junk) });
      const ifMatch = fc.oneof(fc.constantFrom(undefined, '*', '""', 'x', '"99999999999999999999"'), fc.nat(9).map((version) => `"${version}"`));
      const request = fc.record({ inPath, inQuery, body, ifMatch }).map(({ inPath: parts, inQuery: query, body: sent, ifMatch: tag }): MadeUp => {
        let place = 0;
        const path = template.replace(/\{\w+\}/g, () => encodeURIComponent(parts[place++] ?? ''));
        const search = new URLSearchParams(query as Record<string, string>).toString();
        return { method: method.toUpperCase() as MadeUp['method'], path: search ? `${path}?${search}` : path, body: sent, ifMatch: tag };
      });
      return [{ name: `${method.toUpperCase()} ${template}`, request }];
    }),
  );
}
