import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { House, type Caller } from '../support/house.js';
import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { carryThrough, REFUSAL, waitingTask } from '../support/way-through.js';

const GROUNDS = { reason: 'Chủ hồ sơ đề nghị.', legalBasis: 'Điều 21 Nghị định số 118/2025/NĐ-CP' };
const MISSING = { items: ['Bản sao giấy chứng sinh'], reason: 'Thiếu giấy tờ.' };
const VESSEL = { procedureCode: '1.003930', caseKey: '1', components: [], defaultAbsenceReason: 'Đã đối chiếu bản chính.' };

interface Notice {
  readonly dossierId: string;
  readonly templateCode: string;
  readonly body: string;
}

describe('ways out of waiting', () => {
  let house: House;
  let desk: Caller;
  let citizen: Caller;
  let cashier: Caller;
  beforeAll(async () => {
    house = await House.open();
    [desk, citizen, cashier] = [
      await house.as('desk-officer-commune'),
      await house.as('citizen'),
      await house.as(officerOf(WARD, 'accountant')),
    ];
  });
  afterAll(() => house.close());

  const received = async (changes: object = {}): Promise<{ id: string; version: number }> =>
    (await desk.post('/v1/desk/dossiers', atTheCounter(changes))).body as { id: string; version: number };
  const submitted = async (changes: object = {}): Promise<string> =>
    (await citizen.post('/v1/citizen/dossiers', fosterCare(changes))).body.id as string;
  const detail = async (id: string): Promise<Record<string, unknown>> =>
    (await desk.get(`/v1/desk/dossiers/${id}`)).body as Record<string, unknown>;
  const told = async (id: string, code: string): Promise<readonly Notice[]> => {
    await house.app.get(Followers).drain();
    return ((await house.anybody.get(`/v1/sandbox/outbox?limit=200&dossierId=${id}`)).body.items as Notice[]).filter(
      ({ dossierId, templateCode }) => dossierId === id && templateCode === code,
    );
  };

  it('just received: withdrawn, stopped on request, asked for papers and asked to pay, before any officer has touched it', async () => {
    const one = await received();
    expect(
      (await citizen.post(`/v1/citizen/dossiers/${one.id}/withdrawal`, { reason: 'Không còn nhu cầu.' }, one.version)).body.status,
    ).toBe('withdrawn');
    expect(await waitingTask(house, one.id)).toBeUndefined();
    const two = await received();
    expect((await desk.post(`/v1/desk/dossiers/${two.id}/stop`, GROUNDS, two.version)).body.status).toBe('stopped');
    expect(await detail(two.id)).toMatchObject({ stopGround: 'applicant-request', legalBasis: GROUNDS.legalBasis });
    const three = await received();
    const asked = await desk.post(`/v1/desk/dossiers/${three.id}/supplement-requests`, MISSING, three.version);
    expect(asked.body).toMatchObject({ status: 'supplement-required', deadlineState: 'suspended' });
    const answered = await citizen.post(`/v1/citizen/dossiers/${three.id}/supplement-answers`, { fileIds: [] }, asked.body.version);
    expect(answered.body).toMatchObject({ status: 'received', deadlineState: 'running' });
    await carryThrough(house, three.id, answered.body.version as number, 'granted');
    const four = await received(VESSEL);
    expect(
      (await desk.post(`/v1/desk/dossiers/${four.id}/payment-requests`, { reason: 'Chưa nộp lệ phí.' }, four.version)).body.status,
    ).toBe('payment-required');
  });

  it('asked for papers or a payment: stopped on request, refused before reception, and not once it was received', async () => {
    const id = await submitted();
    await desk.post(`/v1/desk/dossiers/${id}/supplement-requests`, MISSING, 1);
    const head = await house.as('agency-head-commune');
    for (const [who, audience] of [
      [desk, 'desk'],
      [head, 'officer'],
    ] as const) {
      expect((await who.post(`/v1/${audience}/dossiers/${id}/stop`, GROUNDS, 2)).body).toMatchObject({
        code: 'MOVE_NOT_ALLOWED',
        details: { from: 'supplement-required', to: 'stopped' },
      });
    }
    expect((await desk.post(`/v1/desk/dossiers/${id}/refusal`, GROUNDS, 2)).body.status).toBe('not-accepted');
    const slip = (await desk.get(`/v1/desk/dossiers/${id}/refusal-slip`)).body;
    expect(slip).toMatchObject({
      refusedAt: 'reception',
      code: null,
      reason: GROUNDS.reason,
      legalBasis: GROUNDS.legalBasis,
      procedureName: expect.any(String),
    });
    expect(slip.applicant).toEqual((await desk.get(`/v1/desk/dossiers/${id}`)).body.applicant);
    const later = await received();
    const asked = await desk.post(`/v1/desk/dossiers/${later.id}/supplement-requests`, MISSING, later.version);
    expect((await desk.post(`/v1/desk/dossiers/${later.id}/refusal`, GROUNDS, asked.body.version)).body.code).toBe('MOVE_NOT_ALLOWED');
    expect((await desk.post(`/v1/desk/dossiers/${later.id}/stop`, GROUNDS, asked.body.version)).body).toMatchObject({ status: 'stopped' });
  });

  it('once decided nothing more is asked and nothing ends otherwise; an apology and what was asked before go on', async () => {
    const like = await received(VESSEL);
    const { steps } = await carryThrough(house, like.id, like.version, 'refused');
    expect(steps.slice(-2).map(({ role }) => role)).toEqual(['agency-head', 'registry-clerk']);
    const { id, version } = await received(VESSEL);
    const { version: decided } = await carryThrough(house, id, version, 'granted', steps.at(-1)!.stepCode);
    const head = await house.as('agency-head-commune');
    const before = await detail(id);
    const acts: readonly (readonly [Caller, string, object])[] = [
      [desk, `/v1/desk/dossiers/${id}/supplement-requests`, MISSING],
      [head, `/v1/officer/dossiers/${id}/supplement-requests`, MISSING],
      [desk, `/v1/desk/dossiers/${id}/payment-requests`, { reason: 'Chưa nộp lệ phí.' }],
      [head, `/v1/officer/dossiers/${id}/payment-requests`, { reason: 'Chưa nộp lệ phí.' }],
      [desk, `/v1/desk/dossiers/${id}/stop`, GROUNDS],
      [head, `/v1/officer/dossiers/${id}/stop`, GROUNDS],
      [desk, `/v1/desk/dossiers/${id}/withdrawal`, { reason: 'Thôi không làm nữa.' }],
      [citizen, `/v1/citizen/dossiers/${id}/withdrawal`, { reason: 'Thôi không làm nữa.' }],
    ];
    for (const [who, path, body] of acts) {
      const { status, body: answer } = await who.post(path, body, decided);
      expect([path, status, answer.code]).toEqual([path, 409, 'DECISION_EXISTS']);
    }
    expect(await detail(id)).toEqual(before);
    const extended = await head.post(
      `/v1/officer/dossiers/${id}/extensions`,
      { workingDays: 1, reason: 'Chưa in được kết quả.', letterNumber: '9/UBND' },
      decided,
    );
    expect([extended.status, extended.body.deadlineState]).toEqual([200, 'running']);
  });

  it('refused on the merits: with reason, legal basis and decision, though its fee was never paid', async () => {
    const { id, version } = await received(VESSEL);
    const done = await carryThrough(house, id, version, 'refused');
    expect(await detail(id)).toMatchObject({
      status: 'completed',
      outcome: 'refused',
      feeState: 'none',
      reason: REFUSAL.reason,
      legalBasis: REFUSAL.legalBasis,
      version: done.version,
    });
    expect((await desk.get(`/v1/desk/receivables/${id}`)).body).toMatchObject({
      owed: 0,
      receivables: [{ state: 'cancelled', endedBy: 'refused' }],
    });
    expect((await citizen.get(`/v1/citizen/dossiers/${id}/refusal-slip`)).body).toMatchObject({
      refusedAt: 'resolution',
      reason: REFUSAL.reason,
      legalBasis: REFUSAL.legalBasis,
      decisionNumber: '15/TB-UBND',
    });
    expect((await desk.get(`/v1/desk/dossiers/${(await received()).id}/refusal-slip`)).body.code).toBe('REFUSAL_NOT_GIVEN');
  });

  it('paid before reception and not accepted: to be given back, as the accountants see', async () => {
    const id = await submitted(VESSEL);
    const asked = await desk.post(`/v1/desk/dossiers/${id}/payment-requests`, { reason: 'Nộp lệ phí trước.' }, 1);
    const [receivable] = (await desk.get(`/v1/desk/receivables/${id}`)).body.receivables as { id: string }[];
    const paid = await cashier.post(
      `/v1/desk/receivables/${id}/${receivable!.id}/payments`,
      { amount: 70_000, receiptNumber: 'BL-HOAN-1', method: 'cash' },
      asked.body.version,
    );
    await desk.post(`/v1/desk/dossiers/${id}/refusal`, GROUNDS, paid.body.version);
    expect((await desk.get(`/v1/desk/receivables/${id}`)).body).toMatchObject({
      receivables: [{ state: 'to-be-refunded', endedBy: 'not-accepted' }],
    });
    for (const who of [cashier, await house.as('accountant')]) {
      expect((await who.get('/v1/desk/refunds')).body.items).toEqual([
        expect.objectContaining({ dossierId: id, amount: 70_000, receiptNumber: 'BL-HOAN-1', ending: 'not-accepted' }),
      ]);
    }
    expect((await (await house.as(officerOf('H21.110', 'accountant'))).get('/v1/desk/refunds')).body.items).toEqual([]);
    expect((await desk.get('/v1/desk/refunds')).status).toBe(403);
  });

  it('without a number of days in the procedure: the agency states its own, with its decision', async () => {
    const own = { value: 10, unit: 'working-days', decision: 'Quyết định số 12/QĐ-UBND' };
    const refused = await desk.post('/v1/desk/dossiers', atTheCounter({ statedDuration: own }));
    expect([refused.status, refused.body.code]).toEqual([409, 'DURATION_STATED_BY_PROCEDURE']);
    const [code, caseKey] = await withoutDays();
    const { body } = await desk.post(
      '/v1/desk/dossiers',
      atTheCounter({ procedureCode: code, caseKey, components: [], defaultAbsenceReason: 'Đã đối chiếu bản chính.', statedDuration: own }),
    );
    expect(body).toMatchObject({ deadlineState: 'running', dueAt: '2026-12-07T17:00:00+07:00' });
    expect(await detail(body.id as string)).toMatchObject({
      duration: { value: 10, unit: 'working-days' },
      durationDecision: own.decision,
    });
    expect((await desk.get(`/v1/desk/dossiers/${body.id}/receipt`)).body.processingTime).toBe(
      '10 ngày làm việc (Quyết định số 12/QĐ-UBND)',
    );
  });

  it('never answered: reminded once, closed once by the rule that held when it was asked, and told before and after', async () => {
    const before = await submitted();
    await desk.post(`/v1/desk/dossiers/${before}/supplement-requests`, MISSING, 1);
    const after = await received();
    await desk.post(`/v1/desk/dossiers/${after.id}/supplement-requests`, MISSING, after.version);
    expect(await detail(after.id)).toMatchObject({ answerDueAt: '2026-12-14T17:00:00+07:00' });
    await house.clockTo('2026-12-10 08:00');
    for (const id of [before, after.id])
      expect([await told(id, 'answer-reminder'), (await detail(id))['status']]).toEqual([
        [expect.objectContaining({ body: expect.stringContaining('14/12/2026') })],
        'supplement-required',
      ]);
    await house.clockTo('2026-12-14 16:00');
    expect((await detail(after.id))['status']).toBe('supplement-required');
    await house.clockTo('2026-12-15 08:00');
    for (const id of [before, after.id]) {
      expect(await detail(id)).toMatchObject({
        status: 'stopped',
        stopGround: 'applicant-silent',
        legalBasis: 'Thời hạn nêu tại yêu cầu gửi chủ hồ sơ, theo mức của Nghị định số 297/2025/NĐ-CP',
        answerDueAt: null,
      });
      expect([(await told(id, 'answer-reminder')).length, (await told(id, 'closed-silent')).length]).toEqual([1, 1]);
    }
    expect(await waitingTask(house, after.id)).toBeUndefined();
    const timeline = (await desk.get(`/v1/desk/dossiers/${after.id}/timeline`)).body.items as { type: string; actorId: string }[];
    expect(timeline.filter(({ type }) => type === 'dossiers.stopped.v1')).toEqual([
      expect.objectContaining({ actorId: '00000000-0000-8000-8000-000000000001' }),
    ]);
  });

  /** A procedure of communes that states no number of days, with one of its cases. */
  async function withoutDays(): Promise<[string, string]> {
    const [row] = await house.app.get(Database).read<{ code: string; key: string }>(
      `select v.procedure_code as code, v.content->'cases'->0->>'key' as key from catalogue.procedure_version v
       where 'commune' = any(v.levels) and jsonb_array_length(v.content->'cases') > 0 and v.kind is distinct from 'specific'
         and not v.resolved_outside
         and not exists (select 1 from jsonb_array_elements(v.content->'channels') c where c->'duration' <> 'null'::jsonb)
         order by 1 limit 1`,
    );
    return [row!.code, row!.key];
  }
});
