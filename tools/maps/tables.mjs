import ts from 'typescript';
import { nodesOf } from '../refusals/program.mjs';

/** Tables as the sources declare them: `new EntitySchema({ schema, tableName, columns })` with the comment above. */
function tablesOf(sources) {
  return sources.flatMap((source) =>
    [...nodesOf(source)].flatMap((node) => {
      if (!ts.isNewExpression(node) || node.expression.getText() !== 'EntitySchema') return [];
      const [options] = node.arguments ?? [];
      const textOf = (name) => propertyOf(options, name)?.text;
      const statement = statementOf(node);
      const key = keyOf(propertyOf(options, 'columns'));
      return [{ name: `${textOf('schema')}.${textOf('tableName')}`, key, about: commentOf(source, statement) }];
    }),
  );
}

function propertyOf(options, name) {
  return options?.properties.find((each) => each.name?.getText() === name)?.initializer;
}

/** Names of the columns of the key: those whose declaration says that they are primary. */
function keyOf(columns) {
  return (columns?.properties ?? []).flatMap((each) => {
    if (!ts.isPropertyAssignment(each) || !/primary: true|^\w+\('\w+_pk'\)$/.test(each.initializer.getText())) return [];
    return [/name: '(\w+)'/.exec(each.initializer.getText())?.[1] ?? snake(each.name.getText())];
  });
}

function snake(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function statementOf(node) {
  let each = node;
  while (!ts.isSourceFile(each.parent)) each = each.parent;
  return each;
}

/** The first sentence of the comment above a statement. */
function commentOf(source, statement) {
  const [range] = (ts.getLeadingCommentRanges(source.text, statement.pos) ?? []).slice(-1);
  const text = range === undefined ? '' : source.text.slice(range.pos, range.end);
  const words = text
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^.*?[.;](?= |$)/.exec(words)?.[0].replace(/[.;]$/, '') ?? words;
}

/** The map of tables as a page, and what it could not read. */
export function tablesPage(sources) {
  const tables = tablesOf(sources).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const findings = tables
    .filter(({ name, about }) => name.includes('undefined') || about === '')
    .map(({ name }) => `${name}: not described`);
  const rows = tables.map(({ name, key, about }) => `| \`${name}\` | ${key.join(', ') || '-'} | ${about} |`);
  const text = `# Tables

Every table by its schema, which is named after the module that alone writes SQL about it. Made by \`node tools/maps/generate.mjs\` from the
sources; a test says when it is behind them.

| table | key | what it holds |
|---|---|---|
${rows.join('\n')}
`;
  return { text, findings };
}
