import { plantHouse } from '../support/planted-house.js';
import { importFindings } from './checks/imports.js';
import { importRules } from './checks/import-rules.js';
import { MODULES, PLATFORM_FOLDERS } from './floors.js';
import { PROJECT } from './checks/source-files.js';

describe('imports', () => {
  it('point down, come by the door, and make no circle', async () => {
    expect(await importFindings(PROJECT)).toEqual([]);
  });
});

/** A small house without a fault: three modules, each reached from the top. */
const HOUSE: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { typeorm: '1', '@nestjs/swagger': '1' },
    devDependencies: { 'dev-tool': '1' },
  }),
  ...Object.fromEntries(['typeorm', '@nestjs/swagger', 'dev-tool'].flatMap((name) => packageFiles(name))),
  'test/support/fake.ts': 'export const it = 1;',
  'migrations/1-agencies-create.ts': `import type { it } from 'typeorm';`,
  'src/main.ts': `import './app.module.js';`,
  'src/app.module.ts': `
    import './platform/platform.module.js'; import './modules/agencies/agencies.module.js'; import './modules/dossiers/dossiers.module.js';
    import './modules/dossiers/persistence/dossiers.schema.js'; import './modules/workflow/workflow.module.js';
    import './modules/payments/payments.module.js';`,
  'src/platform/commands/transactions.ts': 'export const it = 1;',
  'src/modules/agencies/domain/agency.ts': 'export const it = 1;',
  'src/modules/agencies/index.ts': `export * from './domain/agency.js';`,
  'src/modules/payments/index.ts': 'export const it = 1;',
  'src/modules/dossiers/index.ts': `export * from './dossiers.events.js';`,
  'src/modules/dossiers/dossiers.events.ts': 'export const it = 1;',
  'src/modules/dossiers/domain/dossier.ts': `import type { it } from '../../agencies/index.js';
    import { it as event } from '../dossiers.events.js';`,
  'src/modules/dossiers/persistence/dossiers.schema.ts': `import { it } from 'typeorm'; import '../domain/dossier.js';`,
  'src/modules/dossiers/persistence/dossier.repository.ts': `import './dossiers.schema.js';`,
  'src/modules/dossiers/use-cases/submit-dossier.ts': `import { it } from '../../agencies/index.js';
    import '../persistence/dossier.repository.js';`,
  'src/modules/dossiers/http/desk.controller.ts': `import type { it } from '../../../platform/commands/transactions.js';
    import { it as doc } from '@nestjs/swagger'; import '../use-cases/submit-dossier.js';`,
};

/** One fault each: the rule, the planted file, what it imports, and where that leads. */
const FAULTS: readonly (readonly [rule: string, file: string, imported: string, to: string])[] = [
  ['shared-stands-alone', 'src/shared/a1.ts', 'node:fs', 'fs'],
  ['platform-knows-no-business', 'src/platform/config/a2.ts', '../../modules/agencies/index.js', 'src/modules/agencies/index.ts'],
  ['tests-stay-outside', 'src/platform/config/a3.ts', '../../../test/support/fake.js', 'test/support/fake.ts'],
  ['runs-without-tools', 'src/platform/config/a4.ts', 'dev-tool', 'node_modules/dev-tool/index.js'],
  ['imports-exist', 'src/platform/config/a5.ts', './nowhere.js', './nowhere.js'],
  ['platform-floor-of-jobs', 'src/platform/jobs/a6.ts', '../commands/transactions.js', 'src/platform/commands/transactions.ts'],
  ['nobody-imports-the-top', 'src/modules/dossiers/seed/b1.ts', '../../../seed/rows.js', 'src/seed/rows.ts'],
  ['public-face-only', 'src/modules/dossiers/use-cases/b2.ts', '../../agencies/domain/agency.js', 'src/modules/agencies/domain/agency.ts'],
  ['own-face-is-for-others', 'src/modules/dossiers/use-cases/b3.ts', '../index.js', 'src/modules/dossiers/index.ts'],
  [
    'wiring-is-for-wiring',
    'src/modules/dossiers/use-cases/b4.ts',
    '../../agencies/agencies.module.js',
    'src/modules/agencies/agencies.module.ts',
  ],
  ['floor-of-agencies', 'src/modules/agencies/persistence/b5.ts', '../../dossiers/index.js', 'src/modules/dossiers/index.ts'],
  ['floor-of-workflow', 'src/modules/workflow/use-cases/b6.ts', '../../payments/index.js', 'src/modules/payments/index.ts'],
  ['domain-is-pure', 'src/modules/dossiers/domain/c1.ts', 'typeorm', 'node_modules/typeorm/index.js'],
  [
    'domain-is-pure',
    'src/modules/dossiers/domain/c2.ts',
    '../persistence/dossiers.schema.js',
    'src/modules/dossiers/persistence/dossiers.schema.ts',
  ],
  ['domain-knows-others-as-types', 'src/modules/dossiers/domain/c3.ts', '../../agencies/index.js', 'src/modules/agencies/index.ts'],
  ['use-cases-know-no-http', 'src/modules/dossiers/use-cases/c4.ts', '@nestjs/swagger', 'node_modules/@nestjs/swagger/index.js'],
  [
    'use-cases-know-no-http',
    'src/modules/dossiers/jobs/c5.ts',
    '../http/desk.controller.js',
    'src/modules/dossiers/http/desk.controller.ts',
  ],
  [
    'persistence-knows-no-callers',
    'src/modules/dossiers/persistence/c6.ts',
    '../use-cases/submit-dossier.js',
    'src/modules/dossiers/use-cases/submit-dossier.ts',
  ],
  [
    'http-does-not-write',
    'src/modules/dossiers/http/c7.ts',
    '../persistence/dossier.repository.js',
    'src/modules/dossiers/persistence/dossier.repository.ts',
  ],
  ['http-does-not-write', 'src/modules/dossiers/http/c8.ts', 'typeorm', 'node_modules/typeorm/index.js'],
  [
    'http-knows-versions-only',
    'src/modules/dossiers/http/c9.ts',
    '../../../platform/commands/transactions.js',
    'src/platform/commands/transactions.ts',
  ],
  ['no-cycles', 'src/modules/dossiers/domain/d1.ts', './d1.js', 'src/modules/dossiers/domain/d1.ts'],
  ['top-comes-by-the-door', 'src/migrate.ts', './modules/dossiers/domain/dossier.js', 'src/modules/dossiers/domain/dossier.ts'],
  ['start-needs-nothing', 'src/start.mjs', 'typeorm', 'node_modules/typeorm/index.js'],
  ['migrations-stand-still', 'migrations/2-agencies-add.ts', '../src/modules/agencies/index.js', 'src/modules/agencies/index.ts'],
];

