import { plantHouse } from '../support/planted-house.js';
import { silentTests } from './checks/assertions.js';
import { clockFindings } from './checks/clock.js';
import { moduleFindings, undocumentedFindings } from './checks/documented.js';
import { folderFindings } from './checks/folders.js';
import { leftoverFindings } from './checks/leftovers.js';
import { nameFindings } from './checks/names.js';
import { rightsFindings } from './checks/rights.js';
import { sizeFindings, sizesOf, widthFindings } from './checks/sizes.js';
import { sourceFiles } from './checks/source-files.js';
import { sqlFindings } from './checks/sql-texts.js';
import { writingReadFindings } from './checks/writes.js';

/** What the checks say about a house with these files. */
function about(files: Readonly<Record<string, string>>) {
  const house = plantHouse(files);
  const sources = sourceFiles(house.root);
  const findings = {
    folders: folderFindings(house.root),
    modules: moduleFindings(house.root, sources),
    sizes: sizeFindings(sources),
    widths: widthFindings(sources),
    names: nameFindings(sources),
    comments: undocumentedFindings(sources),
    clock: clockFindings(sources, { 'src/shared/clock.ts': 'system clock' }),
    rights: rightsFindings(sources),
    sql: sqlFindings(sources),
    writes: writingReadFindings(sources),
    silent: silentTests(sources),
    leftovers: leftoverFindings(sources),
  };
  house.remove();
  return findings;
}

const CLOCK = { 'src/shared/clock.ts': 'const now = () => new Date();\n' };
const lines = (count: number): string => 'void 0;\n'.repeat(count);
const joined = (...parts: readonly string[]): string => parts.join('');

