import { PROCESS_EXAMPLE } from '../../src/modules/workflow/http/process-content-example.js';
import { House, type Caller } from '../support/house.js';

const PATH = '/v1/admin/process-definitions';
const PUBLICATION = {
  decision: { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-02' },
  effectiveFrom: '2026-12-01',
};

type Node = Readonly<Record<string, unknown>>;
const NODES = PROCESS_EXAMPLE.nodes as readonly Node[];

describe('the gate before a process is published', () => {
  let house: House;
  let controller: Caller;
  let head: Caller;
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
  });
  afterAll(() => house.close());

  const begin = async (code: string, change: object = {}) => {
    const { body } = await controller.post(PATH, { code, content: { ...PROCESS_EXAMPLE, ...change } });
    return `${PATH}/${code}/drafts/${body.draftId}`;
  };

  it('holds the times against the law of the procedure, in its present and its coming versions', async () => {
    const timed = (days: number) =>
      NODES.map((node) => (node['kind'] === 'task' ? { ...node, share: null, duration: { value: days, unit: 'working-days' } } : node));
    const path = await begin('QT-HAN', { procedureCode: '1.004944', nodes: timed(2) });
    const [first] = (await controller.get(path)).body.findings as { code: string; step: string; about: string }[];
    expect([first!.code, first!.step, first!.about]).toEqual([
      'LEGAL_TIME_EXCEEDED',
      'decision',
      expect.stringContaining('5 working-days'),
    ]);
    const fitting = timed(2).map((node) => (node.id === 'reception' ? { ...node, duration: { value: 1, unit: 'working-days' } } : node));
    await controller.post(`${path}/revise`, { content: { ...PROCESS_EXAMPLE, procedureCode: '1.004944', nodes: fitting } }, 1);
    const codes = ((await controller.get(path)).body.findings as { code: string }[]).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('LEGAL'))).toEqual([]);

    // A step that says two times, and times that nothing can be held against, are no process.
    const twice = fitting.map((node) => (node['id'] === 'appraisal' ? { ...node, share: 0.05 } : node));
    const mixed = fitting.map((node) => (node['id'] === 'decision' ? { ...node, duration: null, share: 0.3 } : node));
    let version = 2;
    const refused = async (nodes: readonly Node[]) => {
      await controller.post(`${path}/revise`, { content: { ...PROCESS_EXAMPLE, procedureCode: '1.004944', nodes } }, version);
      await head.post(`${path}/check`, undefined, version + 1);
      version += 2;
      const { errors } = (await controller.post(`${path}/publish`, PUBLICATION, version)).body;
      return (errors as { field: string; code: string }[])
        .map(({ field, code }) => [field, code])
        .filter(([, code]) => code !== 'ROLE_UNHELD');
    };
    expect(await refused(twice)).toEqual([['content.nodes.2.share', 'TIME_STATED_TWICE']]);
    expect(await refused(mixed)).toEqual([['content.duration', 'WHOLE_MISSING']]);
  });
});
