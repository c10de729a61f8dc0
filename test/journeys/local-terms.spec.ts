import { CITIZEN, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

const CODE = '1.001193';
const PATH = `/v1/admin/procedures/${CODE}/local-terms`;
const DECISION = { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-20' };
const PARTS_ARE_STATED = {
  durations: [
    { channel: null, caseName: null, agencyCode: null, duration: { unit: 'working-days', value: 2 } },
    { channel: null, caseName: null, agencyCode: WARD, duration: { unit: 'working-days', value: 1 } },
  ],
};

describe('what the province says over the national text', () => {
  let house: House;
  let [controller, head, desk, citizen]: Caller[] = [];
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
    desk = await house.as('desk-officer-commune');
    citizen = await house.as('citizen');
  });
  afterAll(() => house.close());

  const submit = async (): Promise<string> => {
    const birth = { procedureCode: CODE, resolvingAgencyCode: WARD, applicant: CITIZEN, returnMethod: 'counter', components: [] };
    const { body } = await citizen!.post('/v1/citizen/dossiers', { ...birth, defaultAbsenceReason: 'Không thuộc trường hợp phải nộp.' });
    return `/v1/desk/dossiers/${body.id}`;
  };
  const accept = async (path: string) => (await desk!.post(`${path}/acceptance`, {}, 1)).body as Record<string, unknown>;
  const shown = async (on: string) => (await house.anybody.get(`/v1/public/procedures/${CODE}?on=${on}`)).body;

  it('a procedure without a number of days gets one, from a day on, for what is handed in then', async () => {
    expect((await controller!.get(PATH)).body).toEqual({ scope: 'procedure', code: CODE, version: 0, terms: [], drafts: [] });
    const drafted = await controller!.post(`${PATH}/drafts`, { terms: PARTS_ARE_STATED });
    expect([drafted.status, drafted.headers['location']]).toEqual([201, PATH]);
    const draft = `${PATH}/drafts/${drafted.body.draftId}`;
    expect((await controller!.post(`${draft}/check`, undefined, 1)).body.code).toBe('DRAFT_CHECKED_BY_AUTHOR');
    expect((await head!.post(`${draft}/check`, undefined, 1)).status).toBe(200);
    const published = await controller!.post(`${draft}/publish`, { decision: DECISION, effectiveFrom: '2026-11-23' }, 2);
    expect([published.status, published.body.terms]).toEqual([200, [{ termId: expect.any(String), part: 'durations' }]]);

    const [before, after] = [await shown('2026-11-22'), await shown('2026-11-23')];
    expect([before.channels[0].duration, before.local.grounds]).toEqual([null, []]);
    expect(after.channels[0].duration).toEqual({ unit: 'working-days', value: 2 });
    expect(after.local).toMatchObject({
      grounds: [{ part: 'durations', decisionNumber: DECISION.number, effectiveFrom: '2026-11-23' }],
      durations: [{ agencyCode: null }, { agencyCode: WARD, agencyName: expect.stringContaining('ường') }],
    });

    const early = await submit();
    await house.clockTo('2026-11-23 08:00');
    const later = await submit();
    expect(await accept(early)).toMatchObject({ dueAt: null, deadlineState: 'no-deadline' });
    // The ward's own line is nearer than the one for all; 24 November is a holiday.
    expect(await accept(later)).toMatchObject({ dueAt: '2026-11-25T17:00:00+07:00', deadlineState: 'running' });
    const decision = `${DECISION.number}, ${DECISION.issuer}, 20/11/2026`;
    expect((await desk!.get(later)).body).toMatchObject({ duration: { unit: 'working-days', value: 1 }, durationDecision: decision });
    expect((await desk!.get(`${later}/receipt`)).body.processingTime).toContain(decision);
    const own = { statedDuration: { value: 5, unit: 'working-days', decision: 'Quy chế' } };
    const third = await submit();
    expect((await desk!.post(`${third}/acceptance`, own, 1)).body.code).toBe('DURATION_STATED_BY_PROCEDURE');
  });

  it('rules of a sector go before those of all procedures, and the explanation of a deadline says which row decided', async () => {
    const publish = async (code: string, rules: object) => {
      const path = `/v1/admin/intake-rules/${code}`;
      const { body } = await controller!.post(`${path}/drafts`, { terms: { rules } });
      await head!.post(`${path}/drafts/${body.draftId}/check`, undefined, body.version);
      const terms = { decision: DECISION, effectiveFrom: '2026-11-23' };
      const published = await controller!.post(`${path}/drafts/${body.draftId}/publish`, terms, body.version + 1);
      expect(published.body).toMatchObject({ code, terms: [{ part: 'rules' }] });
    };
    await publish('all', { supplementLimit: 3, codePattern: '{agency}-{yymmdd}-12{number}' });
    const { sectorCode } = (await house.anybody.get(`/v1/public/procedures/${CODE}`)).body as { sectorCode: string };
    await publish(sectorCode, { supplementLimit: 2, cutoff: { minutesBeforeClosing: 60, behaviour: 'shift-start' } });
    const path = await submit();
    const { code } = (await accept(path)) as { code: string };
    expect(code).toMatch(/-261123-120\d{3}$/);
    const { rules, duration } = (await desk!.get(`${path}/deadline`)).body as {
      rules: { rule: string; name: string; value: string | null; scope: string; decisionNumber: string | null }[];
      duration: object;
    };
    expect(Object.keys(duration)).toEqual(['value', 'unit', 'source', 'versionNo', 'text', 'decision']);
    const rowOf = (name: string) => rules.find(({ rule }) => rule === name);
    expect([rowOf('supplementLimit')?.scope, rowOf('cutoff')?.scope, rowOf('codePattern')?.scope, rowOf('suspension')?.scope]).toEqual([
      'sector',
      'sector',
      'all',
      'general',
    ]);
    expect(rowOf('cutoff')).toMatchObject({
      name: 'Giờ chốt tiếp nhận',
      value: '60 phút trước giờ đóng cửa; sau đó tính từ ngày làm việc kế tiếp',
    });
    expect([rowOf('supplementLimit')?.value, rowOf('suspension')?.value]).toEqual(['2 lần', 'đồng hồ dừng rồi chạy tiếp']);
    expect([rowOf('cutoff')?.decisionNumber, rowOf('suspension')?.decisionNumber]).toEqual([DECISION.number, null]);
  });

  it('bad input has answers of its own, and changes nothing', async () => {
    const { version } = (await controller!.get(PATH)).body as { version: number };
    const draftOf = async (terms: object) => (await controller!.post(`${PATH}/drafts`, { terms })).body;
    expect(await draftOf({})).toMatchObject({ status: 422, code: 'LOCAL_TERMS_EMPTY' });
    expect(await draftOf({ ...PARTS_ARE_STATED, nationalAgain: ['durations'] })).toMatchObject({
      code: 'LOCAL_PART_TWICE',
      errors: [expect.objectContaining({ field: 'terms.nationalAgain.0' })],
    });
    expect(await draftOf({ agencies: { levels: [], agencyCodes: ['H99.1'], receivingAddress: null } })).toMatchObject({
      code: 'AGENCY_UNKNOWN',
      errors: [expect.objectContaining({ field: 'terms.agencies.agencyCodes.0' })],
    });
    const rulesOf = async (code: string, terms: object) =>
      (await controller!.post(`/v1/admin/intake-rules/${code}/drafts`, { terms })).body;
    expect(await rulesOf('all', PARTS_ARE_STATED)).toMatchObject({ status: 422, code: 'LOCAL_PART_OF_PROCEDURE' });
    expect(await rulesOf('all', { rules: {} })).toMatchObject({ status: 422, code: 'LOCAL_RULES_EMPTY' });
    expect(await rulesOf('all', { rules: { codePattern: '{number}' } })).toMatchObject({ status: 422, code: 'CODE_PATTERN_WRONG' });
    expect(await rulesOf('all', { rules: { cutoff: { time: '15:00', minutesBeforeClosing: 60 } } })).toMatchObject({
      code: 'CUTOFF_STATED_TWICE',
    });
    expect(await rulesOf('G99-XX99', { rules: { supplementLimit: 1 } })).toMatchObject({ status: 404, code: 'SECTOR_NOT_FOUND' });
    const missing = '00000000-0000-7000-8000-000000000000';
    expect((await controller!.post(`${PATH}/${missing}/withdraw`, { reason: 'Nhập sai.' }, version)).body.code).toBe(
      'LOCAL_TERM_NOT_FOUND',
    );
    expect((await controller!.post(`${PATH}/drafts/${missing}/check`, undefined, version)).body.code).toBe('DRAFT_NOT_FOUND');
    expect((await house.anybody.get('/v1/admin/procedures/9.999999/local-terms')).status).toBe(401);
    expect((await desk!.get(PATH)).status).toBe(403);
    expect((await controller!.get(PATH)).body.version).toBe(version);
  });
});
