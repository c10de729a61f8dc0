import { randomUUID } from 'node:crypto';
import { PROCESS_EXAMPLE } from '../../src/modules/workflow/http/process-content-example.js';
import { House, type Caller } from '../support/house.js';

const PATH = '/v1/admin/process-definitions';
const DECISION = { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-02' };
const PUBLICATION = { decision: DECISION, effectiveFrom: '2026-12-01' };

/** Most communes of the province have no officers in the reference data. */
const UNSTAFFED = { code: 'AGENCIES_UNSTAFFED', severity: 'warning', about: '63' };

type Node = Readonly<Record<string, unknown>>;
const NODES = PROCESS_EXAMPLE.nodes as readonly Node[];

describe('the life of a process', () => {
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
    return { ...body, path: `${PATH}/${code}/drafts/${body.draftId}` } as { draftId: string; path: string };
  };

  it('begins as a draft, is checked by a second person, published by a decision, and goes on with a copy', async () => {
    const begun = await controller.post(PATH, { code: 'QT-MOI', content: PROCESS_EXAMPLE });
    const { draftId } = begun.body as { draftId: string };
    const path = `${PATH}/QT-MOI/drafts/${draftId}`;
    expect([begun.status, begun.headers['location'], begun.headers['etag']]).toEqual([201, path, '"1"']);
    expect(begun.body).toEqual({ code: 'QT-MOI', draftId: expect.any(String), basedOnVersion: null, copiedFrom: 'nothing', version: 1 });
    const read = await controller.get(path);
    expect(read.body).toMatchObject({ checkedBy: null, findings: [UNSTAFFED], differences: [], content: { name: PROCESS_EXAMPLE.name } });

    expect((await controller.post(`${path}/publish`, PUBLICATION, 1)).body).toMatchObject({
      status: 409,
      code: 'PROCESS_DRAFT_NOT_CHECKED',
    });
    expect((await controller.post(`${path}/check`, undefined, 1)).body).toMatchObject({
      status: 403,
      code: 'PROCESS_DRAFT_CHECKED_BY_AUTHOR',
    });
    expect((await head.post(`${path}/check`, undefined, 1)).body).toEqual({ code: 'QT-MOI', version: 2 });
    expect((await controller.post(`${path}/publish`, PUBLICATION, 7)).body).toMatchObject({ status: 412, code: 'VERSION_MOVED' });
    const published = await controller.post(`${path}/publish`, PUBLICATION, 2);
    expect(published.body).toEqual({ code: 'QT-MOI', publishedVersion: 1, effectiveFrom: '2026-12-01', version: 3 });
    expect((await controller.post(`${path}/publish`, PUBLICATION, 3)).body).toMatchObject({ status: 404, code: 'PROCESS_DRAFT_NOT_FOUND' });

    const next = await controller.post(`${PATH}/QT-MOI/drafts`, {}, 3);
    expect(next.body).toMatchObject({ basedOnVersion: 1, version: 4 });
    const copy = `${PATH}/QT-MOI/drafts/${next.body.draftId}`;
    const { content } = (await controller.get(copy)).body as { content: { nodes: Node[] } };
    const same = await controller.post(`${copy}/revise`, { content }, 4);
    expect(same.body).toMatchObject({ status: 409, code: 'PROCESS_DRAFT_UNCHANGED' });
    const nodes = content.nodes.map((node) => (node['id'] === 'decision' ? { ...node, name: 'Ký' } : node));
    expect((await head.post(`${copy}/revise`, { content: { ...content, nodes } }, 4)).status).toBe(200);
    // Who changed it cannot check it either.
    expect((await head.post(`${copy}/check`, undefined, 5)).body.code).toBe('PROCESS_DRAFT_CHECKED_BY_AUTHOR');
    const difference = { path: 'nodes.decision.name', before: 'Quyết định, ký kết quả', after: 'Ký' };
    expect((await controller.get(copy)).body).toMatchObject({ differenceCount: 1, differences: [difference] });
    expect((await controller.get(`${PATH}/QT-MOI/comparison?from=1&to=${next.body.draftId}`)).body.differences).toEqual([difference]);
    expect((await controller.get(`${PATH}/QT-MOI/comparison?from=1&to=2`)).body.code).toBe('PROCESS_CONTENT_NOT_THERE');
    expect((await controller.post(`${copy}/discard`, undefined, 5)).body).toEqual({ code: 'QT-MOI', version: 6 });
    expect((await controller.get(`${PATH}/QT-MOI`)).body).toMatchObject({
      version: 6,
      drafts: [],
      versions: [{ versionNo: 1, origin: 'own', withdrawn: false, source: { decision: '1234/QĐ-UBND', decidedOn: '2026-11-02' } }],
    });

    const reason = { reason: 'Nhập sai ngày có hiệu lực.' };
    expect((await controller.post(`${PATH}/QT-MOI/versions/1/withdraw`, reason, 6)).body).toEqual({ code: 'QT-MOI', version: 7 });
    expect((await controller.post(`${PATH}/QT-MOI/versions/1/withdraw`, reason, 7)).body.code).toBe('PROCESS_VERSION_WITHDRAWN');
    const shown = await controller.get(`${PATH}/QT-MOI/versions/1`);
    // What is published has a number, and nothing that If-Match goes by.
    expect(shown.headers['etag']).toMatch(/^W\//);
    expect(shown.body).toMatchObject({
      versionNo: 1,
      withdrawn: true,
      content: { name: PROCESS_EXAMPLE.name },
    });
    const begunLongAgo = await controller.post(`${PATH}/default-commune/versions/1/withdraw`, reason, 1);
    expect(begunLongAgo.body).toMatchObject({ status: 409, code: 'PROCESS_VERSION_BEGUN' });
  });

  it('answers a repeat with its first answer, and has one process of a code', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { code: 'QT-LAP-LAI', content: PROCESS_EXAMPLE };
    const first = await controller.post(PATH, body, undefined, headers);
    const again = await controller.post(PATH, body, undefined, headers);
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([201, first.body, 'true']);
    expect((await controller.post(PATH, body)).body).toMatchObject({ status: 409, code: 'PROCESS_EXISTS' });
    await controller.post(`${PATH}/QT-LAP-LAI/drafts/${first.body.draftId}/discard`, undefined, 1);
    expect((await controller.post(PATH, body)).body).toMatchObject({ version: 3 });
  });

  it('shows a version from before as the same graph, which can be sent back', async () => {
    const { body } = await controller.get(`${PATH}/QT001/versions/1`);
    expect(body.content.nodes[0]).toMatchObject({ id: 'start', kind: 'start' });
    const next = await controller.post(`${PATH}/QT001/drafts`, {}, 1);
    const path = `${PATH}/QT001/drafts/${next.body.draftId}`;
    const same = await controller.post(`${path}/revise`, { content: body.content }, 2);
    expect(same.body).toMatchObject({ status: 409, code: 'PROCESS_DRAFT_UNCHANGED' });
  });

  it('refuses what is no graph, every finding with its node and field, and keeps nothing of it', async () => {
    const content = {
      ...PROCESS_EXAMPLE,
      nodes: [...NODES, { id: 'begin', kind: 'start' }, { id: 'fork', kind: 'parallel', name: 'Song song', settings: { join: 'all' } }],
      flows: [...PROCESS_EXAMPLE.flows, { from: 'begin', to: 'fork' }, { from: 'fork', to: 'nowhere' }],
    };
    const { body } = await controller.post(PATH, { code: 'QT-SAI', content });
    expect([body.status, body.code]).toEqual([422, 'DEFINITION_REFUSED']);
    expect(body.errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['content.nodes.6.kind', 'CONSTRUCT_NOT_YET'],
      ['content.nodes.5', 'START_REPEATED'],
      ['content.flows', 'NEXT_STEP_UNKNOWN'],
    ]);
    expect(body.details.findings[0]).toMatchObject({ step: 'fork', about: 'parallel', vi: expect.any(String), en: expect.any(String) });
    expect((await controller.get(`${PATH}/QT-SAI`)).status).toBe(404);
  });

  it.each([
    ['a procedure that there is none of', { procedureCode: '9.999999' }, 'PROCEDURE_UNKNOWN', undefined],
    [
      'a role of the public',
      { nodes: changed({ performer: { role: 'citizen', agency: 'resolving' } }) },
      'FIELDS_INVALID',
      'nodes.1.performer.role',
    ],
    ['no time', { nodes: changed({ duration: { value: 0, unit: 'working-days' } }) }, 'FIELDS_INVALID', 'nodes.1.duration.value'],
    ['a negative share', { nodes: changed({ share: -0.1 }) }, 'FIELDS_INVALID', 'nodes.1.share'],
    ['a text of 100 kB', { nodes: changed({ name: 'x'.repeat(100_000) }) }, 'TEXT_TOO_LONG', 'nodes.1.name'],
    ['1,000 nodes', { nodes: Array.from({ length: 1000 }, (_, index) => ({ id: `n${index}`, kind: 'end' })) }, 'FIELDS_INVALID', 'nodes'],
  ])('refuses %s', async (_, change, code, field) => {
    const { body } = await controller.post(PATH, { code: 'QT-SAI', content: { ...PROCESS_EXAMPLE, ...change } });
    expect(body).toMatchObject({ status: 422, code });
    if (code === 'FIELDS_INVALID') expect(body.errors.map((each: { field: string }) => each.field)).toContain(`content.${field}`);
    expect((await controller.get(`${PATH}/QT-SAI`)).status).toBe(404);
  });

  it.each([
    ['a decision that is not signed yet', { decision: { ...DECISION, signedOn: '2026-11-21' } }, 'DECISION_IN_FUTURE'],
    ['what takes effect before its decision', { effectiveFrom: '2026-11-01' }, 'EFFECTIVE_BEFORE_DECISION'],
    ['a decision without a number', { decision: { ...DECISION, number: '.' } }, 'FIELDS_INVALID'],
    ['no decision', { decision: undefined }, 'FIELDS_INVALID'],
  ])('does not publish by %s', async (name, change, code) => {
    const process = `QT-${name.length}`;
    const { path } = await begin(process);
    await head.post(`${path}/check`, undefined, 1);
    expect((await controller.post(`${path}/publish`, { ...PUBLICATION, ...change }, 2)).body).toMatchObject({ status: 422, code });
    expect((await controller.get(`${PATH}/${process}`)).body).toMatchObject({ version: 2, versions: [] });
  });

  it('neither checks nor publishes what the gate refuses, which the draft says all along, with every finding and its step', async () => {
    // A commune whose only officer appraises: nobody there receives it at another counter's, and nobody decides.
    const administrator = await house.as('administrator');
    const enrol = async (subject: string, role: string): Promise<void> => {
      const enrolled = await administrator.post('/v1/admin/officers', { issuer: 'urn:mot-cua:sandbox', subject, name: 'Lê Thị Bình' });
      const post = { agencyCode: 'H21.196', title: 'Công chức', roles: [role], validFrom: '2026-11-20' };
      expect((await administrator.post(`/v1/admin/officers/${enrolled.body.id}/posts`, post, 1)).status).toBe(201);
    };
    await enrol('hoai-nhon-tay-1', 'case-officer');
    const nodes = [...changed({ share: 0.9 }), { ...NODES[2], id: 'lost' }, { ...NODES[2], id: 'stuck' }];
    const flows = [...PROCESS_EXAMPLE.flows, { from: 'appraisal', to: 'stuck' }];
    const examples = [{ ...PROCESS_EXAMPLE.examples[0], then: { at: [], outcome: 'granted' } }];
    const { path } = await begin('QT-CONG', { nodes, flows, examples });
    const codes = ({ findings }: { findings: { code: string; step: string; about: string; severity: string }[] }): unknown =>
      findings.filter(({ severity }) => severity === 'error').map(({ code, step, about }) => [code, step, about]);
    const found = [
      ['STEP_UNREACHABLE', 'lost', null],
      ['DEAD_END', 'lost', null],
      ['DEAD_END', 'stuck', null],
      ['SHARES_DIFFER', 'appraisal', null],
      ['ROLE_UNHELD', 'decision', 'agency-head: H21.196'],
      ['EXAMPLE_FAILS', 'appraisal', 'Không đủ điều kiện (2: STEP_CHOICE_NEEDED)'],
    ];
    expect(codes((await controller.get(path)).body)).toEqual(found);
    const { body } = await head.post(`${path}/check`, undefined, 1);
    expect([body.status, body.code, codes(body.details)]).toEqual([422, 'DEFINITION_REFUSED', found]);
    expect((await controller.get(`${PATH}/QT-CONG`)).body).toMatchObject({ version: 1, drafts: [{ checkedBy: null }], versions: [] });
    // Once somebody decides there, and the rest is mended, it is published.
    await enrol('hoai-nhon-tay-2', 'agency-head');
    expect((await controller.post(`${path}/revise`, { content: PROCESS_EXAMPLE }, 1)).status).toBe(200);
    expect((await head.post(`${path}/check`, undefined, 2)).status).toBe(200);
    expect((await controller.post(`${path}/publish`, PUBLICATION, 3)).status).toBe(200);
  });

  it('is drawn as a picture that nothing runs in, and as Mermaid text, the same each time', async () => {
    const draft = await begin('QT-SO-DO');
    for (const path of [draft.path, `${PATH}/QT001/versions/1`]) {
      const svg = await controller.get(`${path}/picture.svg`);
      expect([svg.status, svg.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
      expect(svg.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
      const words = textOf(svg.body);
      expect(words).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      expect(textOf((await controller.get(`${path}/picture.svg`)).body)).toBe(words);
      const mermaid = await controller.get(`${path}/picture.mmd`);
      expect([mermaid.headers['content-type'], mermaid.text.split('\n')[0]]).toEqual(['text/plain; charset=utf-8', 'flowchart TD']);
    }
    expect((await controller.get(`${PATH}/QT-SO-DO/versions/1/picture.svg`)).body).toMatchObject({
      status: 404,
      code: 'PROCESS_NOT_FOUND',
    });
    expect((await house.anybody.get(`${PATH}/QT001/versions/1/picture.svg`)).status).toBe(401);
  });

  it('is listed page by page', async () => {
    const codes: string[] = [];
    for (let next = ''; ;) {
      const { body } = await controller.get(`${PATH}?limit=40${next}`);
      codes.push(...(body.items as { code: string }[]).map(({ code }) => code));
      if (body.next === undefined) break;
      next = `&cursor=${body.next}`;
    }
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(['default-commune', 'QT001', 'QT-MOI']));
  });
});

/** Pictures are answered as bytes to whoever reads no SVG. */
function textOf(body: unknown): string {
  return Buffer.isBuffer(body) ? body.toString('utf8') : String(body);
}

/** The nodes with the reception changed. */
function changed(change: object): Node[] {
  return NODES.map((node, index) => (index === 1 ? { ...node, ...change } : node));
}
