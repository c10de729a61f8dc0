import { PROCESS_EXAMPLE } from '../../src/modules/workflow/http/process-content-example.js';
import { FOSTER_CARE, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { enrolled, type GivenPost } from '../support/limited-officer.js';

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
    const path = await begin('QT-HAN', { procedureCode: '1.001653', nodes: timed(2) });
    const [first] = (await controller.get(path)).body.findings as { code: string; step: string; about: string }[];
    expect([first!.code, first!.step, first!.about]).toEqual([
      'LEGAL_TIME_EXCEEDED',
      'decision',
      expect.stringContaining('5 working-days'),
    ]);
    const fitting = timed(2).map((node) => (node.id === 'reception' ? { ...node, duration: { value: 1, unit: 'working-days' } } : node));
    await controller.post(`${path}/revise`, { content: { ...PROCESS_EXAMPLE, procedureCode: '1.001653', nodes: fitting } }, 1);
    const codes = ((await controller.get(path)).body.findings as { code: string }[]).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('LEGAL'))).toEqual([]);

    // A step that says two times, and times that nothing can be held against, are no process.
    const twice = fitting.map((node) => (node['id'] === 'appraisal' ? { ...node, share: 0.05 } : node));
    const mixed = fitting.map((node) => (node['id'] === 'decision' ? { ...node, duration: null, share: 0.3 } : node));
    let version = 2;
    const refused = async (nodes: readonly Node[]) => {
      await controller.post(`${path}/revise`, { content: { ...PROCESS_EXAMPLE, procedureCode: '1.001653', nodes } }, version);
      version += 1;
      const { errors } = (await head.post(`${path}/check`, undefined, version)).body;
      return (errors as { field: string; code: string }[])
        .map(({ field, code }) => [field, code])
        .filter(([, code]) => code !== 'ROLE_UNHELD');
    };
    expect(await refused(twice)).toEqual([['content.nodes.2.share', 'TIME_STATED_TWICE']]);
    expect(await refused(mixed)).toEqual([['content.duration', 'WHOLE_MISSING']]);
  });

  interface Found {
    readonly code: string;
    readonly severity: string;
    readonly step: string | null;
    readonly about: string | null;
  }
  /** What is said of who does it. */
  const unheld = (findings: readonly Found[]) =>
    findings.filter(({ code }) => /^(ROLE|NO_AGENCY)/.test(code)).map(({ code, step, about }) => [code, step, about]);
  const seen = async (path: string) => unheld((await controller.get(path)).body.findings as Found[]);

  it('asks who is there on the day from which the process holds', async () => {
    const decides = { agencyCode: 'H21.196', roles: ['agency-head'], validFrom: '2026-12-05' } satisfies GivenPost;
    await enrolled(house, 'tham-dinh-196', { agencyCode: 'H21.196', roles: ['case-officer'], validFrom: '2026-12-01' });
    await enrolled(house, 'lanh-dao-196', decides);
    const path = await begin('QT-NGAY');
    expect(await seen(path)).toEqual([]);
    const unheldThen = [['ROLE_UNHELD', 'decision', 'agency-head: H21.196']];
    expect(await seen(`${path}?on=${PUBLICATION.effectiveFrom}`)).toEqual(unheldThen);
    const refused = await head.post(`${path}/check?on=${PUBLICATION.effectiveFrom}`, undefined, 1);
    expect([refused.status, unheld(refused.body.details.findings)]).toEqual([422, unheldThen]);
    expect((await head.post(`${path}/check?on=2026-12-05`, undefined, 1)).status).toBe(200);
    const early = await controller.post(`${path}/publish`, PUBLICATION, 2);
    expect([early.status, unheld(early.body.details.findings)]).toEqual([422, unheldThen]);
    expect((await controller.post(`${path}/publish`, { ...PUBLICATION, effectiveFrom: '2026-12-05' }, 2)).status).toBe(200);
  });

  it('asks for posts that are cleared for every version of the procedure, on its first day', async () => {
    const procedure = `/v1/admin/procedures/${FOSTER_CARE}`;
    const version = async () => (await controller.get(`${procedure}/versions`)).body.version as number;
    const { draftId } = (await controller.post(`${procedure}/drafts`, {}, await version())).body as { draftId: string };
    const { content } = (await controller.get(`${procedure}/drafts/${draftId}`)).body;
    const closed = { content: { ...content, confidentiality: 'restricted' } };
    expect((await controller.post(`${procedure}/drafts/${draftId}/revise`, closed, await version())).status).toBe(200);
    expect((await head.post(`${procedure}/drafts/${draftId}/check`, undefined, await version())).status).toBe(200);
    const path = await begin('QT-MAT', { procedureCode: FOSTER_CARE });
    expect(await seen(path)).toEqual([]);
    const publication = { ...PUBLICATION, publishedOn: '2026-11-20', effectiveFrom: '2026-12-15' };
    const published = await controller.post(`${procedure}/drafts/${draftId}/publish`, publication, await version());
    expect([published.status, published.body.code]).toEqual([200, FOSTER_CARE]);

    // Everybody is there for what is in force, and nobody for what comes.
    expect(await seen(path)).toEqual([['NO_AGENCY_STAFFED', null, null]]);
    const cleared = { agencyCode: WARD, confidentialities: ['ordinary', 'restricted'], validFrom: '2026-12-15' };
    await enrolled(house, 'tham-dinh-mat', { ...cleared, roles: ['desk-officer', 'case-officer'] });
    expect(await seen(path)).toEqual([['ROLE_UNHELD', 'decision', `agency-head (restricted): ${WARD}`]]);
    await enrolled(house, 'lanh-dao-mat', { ...cleared, roles: ['agency-head'] });
    expect(await seen(path)).toEqual([]);
    await head.post(`${path}/check`, undefined, 1);
    // On the first of the month the other commune has nobody who decides; on the fifth both have everybody.
    const early = await controller.post(`${path}/publish`, PUBLICATION, 2);
    expect(unheld(early.body.details.findings)).toEqual([['ROLE_UNHELD', 'decision', 'agency-head: H21.196']]);
    expect((await controller.post(`${path}/publish`, { ...PUBLICATION, effectiveFrom: '2026-12-05' }, 2)).status).toBe(200);
  });
});
