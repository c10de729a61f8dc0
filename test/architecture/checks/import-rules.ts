import { MODULES, PLATFORM_FOLDERS, importableFrom } from '../floors.js';

interface Part {
  readonly path?: string | readonly string[];
  readonly pathNot?: string | readonly string[];
  readonly dependencyTypes?: readonly string[];
  readonly dependencyTypesNot?: readonly string[];
  readonly circular?: boolean;
  readonly couldNotResolve?: boolean;
  readonly reachable?: boolean;
}

/** A rule as dependency-cruiser takes it; `$1` in `to` is what the first group of `from` matched. */
export interface ImportRule {
  readonly name: string;
  readonly severity: 'error';
  readonly comment: string;
  readonly from: Part;
  readonly to: Part;
}

const MODULE = '^src/modules/([^/]+)/';
const FACE = '^src/modules/[^/]+/index\\.ts$';
const WIRING = '^src/modules/[^/]+/[^/]+\\.module\\.ts$';
/** What knows all modules: the root module, and the register of personal columns. */
const ROOTS = '^src/(app\\.module|personal-register)\\.ts$';
const TABLES = '^src/modules/([^/]+)/persistence/\\1\\.schema\\.ts$';
const TOP = '^src/([^/]+\\.ts$|seed/)';
const HTTP_PACKAGES = '^(node_modules/)?(@nestjs/swagger|@nestjs/platform-fastify|@fastify/|fastify|class-validator|class-transformer)';
const DATABASE_PACKAGES = '^(node_modules/)?(typeorm|pg|@nestjs/typeorm)(/|$)';
const KEYSET = '^src/platform/database/keyset\\.ts$';
const TRANSACTIONS = '^src/platform/commands/transactions\\.ts$';

const rule = (name: string, comment: string, from: Part, to: Part): ImportRule => ({ name, severity: 'error', comment, from, to });

