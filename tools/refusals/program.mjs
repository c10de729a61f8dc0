import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The product's sources with their types. */
export function readProgram(files) {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    ROOT,
  );
  const ofProduct = (file) => file.startsWith(join(ROOT, 'src') + sep);
  const program = ts.createProgram(files ?? fileNames.filter(ofProduct), { ...options, noEmit: true });
  const sources = program.getSourceFiles().filter(({ fileName }) => (files ? files.includes(fileName) : ofProduct(fileName)));
  return { program, checker: program.getTypeChecker(), sources };
}

/**
 * What a walk steps on: functions, methods, accessors, constructors and constants of a module. What is declared inside of one of
 * them belongs to it.
 */
export function placeOf(node) {
  for (let each = node; each; each = each.parent) {
    if (ts.isMethodDeclaration(each) || ts.isAccessor(each) || ts.isConstructorDeclaration(each)) {
      if (ts.isClassLike(each.parent)) return each;
    } else if (ts.isPropertyDeclaration(each)) return each;
    else if (ts.isFunctionDeclaration(each) && ts.isSourceFile(each.parent)) return each;
    else if (ts.isVariableDeclaration(each) && ts.isSourceFile(each.parent?.parent?.parent)) return each;
  }
  return undefined;
}

/** Every node below one, itself included. */
export function* nodesOf(node) {
  yield node;
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** The symbol that a name means, through imports. */
export function meantBy(checker, name) {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol) return undefined;
  if (ts.isShorthandPropertyAssignment(name.parent)) return checker.getShorthandAssignmentValueSymbol(name.parent);
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