describe('when an import is planted', () => {
  it('each fault is named, with its rule, and nothing else is', async () => {
    const planted = Object.fromEntries(
      FAULTS.map(([, file, imported]) => [file, `import { it } from '${imported}';\nexport const mine = it;`]),
    );
    const rows = { 'src/seed/rows.ts': 'export const it = 1;', 'src/modules/dossiers/domain/idle.ts': 'export const it = 1;' };
    const root = { 'src/app.module.ts': `${HOUSE['src/app.module.ts']} import './modules/dossiers/domain/dossier.js';` };
    const house = plantHouse({ ...HOUSE, ...rows, ...planted, ...root, ...wiring(Object.keys({ ...HOUSE, ...planted })) });
    try {
      expect(await importFindings(house.root)).toEqual(
        [
          ...FAULTS.map(([rule, file, , to]) => `${rule}: ${file} -> ${to}`),
          'nothing-lies-idle: src/modules/dossiers/domain/idle.ts',
          'root-lists-tables: src/app.module.ts -> src/modules/dossiers/domain/dossier.ts',
        ].sort(),
      );
    } finally {
      house.remove();
    }
  });

  it('every rule was broken once, the rules of floors by three of them', () => {
    const broken = new Set([...FAULTS.map(([rule]) => rule), 'nothing-lies-idle', 'root-lists-tables']);
    const [floors, others] = [true, false].map((isFloor) =>
      importRules().filter(({ name }) => /^(platform-)?floor-of-/.test(name) === isFloor),
    );
    expect(others!.filter(({ name }) => !broken.has(name))).toEqual([]);
    expect(floors).toHaveLength(Object.keys(MODULES).length + PLATFORM_FOLDERS.length);
  });
});

/** Wiring that reaches every file of its module, and of the platform with shared. */
function wiring(paths: readonly string[]): Record<string, string> {
  const wires: [string, RegExp, string][] = ['agencies', 'dossiers', 'workflow', 'payments'].map((name) => [
    `src/modules/${name}/${name}.module.ts`,
    new RegExp(`^src/modules/${name}/(?!index)(.+)\\.ts$`),
    './',
  ]);
  wires.push(['src/platform/platform.module.ts', /^src\/((?:platform|shared)\/.+)\.ts$/, '../']);
  return Object.fromEntries(
    wires.map(([file, below, up]) => [
      file,
      paths.flatMap((path) => (below.test(path) ? [`import '${path.replace(below, `${up}$1.js`)}';`] : [])).join('\n'),
    ]),
  );
}

function packageFiles(name: string): [string, string][] {
  return [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'exports.it = 1;'],
  ];
}
