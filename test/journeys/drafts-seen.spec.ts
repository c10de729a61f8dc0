import { PROCESS_EXAMPLE } from '../../src/modules/workflow/http/process-content-example.js';
import { House, type Caller } from '../support/house.js';

const PROCEDURE = '/v1/admin/procedures/1.004944';
const PROCESSES = '/v1/admin/process-definitions';
const DECISION = { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-02' };
type Draft = { readonly version: number; readonly content: Record<string, unknown> };

describe('what a second person checks is what that person read', () => {
  let house: House;
  let [controller, head]: Caller[] = [];
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
  });
  afterAll(() => house.close());

  const draftOf = async (path: string) => {
    const { version } = (await controller!.get(`${path}/versions`)).body as Draft;
    const begun = await controller!.post(`${path}/drafts`, {}, version);
    expect(begun.status).toBe(201);
    return { path: `${path}/drafts/${(begun.body as { draftId: string }).draftId}`, body: begun.body };
  };
  const onlyDraft = async (code: string) => {
    const { drafts } = (await controller!.get(`${PROCESSES}/${code}`)).body as { drafts: { draftId: string }[] };
    return `${PROCESSES}/${code}/drafts/${drafts[0]!.draftId}`;
  };
  /** Posts with the tag of an answer, as it came. */
  const withTag = (caller: Caller, path: string, tag: unknown, body?: object) =>
    caller.post(path, body, undefined, { 'if-match': String(tag) });

  it.each(['procedure', 'process'])('of a %s: the tag of its draft is taken, and refused once somebody changed it', async (kind) => {
    if (kind === 'process') {
      const begun = await controller!.post(PROCESSES, { code: 'QT-DA-XEM', content: PROCESS_EXAMPLE });
      expect(begun.body).toMatchObject({ basedOnVersion: null, copiedFrom: 'nothing' });
    }
    const path = kind === 'procedure' ? (await draftOf(PROCEDURE)).path : await onlyDraft('QT-DA-XEM');
    const seen = await head!.get(path);
    const tag = seen.headers['etag'];
    expect(tag).toMatch(new RegExp(`^"${(seen.body as Draft).version}-`));
    const { content } = seen.body as Draft;
    expect((await withTag(controller!, `${path}/revise`, tag, { content: { ...content, name: 'Tên khác' } })).status).toBe(200);
    expect((await withTag(head!, `${path}/check`, tag)).status).toBe(412);
    const again = await head!.get(path);
    expect((again.body as Draft).version).toBe((seen.body as Draft).version + 1);
    expect((await withTag(head!, `${path}/check`, again.headers['etag'])).status).toBe(200);
    expect((await withTag(controller!, `${path}/discard`, again.headers['etag'])).status).toBe(412);
    expect((await withTag(controller!, `${path}/discard`, (await controller!.get(path)).headers['etag'])).status).toBe(200);
  });

  it('a draft tells what stands against it, in the words of the refusal', async () => {
    const { path } = await draftOf(PROCEDURE);
    const { content, version } = (await controller!.get(path)).body as Draft;
    const partial = { ...content, onlineLevel: 'partial' };
    await controller!.post(`${path}/revise`, { content: partial }, version);
    const seen = (await head!.get(path)).body as Draft & { findings: { code: string; field: string; meaning: string }[] };
    expect(seen.findings).toEqual([{ code: 'ONLINE_REASON_MISSING', field: 'content.onlineLimit', meaning: expect.any(String) }]);
    const refused = (await head!.post(`${path}/check`, undefined, seen.version)).body as { code: string; errors: { message: string }[] };
    expect(refused).toMatchObject({ status: 422, code: seen.findings[0]!.code });
    await controller!.post(`${path}/discard`, undefined, seen.version);
  });

  it('a process with errors is not checked, as it is not published', async () => {
    const content = { ...PROCESS_EXAMPLE, examples: [{ ...PROCESS_EXAMPLE.examples![0]!, then: { at: [], outcome: 'granted' } }] };
    const { draftId } = (await controller!.post(PROCESSES, { code: 'QT-CO-LOI', content })).body as { draftId: string };
    const path = `${PROCESSES}/QT-CO-LOI/drafts/${draftId}`;
    const seen = (await head!.get(path)).body as Draft & { findings: { code: string; severity: string }[] };
    expect(seen.findings).toContainEqual(expect.objectContaining({ code: 'EXAMPLE_FAILS', severity: 'error' }));
    const refused = await head!.post(`${path}/check`, undefined, seen.version);
    expect(refused.body).toMatchObject({ status: 422, code: 'DEFINITION_REFUSED' });
    expect((await head!.get(path)).body).toMatchObject({ version: seen.version, checkedBy: null });
  });

  it('a new draft copies what is in force, and the newest where a later one is decided, and says which', async () => {
    const first = await draftOf(PROCEDURE);
    const { basedOnVersionNo } = first.body as { basedOnVersionNo: number };
    expect(first.body).toMatchObject({ copiedFrom: 'in-force' });
    const { content, version } = (await controller!.get(first.path)).body as Draft;
    await controller!.post(`${first.path}/revise`, { content: { ...content, requirements: 'Có mặt.' } }, version);
    await head!.post(`${first.path}/check`, undefined, version + 1);
    const later = { decision: DECISION, effectiveFrom: '2099-01-01' };
    expect((await controller!.post(`${first.path}/publish`, later, version + 2)).body).toMatchObject({ versionNo: basedOnVersionNo + 1 });
    const next = await draftOf(PROCEDURE);
    expect(next.body).toMatchObject({ basedOnVersionNo: basedOnVersionNo + 1, copiedFrom: 'scheduled' });
    expect((await controller!.get(next.path)).body).toMatchObject({ outdated: false, findings: [], content: { requirements: 'Có mặt.' } });
    const named = await controller!.post(`${PROCEDURE}/drafts`, { basedOnVersionNo }, version + 4);
    expect(named.body).toMatchObject({ basedOnVersionNo, copiedFrom: 'named' });
    const outdated = `${PROCEDURE}/drafts/${(named.body as { draftId: string }).draftId}`;
    expect((await controller!.get(outdated)).body).toMatchObject({ outdated: true, findings: [{ code: 'DRAFT_OUTDATED', field: null }] });
  });
});
