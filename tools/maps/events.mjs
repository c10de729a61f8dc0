import ts from 'typescript';
import { meantBy, nodesOf } from '../refusals/program.mjs';

const EVENT_TYPE = /^[a-z]+\.[a-z-]+\.v\d+$/;

/** Every type of entry with its module, in the order of the sources. */
function typesOf(sources) {
  const types = new Map();
  for (const source of sources.filter(({ fileName }) => fileName.endsWith('.events.ts')))
    for (const node of nodesOf(source))
      if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.initializer) && EVENT_TYPE.test(node.initializer.text))
        types.set(node.initializer.text, { module: moduleOf(source.fileName), inTransaction: [], after: [] });
  return types;
}

/** Adds who listens within the transaction, and in which turn: `listeners.on(TYPE, handler)` names the use case that it orders. */
function addListeners(types, sources, checker, findings) {
  for (const source of sources)
    for (const node of nodesOf(source)) {
      if (!ts.isCallExpression(node) || !/\blisteners\.on$/.test(node.expression.getText())) continue;
      const [type, handler] = node.arguments;
      const row = types.get(literalsOf(checker, type)[0]);
      const useCases = [...nodesOf(handler)].flatMap((each) =>
        ts.isCallExpression(each) && ts.isPropertyAccessExpression(each.expression) ? classOf(checker, each.expression.expression) : [],
      );
      const turn = turnOf(checker, node.expression.expression);
      if (row === undefined || useCases.length === 0 || turn === undefined)
        findings.push(`${source.fileName}: a listener that the map cannot read`);
      else row.inTransaction.push({ turn, text: `${moduleOf(source.fileName)} (${[...new Set(useCases)].join(', ')})` });
    }
}

/** The turn of `const listeners = this.listeners.inTurn(30)`. */
function turnOf(checker, listeners) {
  const declared = meantBy(checker, listeners)?.valueDeclaration;
  const made = declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
  const [turn] = made && ts.isCallExpression(made) ? made.arguments : [];
  return turn && ts.isNumericLiteral(turn) ? Number(turn.text) : undefined;
}

/** Adds who follows the journal: classes with a name and the types that they read. */
function addFollowers(types, sources, checker, findings) {
  for (const source of sources)
    for (const node of nodesOf(source)) {
      if (!ts.isClassDeclaration(node) || !node.heritageClauses?.some((each) => /\b(Replayable)?Follower\b/.test(each.getText()))) continue;
      const of = (name) => node.members.find((each) => ts.isPropertyDeclaration(each) && each.name.getText() === name)?.initializer;
      const read = of('types') === undefined ? [] : literalsOf(checker, of('types'));
      if (read.length === 0) findings.push(`${source.fileName}: a follower whose types the map cannot read`);
      for (const type of new Set(read)) types.get(type)?.after.push(of('name').text);
    }
}

/** The texts that an expression can be, or the list that it is can hold; of a constant what it is made of. */
function literalsOf(checker, expression) {
  if (ts.isIdentifier(expression)) {
    const declared = meantBy(checker, expression)?.valueDeclaration;
    if (declared && ts.isVariableDeclaration(declared) && declared.initializer) return literalsOf(checker, declared.initializer);
  }
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.flatMap((each) => literalsOf(checker, each));
  if (ts.isSpreadElement(expression)) return literalsOf(checker, expression.expression);
  if (ts.isCallExpression(expression) && expression.expression.getText() === 'Object.keys')
    return checker
      .getTypeAtLocation(expression.arguments[0])
      .getProperties()
      .map(({ name }) => name);
  const type = checker.getTypeAtLocation(expression);
  const held = checker.isArrayType(type) || checker.isTupleType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : type;
  return (held.isUnion() ? held.types : [held]).flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
}

function classOf(checker, expression) {
  const declared = checker.getTypeAtLocation(expression).symbol?.declarations?.find(ts.isClassDeclaration);
  return declared?.getSourceFile().fileName.includes('/use-cases/') ? [declared.name.text] : [];
}

function moduleOf(fileName) {
  return /\/src\/modules\/([^/]+)\//.exec(fileName)?.[1] ?? 'platform';
}

/** Who listens, in the order in which they act. */
function inTurns(listeners) {
  const ordered = listeners.toSorted((a, b) => a.turn - b.turn);
  return ordered.map(({ text }) => text).join('; ');
}

/** The map of events as a page, and what it could not read. */
export function eventsPage(sources, checker) {
  const findings = [];
  const types = typesOf(sources);
  addListeners(types, sources, checker, findings);
  addFollowers(types, sources, checker, findings);
  const rows = [...types]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { inTransaction, after }]) => `| \`${type}\` | ${inTurns(inTransaction) || '-'} | ${after.join(', ') || '-'} |`);
  const text = `# Events

Every type of journal entry. What listens in the transaction is written with the command or not at all, in this order; what follows
comes after it, exactly once, in a transaction of its own. Made by \`node tools/maps/generate.mjs\` from the sources; a test says when
it is behind them.

| entry | in the command's transaction | after it, by followers of the journal |
|---|---|---|
${rows.join('\n')}
`;
  return { text, findings };
}
