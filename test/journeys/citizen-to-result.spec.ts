import { House, JOURNEY_START } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { carryThrough } from '../support/way-through.js';

describe('a citizen, a real procedure with its real process, and the result in hand', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  it('goes from submission over a supplement, acceptance, eight officers and a decision to the hand-over', async () => {
    const citizen = await house.as('citizen');
    const desk = await house.as({ subject: 'syt-tiep-nhan-1', name: 'Cán bộ một cửa', agencyCode: 'H21.19', roles: ['desk-officer'] });

    const file = await citizen.upload('citizen', 'đơn đề nghị.pdf', 'application/pdf', pdf('don'));
    expect(file.status).toBe(201);
    const handedIn = {
      procedureCode: '1.014010',
      resolvingAgencyCode: 'H21.19',
      applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434', phone: '0912345678' },
      summary: 'Cấp giấy phép hoạt động hỗ trợ nạn nhân',
      returnMethod: 'counter',
      components: [{ key: '1', fileId: file.body.id }],
      defaultAbsenceReason: 'Các giấy tờ khác không thuộc trường hợp phải nộp.',
    };
    const submitted = await citizen.post('/v1/citizen/dossiers', handedIn);
    expect(submitted.body).toMatchObject({ status: 'submitted', code: null, dueAt: null, deadlineState: 'not-started', version: 1 });
    const path = `/v1/desk/dossiers/${submitted.body.id}`;

    const asked = await desk.post(
      `${path}/supplement-requests`,
      { items: ['Bản sao giấy phép đã cấp'], reason: 'Thiếu bản sao giấy phép.' },
      1,
    );
    expect(asked.body).toMatchObject({ status: 'supplement-required', version: 2 });
    const more = await citizen.upload('citizen', 'giay-phep.pdf', 'application/pdf', pdf('giay phep'));
    expect((await desk.get(path)).body.replyDueAt).toBeNull();
    const answered = await citizen.post(
      `/v1/citizen/dossiers/${submitted.body.id}/supplement-answers`,
      { answer: 'Đã bổ sung.', fileIds: [more.body.id] },
      2,
    );
    expect(answered.body).toMatchObject({ status: 'submitted', version: 3 });

    expect((await desk.get(path)).body.replyDueAt).toBe('2026-11-23T14:10:00+07:00');

    const accepted = await desk.post(`${path}/acceptance`, {}, 3);
    expect(accepted.body).toMatchObject({ status: 'received', code: 'H21.19-261120-0001', deadlineState: 'running' });
    const computed = await house.anybody.send('/v1/deadlines/compute', {
      startAt: JOURNEY_START,
      agencyCode: 'H21.19',
      duration: { value: 8, unit: 'working-days' },
    });
    expect([accepted.body.dueAt, accepted.body.dueAt]).toEqual([computed.body.dueAt, '2026-12-03T17:00:00+07:00']);
    const receipt = await desk.get(`${path}/receipt`);
    expect(receipt.body).toMatchObject({
      code: 'H21.19-261120-0001',
      appointmentAt: '2026-12-03T17:00:00+07:00',
      receivingAgencyName: expect.stringContaining('Y tế'),
    });

    await house.clockTo('2026-11-23 09:00');
    const { steps, version } = await carryThrough(house, submitted.body.id, accepted.body.version, 'granted');
    // QT012 of Cao Bằng's decision 2022/QĐ-UBND: desk, head, case officer, head, director, registry, and the provincial office.
    expect(steps.map(({ role, agencyCode }) => `${role}@${agencyCode}`)).toEqual([
      'desk-officer@H21.19',
      'unit-head@H21.19',
      'case-officer@H21.19',
      'unit-head@H21.19',
      'agency-head@H21.19',
      'registry-clerk@H21.19',
      'case-officer@H21',
      'registry-clerk@H21',
    ]);

    const done = await desk.get(path);
    expect(done.body).toMatchObject({ status: 'completed', outcome: 'granted', timing: 'early', version });
    const handedOver = await desk.post(`${path}/hand-over`, { returnedTo: 'Đào Thanh Hà', method: 'counter' }, version);
    expect(handedOver.body.status).toBe('result-returned');

    const seen = await citizen.get(`/v1/citizen/dossiers/${submitted.body.id}`);
    expect(seen.body).toMatchObject({ status: 'result-returned', statusCode: 10, code: 'H21.19-261120-0001' });
    const timeline = await citizen.get(`/v1/citizen/dossiers/${submitted.body.id}/timeline?limit=200`);
    const types = (timeline.body.items as { type: string }[]).map((entry) => entry.type).reverse();
    expect(types.filter((type) => type.startsWith('dossiers.'))).toEqual([
      'dossiers.submitted.v1',
      'dossiers.supplement-requested.v1',
      'dossiers.supplement-answered.v1',
      'dossiers.accepted.v1',
      'dossiers.processing-started.v1',
      'dossiers.concluded.v1',
      'dossiers.result-returned.v1',
    ]);
    // Agencies and times, and nothing of who inside does what by when; all instants are local.
    expect(timeline.text).not.toMatch(/officerId|assigneeId|definition|taskId|stepCode|openedAt|Z"/);
    expect(timeline.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'dossiers.accepted.v1',
          actorId: null,
          facts: expect.objectContaining({ resolvingAgencyCode: 'H21.19', resolvingAgencyName: expect.stringContaining('Sở Y tế') }),
        }),
      ]),
    );
    // Of eight steps only the one that another agency does is told, and which agency that is.
    const reached = (timeline.body.items as { type: string; facts: object }[]).filter(({ type }) => type.startsWith('workflow.'));
    expect(reached).toEqual([
      expect.objectContaining({
        type: 'workflow.agency-reached.v1',
        facts: expect.objectContaining({ agencyCode: 'H21', fromAgencyCode: 'H21.19', fromAgencyName: expect.any(String) }),
      }),
    ]);
    const download = await citizen.get(`/v1/citizen/dossiers/${submitted.body.id}/files/${file.body.id}`);
    expect([download.status, download.headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
  });
});
