import ts from 'typescript';
import { MODULES, PLATFORM_DATABASE_SCHEMAS } from '../floors.js';
import { nodesOf, placeOf, treeOf, type SourceFile } from './source-files.js';

/** Functions of the platform that every module may use in its SQL. */
const SHARED_FUNCTIONS = ['journal.version_of', 'platform.plain_text', 'platform.search_text'];
const SCHEMAS = [...Object.keys(MODULES), ...PLATFORM_DATABASE_SCHEMAS];
/** `schema.name`, also with a name that is put in, but not an entry name such as `dossiers.accepted.v1`. */
const QUALIFIED = new RegExp(`(?<![\\w./'-])(${SCHEMAS.join('|')})\\.([a-z_]+|\\?)(?![\\w.-])`, 'g');

const SESSION = 'locks for a session, which a pooler hands to somebody else';
const NOT_DISTRIBUTED = 'is what a distributed Postgres does not do over dossiers';
const DATABASE_TIME = 'takes the time from the database, not from Clock';
const FORBIDDEN: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\b(now|(clock|statement|transaction)_timestamp|timeofday)\s*\(\s*\)|\bcurrent_(timestamp|date|time)\b|\blocaltimestamp\b/i,
    DATABASE_TIME,
  ],
  [/\boffset\s+(\$|\d|\?)/i, 'pages by OFFSET, not by a cursor'],
  [/\bpg_(try_)?advisory_(un)?lock\b/i, SESSION],
  [/\bwith\s+recursive\b|\b(rollup|cube)\s*\(/i, NOT_DISTRIBUTED],
  [/\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/i, 'hides a rule in a trigger'],
  // A name alone in ORDER BY means what is shown, so a number shown as text is sorted by its digits.
  [/\b(\w+)::\w+ as "?\1\b[^]*\border by\b[^)]*(?<![.\w"])\1\b(?![.(])/i, 'sorts by the text of what it casts, not by the column'],
  [/\bgenerated\s+(always|by\s+default)\s+as\s+identity\b|\b(big|small)?serial\b/i, 'makes ids in the database'],
];

/** Files that may lock for a session, and why. */
export const SESSION_LOCKS: Readonly<Record<string, string>> = {
  'src/platform/cluster/occupancy.ts': 'on a direct connection of its own, which lives as long as the process',
};

const LEASE = 'replicas hold leases against each other: their clocks differ, and no sandbox clock may end one';

/** Files that may ask the database for the time, and why. */
export const DATABASE_TIME_USERS: Readonly<Record<string, string>> = {
  'src/platform/jobs/job-schedule.ts': LEASE,
  'src/platform/jobs/outside-lanes.ts': LEASE,
};

const TREE_OF_AGENCIES = 'the tree is that of agencies, a small reference table; no request reads the view';

/** Files that may walk a tree in SQL, and why. */
const TREE_WALKERS: Readonly<Record<string, string>> = {
  'migrations/1764440094000-reporting-viewers.ts': TREE_OF_AGENCIES,
  'migrations/1764440099100-reporting-personal-viewers.ts': TREE_OF_AGENCIES,
  'migrations/1764440101400-reporting-successors.ts': TREE_OF_AGENCIES,
  'migrations/1764450100100-reporting-personal-clearance.ts': TREE_OF_AGENCIES,
};

const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [SESSION]: SESSION_LOCKS,
  [DATABASE_TIME]: DATABASE_TIME_USERS,
  [NOT_DISTRIBUTED]: TREE_WALKERS,
};

/** SQL that names tables of another owner, and SQL that the house does not write. */
export function sqlFindings(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^(src|migrations)\/.*\.ts$/.test(path))
    .flatMap((file) =>
      textsOf(file).flatMap(({ text, place }) => [
        ...foreignNames(file.path, text).map((name) => `${place} names ${name}, which belongs to another`),
        ...FORBIDDEN.filter(([pattern, why]) => pattern.test(text) && !(file.path in (EXCEPTIONS[why] ?? {}))).map(
          ([, why]) => `${place} ${why}`,
        ),
      ]),
    );
}

function foreignNames(path: string, text: string): readonly string[] {
  // The platform writes names of permissions like names of tables, and protects tables of all modules by name.
  if (/^src\/(platform|shared)\//.test(path) && !text.includes(' ')) return [];
  const own = ownersOf(path);
  const below = path.startsWith('migrations/') ? belowOf(own) : [];
  return [...text.matchAll(QUALIFIED)]
    .filter(([name, schema]) => !own.includes(schema!) && !SHARED_FUNCTIONS.includes(name))
    .filter(({ index, 1: schema }) => !(below.includes(schema!) && READS.test(text.slice(0, index))))
    .map(([name]) => name);
}

/** What stands before a table that is read. */
const READS = /\b(from|join)\s+$/i;

/** Modules that stand below: a migration may fill a new column from what they know already. */
function belowOf([own = '']: readonly string[]): readonly string[] {
  const floor = MODULES[own]?.floor ?? 0;
  return Object.keys(MODULES).filter((name) => MODULES[name]!.floor < floor);
}

/** Schemas whose tables a file may name. */
function ownersOf(path: string): readonly string[] {
  const owner = /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? /^migrations\/\d+-([a-z]+)-/.exec(path)?.[1] ?? 'platform';
  return owner in MODULES ? [owner] : PLATFORM_DATABASE_SCHEMAS;
}

/** String literals and templates of a file, with `?` for what is put in and is no text of the file; import paths are none. */
function textsOf(file: SourceFile): { text: string; place: string }[] {
  return nodesOf(treeOf(file)).flatMap((node) => {
    if (ts.isImportDeclaration(node.parent ?? node) || ts.isExportDeclaration(node.parent ?? node)) return [];
    // Permissions have names like tables, and a module may open a route to those of another one.
    if (node.parent && ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'Allow') return [];
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [{ text: node.text, place: placeOf(file, node) }];
    if (!ts.isTemplateExpression(node)) return [];
    const text =
      node.head.text +
      node.templateSpans.map(({ expression, literal }) => `${constantOf(expression, file) ?? '?'}${literal.text}`).join('');
    return [{ text, place: placeOf(file, node) }];
  });
}

/** The word that a name stands for in its file; longer texts are looked at where they stand. */
function constantOf(expression: ts.Expression, file: SourceFile): string | undefined {
  if (!ts.isIdentifier(expression)) return undefined;
  const declared = nodesOf(treeOf(file)).find(
    (node): node is ts.VariableDeclaration => ts.isVariableDeclaration(node) && node.name.getText() === expression.text,
  );
  const text = declared?.initializer !== undefined && ts.isStringLiteralLike(declared.initializer) ? declared.initializer.text : undefined;
  return text !== undefined && /^[\w.]+$/.test(text) ? text : undefined;
}