describe('when a source is planted', () => {
  it('an oversized file and an oversized face are named', () => {
    const files = { 'src/platform/a.ts': lines(250), 'test/unit/b.spec.ts': lines(251), 'src/modules/agencies/index.ts': lines(16) };
    expect(about(files).sizes).toEqual([
      'src/modules/agencies/index.ts has 16 lines, 15 are allowed',
      'test/unit/b.spec.ts has 251 lines, 250 are allowed',
    ]);
    const sizes = [5, 1, 9, 3].map((count, index) => ({ path: `src/${index}.ts`, text: '', lines: count }));
    expect(sizesOf(sizes, 'src')).toEqual({ files: 4, median: 5, percentile95: 9, largest: 9 });
  });

  it('a test that asserts nothing is named', () => {
    const text = `it('a', () => { expect(1).toBe(1); });\nit.each([1])('b', (each) => { run(each); });\nit('c', () => fc.assert(holds));\n`;
    expect(about({ 'test/unit/a.spec.ts': text }).silent).toEqual(['test/unit/a.spec.ts:2 asserts nothing']);
  });

  it('a line that is too wide is named', () => {
    expect(about({ 'src/platform/a.ts': `void 0;\nvoid '${'x'.repeat(140)}';\n` }).widths).toEqual(['src/platform/a.ts:2 has 148 columns']);
  });

  it('a folder that the table does not know is named, at every level', () => {
    const files = {
      'src/attic/a.ts': '',
      'src/modules/taxes/b.ts': '',
      'src/modules/agencies/attic/c.ts': '',
      'src/platform/attic/d.ts': '',
    };
    expect(about(files).folders.sort()).toEqual(
      ['src/attic', 'src/modules/agencies/attic', 'src/modules/taxes', 'src/platform/attic'].map(
        (folder) => `${folder} is not in test/architecture/floors.ts`,
      ),
    );
  });

  it('a module without its door, or with two, is named', () => {
    expect(about({ 'src/modules/agencies/domain/index.ts': '', 'src/modules/agencies/README.md': lines(41) }).modules).toEqual([
      'src/modules/agencies/README.md has 41 lines, 40 are allowed',
      'src/modules/agencies has no index.ts',
      'src/modules/agencies has no agencies.module.ts',
      'src/modules/agencies/domain/index.ts is a second face',
    ]);
  });

  it('names that say nothing, or lie, are named', () => {
    const files = {
      'src/platform/fileHelper.ts': '',
      'src/platform/form-utils.ts': 'class FormManager {}\ninterface FormData {}\nclass DataFolder {}\nclass ReferenceData {}\n',
      'src/platform/form.thing.ts': 'class FormController {}\n',
    };
    expect(about(files).names).toEqual([
      'src/platform/fileHelper.ts is not kebab-case',
      'src/platform/form-utils.ts says nothing by utils',
      'src/platform/form-utils.ts:1 FormManager says nothing by manager',
      'src/platform/form-utils.ts:2 FormData says nothing by data',
      'src/platform/form.thing.ts has the unknown role thing',
      'src/platform/form.thing.ts:1 FormController belongs into a file *.controller.ts',
    ]);
  });

  it('what is exported without a word is named', () => {
    const text =
      '/** Says what. */\nexport class Told {}\nexport class Silent {}\nexport function mute() {}\nexport const dumb = () => ' +
      '1;\nexport const NUMBER = 1;\nfunction inner() {}\n';
    expect(about({ 'src/platform/a.ts': text }).comments).toEqual(
      ['Silent', 'mute', 'dumb'].map((name, index) => `src/platform/a.ts:${index + 3} ${name} has no doc comment`),
    );
  });

  it('whoever reads system time is named, and an exception that nobody needs', () => {
    const text = 'const a = new Date();\nconst b = Date.now();\nconst c = new Date(b);\nask(Date.now);\n';
    expect(about({ ...CLOCK, 'src/platform/a.ts': text }).clock).toEqual(
      ['1 reads system time: new Date()', '2 reads system time: Date.now', '4 reads system time: Date.now'].map(
        (finding) => `src/platform/a.ts:${finding}`,
      ),
    );
    expect(about({}).clock).toEqual(['src/shared/clock.ts reads no system time and needs no exception']);
  });

  it('whoever decides by all roles of a caller is named, under whatever name; showing them is free', () => {
    const files = {
      'src/modules/dossiers/domain/a.ts': `import { rolesOf } from '../../../shared/actor.js';\nconst may = rolesOf(actor);\n`,
      'src/modules/dossiers/use-cases/b.ts': `import { rolesIn, rolesOf as all } from '../../../shared/actor.js';\n`,
      'src/modules/dossiers/use-cases/c.ts': `import * as all from '../../../shared/actor.js';\nall.rolesOf(actor);\n`,
      'src/modules/dossiers/http/d.ts': `import { rolesOf } from '../../../shared/actor.js';\n`,
    };
    expect(about(files).rights.map((finding) => finding.split(' ')[0])).toEqual([
      'src/modules/dossiers/domain/a.ts:1',
      'src/modules/dossiers/use-cases/b.ts:1',
      'src/modules/dossiers/use-cases/c.ts:2',
    ]);
  });

  it('a statement that writes where one that reads is meant, and one outside of persistence, is named, whatever the file is called', () => {
    const read = [
      'const CLAIM = `with due as (select 1) update dossiers.dossier d set next_at = null`;',
      'const statement = (where: string) => `delete from dossiers.dossier where ${where}`;',
      'database.read(CLAIM, []);',
      'database.readPlanned(statement("true"));',
      'database.read<Row>("select updated, \'insert\' as kind from dossiers.dossier order by update_no");',
      'database.write(CLAIM);',
      'database.read(`select ${presentEpoch("$1")}`);',
      'const presentEpoch = (at: string) => `(select journal.present_epoch(${at}))`;',
    ].join('\n');
    const command = 'const SAY = "insert into dossiers.dossier values (1)";\nclient.query(SAY);\nclient.query("select 1");\n';
    expect(about({ 'src/modules/dossiers/persistence/a.reader.ts': read, 'src/modules/dossiers/use-cases/b.ts': command }).writes).toEqual([
      'src/modules/dossiers/persistence/a.reader.ts:3 reads with a statement that writes',
      'src/modules/dossiers/persistence/a.reader.ts:4 reads with a statement that writes',
      'src/modules/dossiers/persistence/a.reader.ts:7 reads with a statement that writes',
      'src/modules/dossiers/use-cases/b.ts:2 writes outside of persistence',
    ]);
  });

  it('SQL of another owner, and SQL that the house does not write, is named', () => {
    const sql = [
      'const own = `select d.id, journal.version_of(d.id) from dossiers.dossier d where platform.search_text(d.name) = $1 order by d.id`;',
      'const entry = "dossiers.accepted.v1";',
      'const foreign = `select from agencies.agency a where ${own}`;',
      'const table = { counterTable: "workflow.counter" };',
      'const time = "select now()";',
      'const page = `select from dossiers.dossier limit 10 offset ${own}`;',
      'const lock = "select pg_advisory_lock(1)";',
      'const tree = "with recursive t as (select 1) select * from t";',
      'const digits = "select e.xid::text as xid from dossiers.dossier e order by xid desc";',
      'const put = `select from agencies.${own}`;',
      'const schema = "workflow"; const named = `select from ${schema}.task`;',
      'const number = "select e.xid::text as xid from dossiers.dossier e order by e.xid desc";',
    ];
    const findings = about({
      ...CLOCK,
      'src/modules/dossiers/persistence/a.reader.ts': sql.join('\n'),
      'migrations/1-agencies-create.ts': 'const a = "create table dossiers.x (id bigserial)";\n',
      'migrations/2-dossiers-fill.ts': [
        'const a = "update dossiers.dossier d set x = v.x from catalogue.procedure_version v";',
        'const b = "update catalogue.procedure_version v set x = d.x from workflow.task d";',
      ].join('\n'),
    }).sql;
    expect(findings).toEqual([
      ...[
        '3 names agencies.agency, which belongs to another',
        '4 names workflow.counter, which belongs to another',
        '5 takes the time from the database, not from Clock',
        '6 pages by OFFSET, not by a cursor',
        '7 locks for a session, which a pooler hands to somebody else',
        '8 is what a distributed Postgres does not do over dossiers',
        '9 sorts by the text of what it casts, not by the column',
        '10 names agencies.?, which belongs to another',
        '11 names workflow.task, which belongs to another',
      ].map((finding) => `src/modules/dossiers/persistence/a.reader.ts:${finding}`),
      'migrations/1-agencies-create.ts:1 names dossiers.x, which belongs to another',
      'migrations/1-agencies-create.ts:1 makes ids in the database',
      'migrations/2-dossiers-fill.ts:2 names catalogue.procedure_version, which belongs to another',
      'migrations/2-dossiers-fill.ts:2 names workflow.task, which belongs to another',
    ]);
  });

  it('paths of one machine, unfinished work and skipped tests are named', () => {
    const files = {
      'src/platform/a.ts': [
        joined('const home = "', '/ho', 'me/me/notes.txt";'),
        joined('const outside = "..', '/../../shared/notes.md";'),
        joined('// TO', 'DO later'),
      ].join('\n'),
      'test/unit/b.spec.ts': joined('it', '.skip("x", () => {});'),
    };
    expect(about(files).leftovers).toEqual([
      'src/platform/a.ts:1 names a path of one machine',
      'src/platform/a.ts:2 reaches out of the project: ../../../shared/notes.md',
      'src/platform/a.ts:3 is not finished',
      'test/unit/b.spec.ts:1 skips a test or replaces a class of ours',
    ]);
  });
});
