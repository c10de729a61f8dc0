import ts from 'typescript';
import { nodesOf, placeOf, treeOf, type SourceFile } from './source-files.js';

/** Rooms of a module in which is decided what somebody may do. */
const DECIDING = /^src\/modules\/[^/]+\/(?:domain|use-cases)\//;

/**
 * Places where something is decided by all roles of a caller. A role of one post does nothing in the matters of another: there
 * `rolesIn(actor, matter)` says which roles count.
 */
export function rightsFindings(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => DECIDING.test(path))
    .flatMap((file) =>
      nodesOf(treeOf(file))
        .filter((node) => ts.isIdentifier(node) && node.text === 'rolesOf' && isUsed(node))
        .map((node) => `${placeOf(file, node)} decides by all roles of a caller; rolesIn(actor, matter) says which count`),
    );
}

/** Named where it is called or handed on: once for an import, under whatever name, and where it is reached through a namespace. */
function isUsed({ parent }: ts.Node): boolean {
  return ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isPropertyAccessExpression(parent);
}
