import ts from 'typescript';
import { nodesOf, placeOf, treeOf, type SourceFile } from './source-files.js';

const TESTS = /^(it|test)\b/;
const ASSERTS = /\b(expect|assert)$/;

/** Tests that assert nothing themselves: what helpers assert is not seen where the test is read. */
export function silentTests(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.spec.ts'))
    .flatMap((file) =>
      callsIn(treeOf(file))
        .filter(({ expression }) => TESTS.test(expression.getText()))
        .filter(
          ({ arguments: [, body] }) => body !== undefined && !callsIn(body).some(({ expression }) => ASSERTS.test(expression.getText())),
        )
        .map((call) => `${placeOf(file, call)} asserts nothing`),
    );
}

function callsIn(root: ts.Node): readonly ts.CallExpression[] {
  return nodesOf(root).filter(ts.isCallExpression);
}
