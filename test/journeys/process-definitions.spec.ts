import { randomUUID } from 'node:crypto';
import { House, type Caller } from '../support/house.js';

const PATH = '/v1/admin/process-definitions';
const STEP = { code: 'decision', name: 'Quyết định', role: 'agency-head', agency: 'resolving', phase: 'decision', actions: ['decide'] };
const DRAFT = { name: 'Quy trình rút gọn', level: 'commune', steps: [STEP] };
const DECISION = { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-02' };
const PUBLICATION = { decision: DECISION, effectiveFrom: '2026-12-01' };

describe('the life of a process', () => {
  let house: House;
  let controller: Caller;
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
  });
  afterAll(() => house.close());

  it('begins as a draft, is published by a decision, and goes on with the next draft', async () => {
    const begun = await controller.post(PATH, { code: 'QT-MOI', ...DRAFT });
    expect([begun.status, begun.headers['location'], begun.headers['etag'], begun.body]).toEqual([
      201,
      `${PATH}/QT-MOI`,
      '"1"',
      { code: 'QT-MOI', version: 1 },
    ]);
    expect((await controller.get(`${PATH}/QT-MOI`)).body).toMatchObject({
      code: 'QT-MOI',
      version: 1,
      draft: {
        content: { name: 'Quy trình rút gọn', source: { decision: null }, findings: [{ code: 'STEP_WITHOUT_TIME', step: 'decision' }] },
      },
      versions: [],
    });
    const path = `${PATH}/QT-MOI/draft`;
    expect((await controller.post(path, DRAFT, 1)).body).toMatchObject({ status: 409, code: 'PROCESS_DRAFT_EXISTS' });
    expect((await controller.post(`${path}/publish`, PUBLICATION, 7)).body).toMatchObject({ status: 412, code: 'VERSION_MOVED' });
    const published = await controller.post(`${path}/publish`, PUBLICATION, 1);
    expect([published.status, published.body]).toEqual([200, { code: 'QT-MOI', version: 2 }]);
    expect((await controller.post(`${path}/publish`, PUBLICATION, 2)).body).toMatchObject({ status: 404, code: 'PROCESS_DRAFT_NOT_FOUND' });
    expect((await controller.post(path, { ...DRAFT, name: 'Lần hai' }, 2)).body).toEqual({ code: 'QT-MOI', version: 3 });
    expect((await controller.post(`${path}/discard`, undefined, 3)).body).toEqual({ code: 'QT-MOI', version: 4 });
    expect((await controller.get(`${PATH}/QT-MOI`)).body).toMatchObject({
      version: 4,
      draft: null,
      versions: [
        {
          version: 1,
          effectiveFrom: '2026-12-01',
          origin: 'own',
          source: { decision: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', decidedOn: '2026-11-02' },
        },
      ],
    });
    expect((await controller.get(`${PATH}/QT-MOI/versions/1`)).body).toMatchObject({ name: 'Quy trình rút gọn', steps: [STEP] });
    expect((await controller.get(`${PATH}/QT-MOI/versions/2`)).body).toMatchObject({ status: 404, code: 'PROCESS_NOT_FOUND' });
  });

  it('answers a repeat with its first answer', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await controller.post(PATH, { code: 'QT-LAP-LAI', ...DRAFT }, undefined, headers);
    const again = await controller.post(PATH, { code: 'QT-LAP-LAI', ...DRAFT }, undefined, headers);
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([201, first.body, 'true']);
    expect((await controller.post(PATH, { code: 'QT-LAP-LAI', ...DRAFT })).body).toMatchObject({ status: 409, code: 'PROCESS_EXISTS' });
  });

  it('refuses what breaks the rules of a definition, every finding with its step', async () => {
    const lost = { ...STEP, code: 'lost', role: 'case-officer', actions: ['return'], phase: 'resolution' };
    const { body } = await controller.post(PATH, { code: 'QT-SAI', ...DRAFT, steps: [{ ...STEP, next: ['nowhere'] }, lost] });
    expect([body.status, body.code]).toEqual([422, 'DEFINITION_REFUSED']);
    const findings = body.details.findings as { code: string; step: string; severity: string }[];
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code, step }) => [code, step])).toEqual([
      ['NEXT_STEP_UNKNOWN', 'decision'],
      ['DEAD_END', 'decision'],
      ['STEP_UNREACHABLE', 'lost'],
      ['DEAD_END', 'lost'],
    ]);
    expect((body.errors as { field: string; code: string }[]).map(({ field, code }) => [field, code])).toEqual([
      ['steps.0.next', 'NEXT_STEP_UNKNOWN'],
      ['steps.0.next', 'DEAD_END'],
      ['steps.1', 'STEP_UNREACHABLE'],
      ['steps.1.next', 'DEAD_END'],
    ]);
    expect(body.errorCount).toBe(4);
    expect((await controller.get(`${PATH}/QT-SAI`)).status).toBe(404);
  });

  it.each([
    ['a procedure that there is none of', { procedureCode: '9.999999' }, 'PROCEDURE_UNKNOWN'],
    ['a step for the public', { steps: [{ ...STEP, role: 'citizen' }] }, 'FIELDS_INVALID'],
    ['no step', { steps: [] }, 'FIELDS_INVALID'],
  ])('refuses %s', async (_, change, code) => {
    expect((await controller.post(PATH, { code: 'QT-SAI', ...DRAFT, ...change })).body).toMatchObject({ status: 422, code });
  });

  it.each([
    ['a decision that is not signed yet', { decision: { ...DECISION, signedOn: '2026-11-21' } }, 'DECISION_IN_FUTURE'],
    ['what takes effect before its decision', { effectiveFrom: '2026-11-01' }, 'EFFECTIVE_BEFORE_DECISION'],
    ['a decision without a number', { decision: { ...DECISION, number: '.' } }, 'FIELDS_INVALID'],
  ])('does not publish %s', async (_, change, code) => {
    const { body: begun } = await controller.post(PATH, { code: `QT-${code}`, ...DRAFT });
    const path = `${PATH}/QT-${code}/draft/publish`;
    expect((await controller.post(path, { ...PUBLICATION, ...change }, begun.version)).body).toMatchObject({ status: 422, code });
    expect((await controller.get(`${PATH}/QT-${code}`)).body).toMatchObject({ version: 1, versions: [] });
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
