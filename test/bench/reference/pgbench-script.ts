import type { Statement } from '../server/record-statements.js';

/** How a captured value becomes one that differs each time: an SQL expression over the variables that the script sets. */
export interface Replacement {
  /** Text that stands in captured values. */
  readonly found: string;
  /** SQL of type text that takes its place. */
  readonly by: string;
}

/** A script for pgbench and the constants that it is started with. */
export interface PgbenchScript {
  readonly text: string;
  readonly constants: Readonly<Record<string, string>>;
}

/** One captured statement with what happens to its result. */
export interface ScriptStatement extends Statement {
  /** Makes variables `r_<column>` of the one row that it returns. */
  readonly keepsRow?: boolean;
  /** Parameters that are a variable: the expected version is what the read before has returned. */
  readonly variables?: Readonly<Record<number, string>>;
}

/**
 * The statements that the server ran, for pgbench in prepared mode. Values are parameters as they were. Where an id has to differ each
 * time, the parameter goes through `replace(...)`: pgbench cannot put texts together by itself, and the few microseconds are its handicap.
 * What else differs: names and contents stay those of the captured request, hashes and salts are right in form and prove nothing, and
 * nobody reads the result.
 *
 * @param prefix of the constants' names, unlike that of other scripts of the same run
 */
export function pgbenchScript(
  prefix: string,
  preamble: readonly string[],
  statements: readonly ScriptStatement[],
  replacements: readonly Replacement[],
): PgbenchScript {
  const constants: Record<string, string> = {};
  const texts = statements.map((statement, index) => {
    const parameter = (position: number): string => {
      const variable = statement.variables?.[position];
      if (variable !== undefined) return `:${variable}`;
      const value = textOf(statement.values[position - 1]);
      if (value === null || value === '') return value === null ? 'null' : "''";
      const name = `${prefix}_${index}_${position}`;
      constants[name] = value;
      const hit = replacements.filter(({ found }) => value.includes(found));
      if (hit.length === 1 && hit[0]!.found === value) return `(${hit[0]!.by})`;
      return hit.reduce((sql, { found, by }) => `replace(${sql}, '${found}', ${by})`, `:${name}`);
    };
    const text = withoutColons(statement.text).replace(/\$(\d+)/g, (_, digits: string) => parameter(Number(digits)));
    return statement.keepsRow ? `${text}\n\\gset r_` : `${text};`;
  });
  return { text: `${[...preamble, ...texts].join('\n')}\n`, constants };
}

/** Values as the driver writes them on the wire. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map((each) => JSON.stringify(String(each))).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** pgbench takes `:name` for a variable even within quotes; there the colon is written as an escape. Line breaks would end a command. */
function withoutColons(text: string): string {
  return text
    .replace(/'[^']*'/g, (literal) => (literal.includes(':') ? `E${literal.replaceAll('\\', '\\\\').replaceAll(':', '\\x3a')}` : literal))
    .replace(/\s*\n\s*/g, ' ');
}
