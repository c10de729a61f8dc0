import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CompiledSchema, type JsonSchema } from '../../../../src/platform/json-schema/compiled-schema.js';
import { FORMAT_CHECKS } from '../../../../src/platform/json-schema/formats.js';

/** Tests of one schema. */
export interface SuiteGroup {
  readonly description: string;
  readonly schema: JsonSchema | boolean;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

/** A test that was run, named by its group and its own description. */
export interface SuiteRun {
  readonly file: string;
  readonly name: string;
  readonly schema: JsonSchema | boolean;
  readonly hasPassed: boolean;
}

const path = new URL('suite-2020-12.json.gz', import.meta.url);
const { tests, remotes } = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as {
  readonly tests: Readonly<Record<string, readonly SuiteGroup[]>>;
  readonly remotes: Readonly<Record<string, JsonSchema | boolean>>;
};
const OTHER_DRAFTS = /^draft(?!2020-12\/)/;
const others = new Map(
  Object.entries(remotes).flatMap(([file, schema]) =>
    OTHER_DRAFTS.test(file) ? [] : [[`http://localhost:1234/${file}`, schema] as const],
  ),
);

/** Every test of the suite, run as forms are checked. */
export function runSuite(): readonly SuiteRun[] {
  return Object.entries(tests).flatMap(([file, groups]) =>
    groups.flatMap((group) => {
      const passes = checkedBy(group.schema);
      return group.tests.map(({ description, data, valid }) => {
        const name = `${group.description} / ${description}`;
        return { file, name, schema: group.schema, hasPassed: passes(data) === valid };
      });
    }),
  );
}

/** What the schema says of a value; undefined where it could not be compiled or cannot be followed. */
function checkedBy(schema: JsonSchema | boolean): (value: unknown) => boolean | undefined {
  try {
    const compiled = new CompiledSchema(schema, { formats: FORMAT_CHECKS, others });
    return (value) => {
      try {
        return compiled.faultsOf(value).length === 0;
      } catch {
        return undefined;
      }
    };
  } catch {
    return () => undefined;
  }
}
