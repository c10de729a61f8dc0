import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { foldersOf, placeOf, treeOf, type SourceFile } from './source-files.js';

const README_LINES = 40;

/** Exported classes and functions of src without a doc comment. */
export function undocumentedFindings(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/.*\.ts$/.test(path))
    .flatMap((file) =>
      treeOf(file).statements.flatMap((statement) =>
        exportedNames(statement).map((name) => `${placeOf(file, statement)} ${name} has no doc comment`),
      ),
    );
}

/** Modules without a README of at most 40 lines, or without a face; and faces deeper inside. */
export function moduleFindings(root: string, files: readonly SourceFile[]): string[] {
  const findings = foldersOf(root, 'src/modules').flatMap((module) => {
    const folder = `src/modules/${module}`;
    const readme = join(root, folder, 'README.md');
    const lines = existsSync(readme) ? readFileSync(readme, 'utf8').trimEnd().split('\n').length : 0;
    return [
      ...(lines === 0 ? [`${folder} has no README.md`] : []),
      ...(lines > README_LINES ? [`${folder}/README.md has ${lines} lines, ${README_LINES} are allowed`] : []),
      ...['index.ts', `${module}.module.ts`]
        .filter((name) => !existsSync(join(root, folder, name)))
        .map((name) => `${folder} has no ${name}`),
    ];
  });
  const deeper = files.filter(({ path }) => /^src\/modules\/[^/]+\/.+\/index\.ts$/.test(path));
  return [...findings, ...deeper.map(({ path }) => `${path} is a second face`)];
}

function exportedNames(statement: ts.Statement): readonly string[] {
  const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
  if (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && isFunction(initializer))
    .map(({ name }) => name.getText());
}

function isFunction(node: ts.Expression): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}
