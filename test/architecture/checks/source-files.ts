import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Root folder of this project. */
export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

const PLACES = ['src', 'test', 'migrations', 'tools'];
const SKIPPED = new Set(['node_modules', 'dist', 'generated']);

/** A source with its path from the root, with `/` on every system. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** All sources below a root folder: `.ts` and `.mjs` of src, test, migrations and tools. */
export function sourceFiles(root: string): readonly SourceFile[] {
  return PLACES.flatMap((place) => pathsBelow(root, place))
    .filter((path) => /\.(ts|mts|cts|mjs|js)$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.replace(/\n$/, '').split('\n').length };
    });
}

/** Folders directly below one, by name; empty when there is no such folder. */
export function foldersOf(root: string, folder: string): readonly string[] {
  return entriesOf(join(root, folder))
    .filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name))
    .map(({ name }) => name);
}

const trees = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a source; each is parsed once. */
export function treeOf(file: SourceFile): ts.SourceFile {
  const tree = trees.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  trees.set(file, tree);
  return tree;
}

/** Every node of a tree, outer ones first. */
export function nodesOf(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

/** Where a node begins, as `path:line`. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${treeOf(file).getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function pathsBelow(root: string, folder: string): string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : pathsBelow(root, path);
    return [path];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
