import { atTheCounter, CITIZEN, fosterCare, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { carryThrough } from '../support/way-through.js';

const ABSENT = 'Các giấy tờ khác không thuộc trường hợp phải nộp.';

describe('what the law leaves to the officer who accepts', () => {
  let house: House;
  let desk: Caller;
  let citizen: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as('desk-officer-commune');
    citizen = await house.as('citizen');
  });
  afterAll(() => house.close());

  it('a birth whose time is text: the case is chosen by the officer, and there is no deadline to be early or late for', async () => {
    const birth = { procedureCode: '1.001193', resolvingAgencyCode: WARD, applicant: CITIZEN, returnMethod: 'counter', components: [], othersAbsent: ABSENT, caseKey: '1' };
    const submitted = await citizen.post('/v1/citizen/dossiers', birth);
    const path = `/v1/desk/dossiers/${submitted.body.id}`;
    const refused = await desk.post(`${path}/acceptance`, {}, 1);
    expect(refused.body).toMatchObject({ status: 409, code: 'PROCEDURE_CASE_NOT_CHOSEN', details: { cases: expect.arrayContaining([{ key: '1', name: expect.any(String) }]) } });
    expect((await desk.get(path)).body).toMatchObject({ status: 'submitted', code: null, version: 1 });
    expect((await desk.post(`${path}/acceptance`, { caseKey: '9' }, 1)).body.code).toBe('PROCEDURE_CASE_UNKNOWN');
    const accepted = await desk.post(`${path}/acceptance`, { caseKey: '1' }, 1);
    // The refusals spent no number.
    expect(accepted.body).toMatchObject({ status: 'received', code: 'H21.195-261120-0001', dueAt: null, deadlineState: 'no-deadline' });
    expect((await desk.get(path)).body).toMatchObject({ timing: 'no-deadline', duration: null, caseKey: '1' });
    expect((await desk.get(`${path}/receipt`)).body).toMatchObject({ appointmentAt: null });

    const counter = await desk.post('/v1/desk/dossiers', atTheCounter({ ...birth, caseKey: undefined }));
    expect(counter.body.code).toBe('PROCEDURE_CASE_NOT_CHOSEN');

    // Months later it is neither overdue nor late.
    await house.clockTo('2027-03-01 08:00');
    expect((await desk.get(path)).body).toMatchObject({ timing: 'no-deadline' });
    await carryThrough(house, submitted.body.id, accepted.body.version, 'granted');
    expect((await desk.get(path)).body).toMatchObject({ status: 'completed', timing: 'no-deadline' });
    const timeline = await desk.get(`${path}/timeline?limit=200`);
    expect((timeline.body.items as { type: string; facts: object }[]).find(({ type }) => type === 'dossiers.concluded.v1')?.facts).toMatchObject({ timing: 'no-deadline', dueAt: null });
  });

  it('a law firm that changes its form, in seven days or in five: the officer names which, online and at the counter', async () => {
    const lawFirm = { procedureCode: '1.008709', resolvingAgencyCode: 'H21.16', components: [], othersAbsent: ABSENT };
    const department = await house.as('desk-officer-department');
    const submitted = await citizen.post('/v1/citizen/dossiers', fosterCare(lawFirm));
    const path = `/v1/desk/dossiers/${submitted.body.id}/acceptance`;
    const refused = await department.post(path, {}, 1);
    expect(refused.body).toMatchObject({ status: 409, code: 'PROCEDURE_TERMS_NOT_CHOSEN' });
    expect((refused.body.details.terms as { key: string }[]).map(({ key }) => key)).toEqual(['online-1', 'online-2']);
    expect((await department.post(path, { termsKey: 'online-9' }, 1)).body.code).toBe('PROCEDURE_TERMS_UNKNOWN');
    expect((await department.post('/v1/desk/dossiers', atTheCounter(lawFirm))).body.code).toBe('PROCEDURE_TERMS_NOT_CHOSEN');
    const seven = await department.post('/v1/desk/dossiers', atTheCounter({ ...lawFirm, termsKey: 'direct-1' }));
    const five = await department.post(path, { termsKey: 'online-2' }, 1);
    expect([seven.body.code, five.body.code]).toEqual(['H21.16-270301-0001', 'H21.16-270301-0002']);
    const computed = await Promise.all(
      [7, 5].map((value) => house.anybody.send('/v1/deadlines/compute', { startAt: '2027-03-01T08:00:00+07:00', agencyCode: 'H21.16', duration: { value, unit: 'working-days' } })),
    );
    expect([seven.body.dueAt, five.body.dueAt]).toEqual(computed.map(({ body }) => body.dueAt));
    expect((await department.get(`/v1/desk/dossiers/${submitted.body.id}`)).body).toMatchObject({ duration: { unit: 'working-days', value: 5 } });
  });
});
