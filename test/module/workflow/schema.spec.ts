import { DataSource } from 'typeorm';
import { WORKFLOW_SCHEMAS } from '../../../src/modules/workflow/persistence/workflow.schema.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { workflowHouse, type WorkflowHouse } from './workflow-house.js';

describe('the tables and the seed of workflow', () => {
  let house: WorkflowHouse;
  beforeAll(async () => void (house = await workflowHouse()));
  afterAll(() => house.close());

  it('are what the schemas say after the migration', async () => {
    const dataSource = await new DataSource(dataSourceOptions(house.ownerUrl, 2, WORKFLOW_SCHEMAS)).initialize();
    const queries = (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    await dataSource.destroy();
    expect(queries).toEqual([]);
  });

  it('loads 65 real processes and 4 defaults once, and tells why it refused 55', async () => {
    expect(house.loaded).toMatchObject({ read: 120, imported: 65, defaults: 4, written: 69 });
    expect(house.loaded.refused).toHaveLength(55);
    expect(house.loaded.refused.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const steps: [number, number][] = [];
    expect((await house.loader.execute((done, total) => steps.push([done, total]))).written).toBe(0);
    expect(steps).toEqual([[69, 69]]);
  });

  it('makes a new version of a definition that changed, once however many load it', async () => {
    await house.database.write(
      `insert into workflow.process_definition (id, process_id, code, version, procedure_code, source, status, effective_from,
         content_hash, content)
       select gen_random_uuid(), process_id, code, 2, procedure_code, source, status, effective_from, 'changed', content
       from workflow.process_definition where code = 'QT001'`,
    );
    const reports = await Promise.all([house.loader.execute(), house.replica.loader.execute()]);
    expect(reports.reduce((sum, { written }) => sum + written, 0)).toBe(1);
    const rows = await house.database.read<{ version: number }>(
      `select version from workflow.process_definition where code = 'QT001' order by version`,
    );
    expect(rows.map(({ version }) => version)).toEqual([1, 2, 3]);
  });
});
