import ts from 'typescript';
import { nodesOf, placeOf, treeOf, type SourceFile } from './source-files.js';

/** Words that say nothing, wherever they stand. */
const EMPTY_WORDS = new Set(['manager', 'helper', 'helpers', 'util', 'utils', 'utility', 'common', 'misc']);
/** Words that say nothing as the noun of a name; before another noun they may: a data folder is a folder. */
const EMPTY_NOUNS = new Set(['base', 'data', 'info', 'handle', 'service', 'services']);
/** Terms of the glossary that end in such a word. */
const TERMS = /reference-?data/gi;

/** What a file may be, as the suffix of its name. */
const ROLES = new Set(
  `bench config controller directory dto errors events filter fixture gateway guard interceptor listener module modules reader
    repository schema spec view`.split(/\s+/),
);

/** Classes of these roles live in files of the same role. */
const ROLE_OF_CLASS = /(?:^|[a-z])(Controller|Dto|Filter|Guard|Interceptor|Module|Repository|View)$/;

/** File names that are not kebab-case with a known role, and names that say nothing. */
export function nameFindings(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [...fileFindings(file.path), ...(file.path.endsWith('.ts') ? typeFindings(file) : [])]);
}

function fileFindings(path: string): string[] {
  const [stem = '', ...suffixes] = path.split('/').at(-1)!.split('.').slice(0, -1);
  const findings: string[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) findings.push(`${path} is not kebab-case`);
  for (const suffix of suffixes) if (!ROLES.has(suffix)) findings.push(`${path} has the unknown role ${suffix}`);
  for (const part of path.split(/[/.]/))
    findings.push(...emptyWords(part.replace(TERMS, 'reference').split('-')).map((word) => `${path} says nothing by ${word}`));
  return findings;
}

function typeFindings(file: SourceFile): string[] {
  const findings: string[] = [];
  for (const node of nodesOf(treeOf(file))) {
    if (!(ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) || !node.name) continue;
    const name = node.name.text;
    for (const word of emptyWords(wordsOf(name))) findings.push(`${placeOf(file, node)} ${name} says nothing by ${word}`);
    const role = ts.isClassDeclaration(node) && file.path.startsWith('src/') ? ROLE_OF_CLASS.exec(name)?.[1]?.toLowerCase() : undefined;
    if (role !== undefined && !new RegExp(`\\.${role}s?\\.ts$`).test(file.path))
      findings.push(`${placeOf(file, node)} ${name} belongs into a file *.${role}.ts`);
  }
  return findings;
}

function emptyWords(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => EMPTY_WORDS.has(word) || (EMPTY_NOUNS.has(word) && index === words.length - 1));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(TERMS, 'Reference')
    .split(/(?<=[a-z0-9])(?=[A-Z])/)
    .map((word) => word.toLowerCase());
}
