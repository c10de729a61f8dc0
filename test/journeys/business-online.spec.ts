import { fosterCare } from '../support/handed-in.js';
import { House } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { carryThrough, waitingTask } from '../support/way-through.js';

const BUSINESS = {
  kind: 'business',
  name: 'Công ty TNHH Thương mại và Xây dựng An Lão Xanh',
  identityNumber: '9996756322',
  phone: '02563888999',
  email: 'lienhe@example.vn',
};
const DEPARTMENT = 'H21.16';

describe('a business, a procedure without a process of its own, and a supplement during appraisal', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  it('asks for legal aid online; the pause moves both deadlines; refused in the end and handed over by post', async () => {
    const business = await house.as('business');
    const desk = await house.as('desk-officer-department');
    const form = await business.upload('citizen', 'đề nghị hỗ trợ.pdf', 'application/pdf', pdf('de nghi'));
    const handedIn = {
      procedureCode: '1.005464',
      resolvingAgencyCode: DEPARTMENT,
      applicant: BUSINESS,
      submitter: { name: 'Trần Thị Mẫu', identityNumber: '052199000456', authorisation: 'Giấy ủy quyền số 01/2026' },
      returnMethod: 'post',
      components: [{ key: '1', fileId: form.body.id }],
      defaultAbsenceReason: 'Không thuộc trường hợp phải nộp.',
    };
    const submitted = await business.post('/v1/citizen/dossiers', handedIn);
    // Friday 14:10 and eight working hours: the rest of Friday and the morning and the beginning of the afternoon of Monday.
    expect((await business.get(`/v1/citizen/dossiers/${submitted.body.id}`)).body).toMatchObject({
      status: 'submitted',
      replyDueAt: '2026-11-23T14:10:00+07:00',
      applicant: BUSINESS,
    });

    const { id } = submitted.body as { id: string };
    const accepted = await desk.post(`/v1/desk/dossiers/${id}/acceptance`, {}, 1);
    // Ten working days from the Friday; Tuesday 24 November is a holiday.
    expect(accepted.body).toMatchObject({ status: 'received', code: 'H21.16-261120-0001', dueAt: '2026-12-07T17:00:00+07:00' });

    await house.clockTo('2026-11-23 08:00');
    const toAppraisal = await carryThrough(house, id, accepted.body.version, 'refused', 'appraisal');
    expect(toAppraisal.steps.map(({ stepCode, role }) => `${stepCode} by ${role}`)).toEqual([
      'reception by desk-officer',
      'assignment by unit-head',
    ]);
    const task = await waitingTask(house, id);
    const appraiser = await house.as('case-officer');
    const taskPath = `/v1/officer/tasks/${id}/${task?.taskId}`;
    const before = (await appraiser.get(taskPath)).body as { dueAt: string; dossierDueAt: string };
    expect(before.dossierDueAt).toBe('2026-12-07T17:00:00+07:00');
    const claimed = await appraiser.post(`${taskPath}/claim`, undefined, toAppraisal.version);

    await house.clockTo('2026-11-25 08:00');
    const asked = await appraiser.post(
      `/v1/officer/dossiers/${id}/supplement-requests`,
      { items: ['Hợp đồng tư vấn'], reason: 'Chưa có hợp đồng.', legalBasis: 'Điều 9 Nghị định số 55/2019/NĐ-CP' },
      claimed.body.version,
    );
    expect(asked.body).toMatchObject({ status: 'supplement-required', deadlineState: 'suspended', dueAt: null });
    expect((await appraiser.get(taskPath)).body).toMatchObject({
      caseState: 'suspended',
      dueAt: null,
      dossierDueAt: null,
      allowedActions: [],
    });
    expect((await appraiser.post(`${taskPath}/forward`, {}, asked.body.version)).body.code).toBe('CASE_SUSPENDED');

    // Four working days later: Wednesday 08:00 to Tuesday 08:00.
    await house.clockTo('2026-12-01 08:00');
    const contract = await business.upload('citizen', 'hợp đồng.pdf', 'application/pdf', pdf('hop dong'));
    const answered = await business.post(
      `/v1/citizen/dossiers/${id}/supplement-answers`,
      { answer: 'Đã bổ sung hợp đồng.', fileIds: [contract.body.id] },
      asked.body.version,
    );
    expect(answered.body).toMatchObject({ status: 'in-progress', deadlineState: 'running', dueAt: '2026-12-11T17:00:00+07:00' });
    const after = (await appraiser.get(taskPath)).body as { dueAt: string; dossierDueAt: string; version: number };
    const moved = await house.anybody.send('/v1/deadlines/compute', {
      startAt: before.dueAt,
      agencyCode: DEPARTMENT,
      duration: { value: 32, unit: 'working-hours' },
    });
    expect([after.dueAt, after.dossierDueAt]).toEqual([moved.body.dueAt, '2026-12-11T17:00:00+07:00']);

    const appraised = await appraiser.post(`${taskPath}/forward`, { note: 'Đề nghị không chấp thuận.' }, after.version);
    const { version, steps } = await carryThrough(house, id, appraised.body.version, 'refused');
    expect(steps.map(({ stepCode, role }) => `${stepCode} by ${role}`)).toEqual([
      'review by unit-head',
      'decision by agency-head',
      'registry by registry-clerk',
    ]);
    expect((await desk.get(`/v1/desk/dossiers/${id}`)).body).toMatchObject({
      status: 'completed',
      outcome: 'refused',
      timing: 'early',
      suspensions: [{ reason: 'supplement', fromAt: '2026-11-25T08:00:00+07:00', toAt: '2026-12-01T08:00:00+07:00' }],
      supplements: [{ round: 1, items: ['Hợp đồng tư vấn'], answer: 'Đã bổ sung hợp đồng.' }],
    });
    const handedOver = await desk.post(
      `/v1/desk/dossiers/${id}/hand-over`,
      { returnedTo: 'Bưu điện tỉnh Gia Lai', method: 'post' },
      version,
    );
    expect(handedOver.body.status).toBe('result-returned');
    expect((await business.get('/v1/citizen/dossiers?open=false&count=exact')).body).toMatchObject({
      count: 1,
      items: [{ code: 'H21.16-261120-0001', status: 'result-returned' }],
    });
  });

  it('has nobody hand in in its name but itself and whom the form names, who then may know of it but not withdraw', async () => {
    const form = fosterCare({ applicant: BUSINESS, resolvingAgencyCode: DEPARTMENT });
    const submitter = { name: 'Cao Song Lam', identityNumber: '064195205336' };
    const stranger = await house.as('business-2');
    for (const body of [form, { ...form, submitter }])
      expect((await stranger.post('/v1/citizen/dossiers', body)).body).toMatchObject({ status: 422, code: 'SUBMITTER_NOT_CALLER' });
    const authorised = await house.as('citizen-2');
    const handedIn = await authorised.post('/v1/citizen/dossiers', { ...form, submitter });
    const path = `/v1/citizen/dossiers/${handedIn.body.id}`;
    expect((await authorised.get(path)).body).toMatchObject({ status: 'submitted', submitter: { name: 'Cao Song Lam' } });
    expect((await (await house.as('business')).get(path)).status).toBe(200);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await authorised.post(`${path}/withdrawal`, { reason: 'Thôi.' }, 1)).body).toMatchObject({
      status: 403,
      code: 'SUBMITTER_NOT_AUTHORISED',
    });
    expect((await stranger.post(`${path}/withdrawal`, { reason: 'Thôi.' }, 1)).status).toBe(404);
  });

  it('has whom it authorised answer a request for papers and withdraw, which the journal tells on its behalf', async () => {
    const submitter = { name: 'Cao Song Lam', identityNumber: '064195205336', authorisation: 'Giấy ủy quyền số 02/2026' };
    const authorised = await house.as('citizen-2');
    const desk = await house.as('desk-officer-department');
    const { id } = (
      await authorised.post('/v1/citizen/dossiers', fosterCare({ applicant: BUSINESS, submitter, resolvingAgencyCode: DEPARTMENT }))
    ).body as { id: string };
    const path = `/v1/citizen/dossiers/${id}`;
    const accepted = await desk.post(`/v1/desk/dossiers/${id}/acceptance`, { authorisationPaper: submitter.authorisation }, 1);
    const asked = await desk.post(
      `/v1/desk/dossiers/${id}/supplement-requests`,
      { items: ['Giấy chứng nhận đăng ký'], reason: 'Thiếu.' },
      accepted.body.version,
    );
    const paper = await authorised.upload('citizen', 'giay.pdf', 'application/pdf', pdf('giay'));
    const answered = await authorised.post(
      `${path}/supplement-answers`,
      { answer: 'Đã nộp.', fileIds: [paper.body.id] },
      asked.body.version,
    );
    expect(answered.body).toMatchObject({ status: 'received' });
    expect((await authorised.post(`${path}/withdrawal`, { reason: 'Chủ hồ sơ đổi ý.' }, answered.body.version)).body).toMatchObject({
      status: 'withdrawn',
    });
    const own = (await (await house.as('business')).get(`${path}/timeline`)).body.items as {
      actorId: string | null;
      onBehalfOf: string | null;
    }[];
    expect(own.map(({ actorId, onBehalfOf }) => [actorId, onBehalfOf])).toEqual(own.map(() => [null, null]));
    const staff = await house.as('desk-officer-department');
    const entries = (await staff.get(`${path.replace('citizen', 'desk')}/timeline`)).body.items as {
      type: string;
      actorId: string | null;
      onBehalfOf: string | null;
    }[];
    const [withdrawal, answer, request] = entries.filter(({ type }) => type.startsWith('dossiers.'));
    const submission = entries.at(-1);
    expect([withdrawal, answer, request, submission].map((entry) => entry?.actorId)).toEqual([
      null,
      null,
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      null,
    ]);
    expect([withdrawal?.onBehalfOf, request?.onBehalfOf, submission?.onBehalfOf]).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      null,
      null,
    ]);
    expect(answer?.onBehalfOf).toBe(withdrawal?.onBehalfOf);
  });
});
