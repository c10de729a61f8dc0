import { PROCESS_EXAMPLE } from '../../src/modules/workflow/http/process-content-example.js';
import { House, type Caller } from '../support/house.js';

const PATH = '/v1/admin/process-definitions';
const DECISION = { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-02' };
const PUBLICATION = { decision: DECISION, effectiveFrom: '2026-12-01' };

describe('two drafts of one process', () => {
  let house: House;
  let controller: Caller;
  let head: Caller;
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
  });
  afterAll(() => house.close());

  it('do not undo each other: the one is published after the other when it takes account of it', async () => {
    const begun = await controller.post(PATH, { code: 'QT-HAI-BAN', content: PROCESS_EXAMPLE });
    const path = `${PATH}/QT-HAI-BAN/drafts/${begun.body.draftId}`;
    await head.post(`${path}/check`, undefined, 1);
    await controller.post(`${path}/publish`, PUBLICATION, 2);
    const copies: string[] = [];
    for (const version of [3, 4])
      copies.push((await controller.post(`${PATH}/QT-HAI-BAN/drafts`, { basedOnVersion: 1 }, version)).body.draftId);
    const [one, other] = copies.map((draftId) => `${PATH}/QT-HAI-BAN/drafts/${draftId}`);
    expect((await controller.post(`${one}/revise`, { content: { ...PROCESS_EXAMPLE, name: 'Tên mới' } }, 5)).status).toBe(200);
    await head.post(`${one}/check`, undefined, 6);
    await head.post(`${other}/check`, undefined, 7);
    const next = { ...PUBLICATION, effectiveFrom: '2026-12-02' };
    expect((await controller.post(`${one}/publish`, next, 8)).body).toMatchObject({ publishedVersion: 2 });

    const outdated = { status: 409, code: 'PROCESS_DRAFT_OUTDATED', details: { basedOnVersion: 1, newestVersion: 2 } };
    expect((await controller.post(`${other}/publish`, { ...next, effectiveFrom: '2026-12-03' }, 9)).body).toMatchObject(outdated);
    expect((await head.post(`${other}/check`, undefined, 9)).body).toMatchObject(outdated);
    expect((await controller.get(other!)).body).toMatchObject({
      newestVersion: 2,
      outdated: true,
      differences: [{ path: 'name', before: 'Tên mới', after: PROCESS_EXAMPLE.name }],
    });
    const { content } = (await controller.get(other!)).body;
    expect((await controller.post(`${other}/revise`, { content, basedOnVersion: 3 }, 9)).body.code).toBe('PROCESS_VERSION_UNKNOWN');
    expect((await controller.post(`${other}/revise`, { content, basedOnVersion: 2 }, 9)).status).toBe(200);
    expect((await controller.get(other!)).body).toMatchObject({ basedOnVersion: 2, outdated: false, checkedBy: null });
    expect((await head.post(`${other}/check`, undefined, 10)).status).toBe(200);
  });
});
