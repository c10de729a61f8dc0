import { DataSource } from 'typeorm';
import { DefinitionReader } from '../../../src/modules/workflow/persistence/definition.reader.js';
import { WORKFLOW_SCHEMAS } from '../../../src/modules/workflow/persistence/workflow.schema.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { HeldDatabase } from '../../support/held-database.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { DEFAULT_PROCESSES } from '../../../src/modules/workflow/domain/default-process.js';
import { graphOf } from '../../../src/modules/workflow/domain/graph-forms.js';
import { draftContent } from '../../../src/modules/workflow/domain/process-draft-rules.js';
import { definitionHash } from '../../../src/modules/workflow/persistence/process.repository.js';
import type { ProcessDefinition } from '../../../src/modules/workflow/domain/process-definition.js';
import type { PublishedVersion } from '../../../src/modules/workflow/process.events.js';
import { newId } from '../../../src/shared/id.js';
import { workflowHouse, type WorkflowHouse } from './workflow-house.js';

const CODE = 'default-province';
const DECISION = { number: '1234/QĐ-UBND', issuer: 'UBND tỉnh', signedOn: '2026-11-02' };

describe('the streams of processes', () => {
  let house: WorkflowHouse;
  beforeEach(async () => void (house = await workflowHouse()));
  afterEach(() => house.close());

  const entries = (code: string) =>
    house.database.read<{ seq: number; type: string; facts: { versions?: PublishedVersion[]; content?: ProcessDefinition } }>(
      `select e.seq, e.type, e.facts from journal.entry e join workflow.work_process p on p.id = e.stream_id
       where p.code = $1 order by e.seq`,
      [code],
    );
  const rows = (code: string) =>
    house.database.read<{ definitionId: string; version: number; effectiveFrom: string; origin: string; content: ProcessDefinition }>(
      `select id as "definitionId", version, effective_from::text as "effectiveFrom", origin, content
       from workflow.process_definition where code = $1 order by version`,
      [code],
    );
  /** Publishes a version by the installation itself, named after its first date. */
  const publish = (effectiveFrom: string, code = CODE) =>
    house.transactions.run('any', async () => {
      const known = await house.processes.load(code);
      const { source: _, ...stated } = graphOf(DEFAULT_PROCESSES.find((each) => each.code === CODE)!);
      const [id, at] = [newId(), house.clock.now()];
      known.draft({
        id,
        basedOnVersion: known.standing.at(-1)?.version ?? null,
        content: draftContent(CODE, { ...stated, name: effectiveFrom }),
        draftedBy: newId(),
        draftedAt: at,
      });
      known.check(id, definitionHash, [newId()], at);
      known.publishDraft(id, { decision: DECISION, effectiveFrom }, at, definitionHash);
      await house.processes.save(known);
      return {};
    });

  it('say what is in the table, one entry for each version that the seed publishes, and nothing when it runs again', async () => {
    const [entry, ...more] = await entries(CODE);
    expect([entry!.type, entry!.seq, more]).toEqual(['workflow.process-published.v1', 1, []]);
    expect(await rows(CODE)).toEqual([expect.objectContaining({ version: 1, origin: 'product', content: entry!.facts.content })]);
    const count = 'select count(*)::int4 as entries from journal.entry';
    const before = await house.database.read(count);
    await Promise.all([house.loader.execute(), house.replica.loader.execute()]);
    expect(await house.database.read(count)).toEqual(before);
  });

  it('are seen at once by the process that publishes, though what it asked before is read meanwhile', async () => {
    const source = new DataSource(dataSourceOptions(house.appUrl, 2, WORKFLOW_SCHEMAS));
    const database = new HeldDatabase(source, { flushMode: 'single-statement', preparedStatements: true });
    await database.open();
    const definitions = new DefinitionReader(database);
    const namesOn = async () => (await definitions.inForce('1.001806', '2026-12-02')).map(({ content }) => content.name);
    const { read, release } = database.hold();
    const askedBefore = namesOn();
    await read;
    await publish('2026-12-01');
    definitions.forget();
    release();
    expect([(await askedBefore).includes('2026-12-01'), (await namesOn()).includes('2026-12-01')]).toEqual([false, true]);
    await database.close();
  });

  it('begin for what an installation had before, once, on two replicas at once', async () => {
    await house.owner('truncate journal.entry, journal.personal_part, journal.stream, workflow.work_process');
    const before = await rows(CODE);
    const reports = await Promise.all([house.loader.execute(), house.replica.loader.execute()]);
    expect(reports.map(({ written }) => written)).toEqual([0, 0]);
    expect(await rows(CODE)).toEqual(before);
    const [entry, ...more] = await entries(CODE);
    expect([entry!.type, entry!.facts.versions, more]).toEqual(['workflow.process-adopted.v1', before, []]);
    const [{ streams } = { streams: 0 }] = await house.database.read<{ streams: number }>(
      'select count(*)::int4 as streams from journal.stream',
    );
    expect(streams).toBe(69);
    await publish('2026-12-01');
    expect((await entries(CODE)).map(({ seq, type }) => [seq, type.split('.')[1]])).toEqual([
      [1, 'process-adopted'],
      [2, 'process-drafted'],
      [3, 'process-draft-checked'],
      [4, 'process-published'],
    ]);
    expect((await verifyJournal(house.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('are decided about without the contents of their versions, which stay as they are', async () => {
    const before = await rows(CODE);
    await publish('2026-12-01');
    const { contents } = await house.transactions.run('any', async () => {
      const { versions } = await house.processes.load(CODE);
      return { contents: versions.map(({ content }) => content !== undefined) };
    });
    expect(contents).toEqual([false, false]);
    expect((await rows(CODE)).slice(0, 1)).toEqual(before);
  });

  it('keep the installation’s own version the newest, whatever the product says', async () => {
    await publish('2026-12-01');
    expect((await house.loader.execute()).written).toBe(0);
    expect((await rows(CODE)).map(({ version, origin }) => [version, origin])).toEqual([
      [1, 'product'],
      [2, 'own'],
    ]);
  });

  it('let a changed version of the product begin when it comes, and never on the days of another', async () => {
    const changed = (name: string) =>
      house.transactions.run('any', async () => {
        const known = await house.processes.load(CODE);
        const content = { ...DEFAULT_PROCESSES.find((each) => each.code === CODE)!, name };
        known.publishProduct(newId(), content, '2025-07-01', house.clock.now(), definitionHash);
        await house.processes.save(known);
        return {};
      });
    house.clock.at = new Date('2026-11-20T09:00:00+07:00');
    await changed('đổi một');
    await changed('đổi hai');
    expect((await rows(CODE)).map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2025-07-01', '2026-11-20', '2026-11-21']);
  });

  it('hold the version in force in the last and the first second of a local day, and no future one hides it', async () => {
    await publish('2026-12-01');
    // No two versions hold on one day, and none begins before another that is published.
    for (const early of ['2026-11-30', '2026-12-01'])
      await expect(publish(early)).rejects.toMatchObject({ code: 'VERSION_OVERLAPS', details: { errors: [{ field: 'effectiveFrom' }] } });
    await publish('2026-12-02');
    const heldAt = async (instant: string): Promise<string> => {
      house.clock.at = new Date(instant);
      const { id } = await house.received(10, '9.999999');
      const [row] = await house.database.read<{ name: string }>(
        `select d.content ->> 'name' as name from workflow.work_case w join workflow.process_definition d on d.id = w.definition_id
         where w.dossier_id = $1::uuid`,
        [id],
      );
      return row!.name;
    };
    house.definitions.forget();
    expect(await heldAt('2026-11-30T23:59:59+07:00')).toBe('Quy trình chung cấp tỉnh');
    expect(await heldAt('2026-12-01T00:00:00+07:00')).toBe('2026-12-01');
    expect(await heldAt('2026-12-01T23:59:59+07:00')).toBe('2026-12-01');
    expect(await heldAt('2026-12-02T00:00:00+07:00')).toBe('2026-12-02');
  });

  it('pass over a version that was withdrawn before it began, and no later', async () => {
    await publish('2026-12-02');
    const withdraw = () =>
      house.transactions.run('any', async () => {
        const known = await house.processes.load(CODE);
        known.withdraw(2, 'Nhập sai ngày.', house.clock.now());
        await house.processes.save(known);
        return {};
      });
    await withdraw();
    await expect(withdraw()).rejects.toMatchObject({ code: 'PROCESS_VERSION_WITHDRAWN' });
    house.definitions.forget();
    expect((await house.definitions.inForce('9.999999', '2026-12-02')).find(({ content }) => content.code === CODE)!.content.name).toBe(
      'Quy trình chung cấp tỉnh',
    );
    // The numbers go on, and the product's version is the newest that stands.
    await publish('2026-12-03');
    expect((await rows(CODE)).map(({ version }) => version)).toEqual([1, 2, 3]);
    house.clock.at = new Date('2026-12-03T00:00:00+07:00');
    const late = house.transactions.run('any', async () => {
      const known = await house.processes.load(CODE);
      known.withdraw(3, 'Muộn.', house.clock.now());
      return {};
    });
    await expect(late).rejects.toMatchObject({ code: 'PROCESS_VERSION_BEGUN' });
    await expect(house.database.write('delete from workflow.process_withdrawal')).rejects.toThrow(/permission denied/);
    expect((await verifyJournal(house.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('do not let the application change or take away what is published', async () => {
    const change = (sql: string) => house.database.write(`${sql} where code = 'QT001'`);
    await expect(change(`update workflow.process_definition set content = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(change(`update workflow.process_definition set effective_from = '2020-01-01'`)).rejects.toThrow(/permission denied/);
    await expect(change('delete from workflow.process_definition')).rejects.toThrow(/permission denied/);
  });
});
