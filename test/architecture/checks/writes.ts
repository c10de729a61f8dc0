import ts from 'typescript';
import { isWriting } from '../../../src/platform/database/read-only.js';
import { nodesOf, placeOf, treeOf, type SourceFile } from './source-files.js';

const READS = /^read(Planned|Slowly)?$/;
/**
 * Calls that read by their name and write by their statement, whatever the file is called: with the texts that the statement is put
 * together of in its own file. And statements that write outside of persistence, where nobody looks for them.
 */
export function writingReadFindings(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/.*\.ts$/.test(path))
    .flatMap((file) => {
      const tree = treeOf(file);
      return nodesOf(tree)
        .filter(ts.isCallExpression)
        .flatMap((call) => {
          const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
          const [statement] = call.arguments;
          if (statement === undefined) return [];
          if (READS.test(name) && isWriting(textOf(statement, tree, new Set())))
            return [`${placeOf(file, call)} reads with a statement that writes`];
          const isPersistence = !file.path.startsWith('src/modules/') || /^src\/modules\/[^/]+\/(persistence|seed)\//.test(file.path);
          if (/^(write|query)$/.test(name) && !isPersistence && isWriting(textOf(statement, tree, new Set())))
            return [`${placeOf(file, call)} writes outside of persistence`];
          return [];
        });
    });
}

/** All texts of an expression, and of what it names in its file. */
function textOf(expression: ts.Node, tree: ts.SourceFile, seen: Set<ts.Node>): string {
  if (seen.has(expression)) return '';
  seen.add(expression);
  return nodesOf(expression)
    .map((node) => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
      if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return `${node.text}?`;
      return ts.isIdentifier(node) ? textOfNamed(node.text, tree, seen) : '';
    })
    .join('');
}

function textOfNamed(name: string, tree: ts.SourceFile, seen: Set<ts.Node>): string {
  const made = tree.statements.find((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.some((each) => each.name.getText() === name)
      : ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  );
  return made === undefined ? '' : textOf(made, tree, seen);
}