/** Who may import what between the parts of the house. */
function betweenParts(): ImportRule[] {
  return [
    rule(
      'shared-stands-alone',
      'shared imports nothing outside shared, not even Node.',
      { path: '^src/shared/' },
      { pathNot: '^src/shared/' },
    ),
    rule(
      'platform-knows-no-business',
      'Plumbing knows no module and no seed.',
      { path: '^src/platform/' },
      { path: '^src/', pathNot: '^src/(platform|shared)/' },
    ),
    rule(
      'nobody-imports-the-top',
      'What stands at the top is reached by nobody below it.',
      { path: '^src/(modules|shared)/' },
      { path: TOP },
    ),
    rule(
      'public-face-only',
      'Another module is reached through its index.ts (or its wiring) only.',
      { path: MODULE },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', FACE, WIRING] },
    ),
    rule('own-face-is-for-others', 'A module does not import its own index.ts.', { path: MODULE }, { path: '^src/modules/$1/index\\.ts$' }),
    rule(
      'wiring-is-for-wiring',
      'Only wiring imports wiring.',
      { path: '^src/', pathNot: '(\\.module\\.ts|^src/[^/]+\\.ts)$' },
      { path: WIRING },
    ),
    rule(
      'top-comes-by-the-door',
      'Files at the top use faces and wiring.',
      { path: TOP, pathNot: ROOTS },
      { path: '^src/modules/', pathNot: [FACE, WIRING] },
    ),
    rule(
      'root-lists-tables',
      'What knows all modules uses faces, wiring, and lists of tables and personal columns.',
      { path: ROOTS },
      { path: '^src/modules/', pathNot: [FACE, WIRING, TABLES, '/persistence/personal-columns\\.ts$'] },
    ),
    rule(
      'start-needs-nothing',
      'The launcher runs before anything is installed.',
      { path: '^src/(start\\.mjs|launcher/)' },
      { pathNot: '^src/(start\\.mjs|launcher/)', dependencyTypesNot: ['core'] },
    ),
    rule(
      'migrations-stand-still',
      'A migration must mean the same for ever, so it uses no code of today.',
      { path: '^migrations/' },
      { pathNot: DATABASE_PACKAGES },
    ),
    rule('tests-stay-outside', 'Nothing that runs imports a test or a tool.', { path: '^(src|migrations)/' }, { path: '^(test|tools)/' }),
    rule(
      'runs-without-tools',
      'What runs needs no development package.',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    rule('no-cycles', 'A cycle between injectables is a crash at start.', {}, { circular: true }),
    rule('imports-exist', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    rule(
      'nothing-lies-idle',
      'Every source is reached from a file at the top.',
      { path: '^src/[^/]+\\.ts$' },
      { path: '^src/.+/.+\\.ts$', pathNot: '/index\\.ts$', reachable: false },
    ),
  ];
}

/** Who may import what between the rooms of one module. */
function betweenRooms(): ImportRule[] {
  const domain = '^src/modules/([^/]+)/domain/';
  const useCases = '^src/modules/([^/]+)/(use-cases|jobs)/';
  const http = '^src/modules/([^/]+)/http/';
  return [
    rule(
      'domain-is-pure',
      'The domain is plain TypeScript: shared, itself, its events, and faces below as types.',
      { path: domain },
      {
        pathNot: ['^src/shared/', '^src/modules/$1/domain/', '^src/modules/$1/$1\\.events\\.ts$', FACE],
      },
    ),
    rule(
      'domain-knows-others-as-types',
      'The domain calls nobody: faces of lower modules as types only.',
      { path: domain },
      { path: FACE, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'use-cases-know-no-http',
      'A use case can be called by anybody.',
      { path: useCases },
      { path: ['^src/platform/http/', '^src/modules/$1/http/', HTTP_PACKAGES] },
    ),
    rule(
      'persistence-knows-no-callers',
      'Loading and saving do not know who asks.',
      { path: '^src/modules/([^/]+)/persistence/' },
      { path: ['^src/platform/http/', '^src/modules/$1/(http|use-cases|jobs)/', HTTP_PACKAGES] },
    ),
    rule(
      'http-does-not-write',
      'A controller translates: it loads no aggregate and opens no transaction.',
      { path: http },
      {
        path: [
          '\\.(repository|schema)\\.ts$',
          '^src/platform/(database|commands|cluster)/',
          '^src/platform/journal/in-transaction-listeners\\.ts$',
          DATABASE_PACKAGES,
        ],
        pathNot: [TRANSACTIONS, KEYSET],
      },
    ),
    rule(
      'http-knows-versions-only',
      'Of transactions a controller knows the type of a version.',
      { path: http },
      { path: TRANSACTIONS, dependencyTypesNot: ['type-only'] },
    ),
  ];
}

/** One rule per folder of the platform: it imports what lies below it, so that no two need each other. */
function betweenPlatformFolders(): ImportRule[] {
  return PLATFORM_FOLDERS.map((folder, place) =>
    rule(
      `platform-floor-of-${folder}`,
      `${folder} is number ${place + 1} of the platform, from below.`,
      { path: `^src/platform/${folder}/` },
      { path: `^src/platform/(?!(${PLATFORM_FOLDERS.slice(0, place + 1).join('|')})/)` },
    ),
  );
}

/** One rule per module: it imports what is below it, and neither its neighbours nor anything above. */
function betweenFloors(): ImportRule[] {
  return Object.entries(MODULES).map(([module, { floor }]) => {
    const below = [module, ...importableFrom(module)];
    return rule(
      `floor-of-${module}`,
      `${module} stands on floor ${floor}.`,
      { path: `^src/modules/${module}/` },
      { path: `^src/modules/(?!(${below.join('|')})/)` },
    );
  });
}

/** All rules of imports, generated from the table of floors. */
export function importRules(): readonly ImportRule[] {
  return [...betweenParts(), ...betweenRooms(), ...betweenPlatformFolders(), ...betweenFloors()];
}
