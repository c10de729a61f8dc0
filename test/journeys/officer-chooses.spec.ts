import { atTheCounter, CITIZEN, fosterCare, WARD } from '../support/handed-in.js';
import { pdf } from '../support/pdf.js';
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

  it('a birth whose time is text: there is no case to choose, and no deadline to be early or late for', async () => {
    const birth = {
      procedureCode: '1.001193',
      resolvingAgencyCode: WARD,
      applicant: CITIZEN,
      returnMethod: 'counter',
      components: [],
      defaultAbsenceReason: ABSENT,
    };
    const { body: procedure } = await house.anybody.get('/v1/public/procedures/1.001193');
    expect((procedure.cases as unknown[]).length).toBe(1);
    const papers = procedure.cases[0].components as { key: string; group: string | null; presentOnly: boolean; required: null }[];
    const ofEachHeading = [null, 'Giấy tờ phải nộp', 'Giấy tờ phải xuất trình'].map(
      (group) => papers.find((paper) => paper.group === group)?.key ?? '',
    );
    const form = await citizen.upload('citizen', 'to khai.pdf', 'application/pdf', pdf('to khai'));
    const [declaration, ...others] = ofEachHeading.map((key) => ({ key, originals: 1 }));
    const submitted = await citizen.post('/v1/citizen/dossiers', {
      ...birth,
      components: [{ key: declaration?.key, fileId: form.body.id }, ...others],
    });
    const path = `/v1/desk/dossiers/${submitted.body.id}`;
    const before = (await desk.get(path)).body.components as { key: string; name: string; absence: string | null }[];
    expect(ofEachHeading.filter((key) => before.find((paper) => paper.key === key)?.absence !== null)).toEqual([]);
    // What is only shown and was not handed in is neither missing nor excused.
    expect(before.map(({ key }) => key)).toEqual(
      papers.filter(({ key, presentOnly }) => !presentOnly || ofEachHeading.includes(key)).map(({ key }) => key),
    );
    expect((await desk.post(`${path}/acceptance`, { caseKey: '9' }, 1)).body.code).toBe('PROCEDURE_CASE_UNKNOWN');
    const accepted = await desk.post(`${path}/acceptance`, {}, 1);
    // The refusals spent no number.
    expect(accepted.body).toMatchObject({ status: 'received', code: 'H21.195-261120-0001', dueAt: null, deadlineState: 'no-deadline' });
    expect((await desk.get(path)).body).toMatchObject({ timing: 'no-deadline', duration: null, caseKey: '1' });
    expect((await desk.get(`${path}/receipt`)).body).toMatchObject({ appointmentAt: null });

    expect((await desk.get(path)).body.components).toEqual(before);

    // Months later it is neither overdue nor late.
    await house.clockTo('2027-03-01 08:00');
    expect((await desk.get(path)).body).toMatchObject({ timing: 'no-deadline' });
    await carryThrough(house, submitted.body.id, accepted.body.version, 'granted');
    expect((await desk.get(path)).body).toMatchObject({ status: 'completed', timing: 'no-deadline' });
    const timeline = await desk.get(`${path}/timeline?limit=200`);
    expect(
      (timeline.body.items as { type: string; facts: object }[]).find(({ type }) => type === 'dossiers.concluded.v1')?.facts,
    ).toMatchObject({ timing: 'no-deadline', dueAt: null });
  });

  it('a disability: nothing named keeps the case of the applicant, and another case is checked with its own papers', async () => {
    const again = { procedureCode: '1.001699', resolvingAgencyCode: WARD, applicant: CITIZEN, returnMethod: 'counter' };
    expect((await desk.post('/v1/desk/dossiers', atTheCounter({ ...again, components: [], defaultAbsenceReason: ABSENT }))).body.code).toBe(
      'PROCEDURE_CASE_NOT_CHOSEN',
    );
    const file = async () => (await citizen.upload('citizen', 'don.pdf', 'application/pdf', pdf('don'))).body.id as string;
    const [one, another, foreign] = [await file(), await file(), await file()];
    const handed = (fileId: string) => ({
      ...again,
      caseKey: '1',
      components: [
        { key: '1', fileId },
        { key: '2', absence: 'Không có giấy tờ nào liên quan.' },
      ],
    });
    const [kept, other] = [
      await citizen.post('/v1/citizen/dossiers', handed(one)),
      await citizen.post('/v1/citizen/dossiers', handed(another)),
    ];
    const at = (submitted: { body: { id: string } }) => `/v1/desk/dossiers/${submitted.body.id}`;

    const before = (await desk.get(at(kept))).body;
    expect((await desk.post(`${at(kept)}/acceptance`, {}, 1)).body).toMatchObject({ status: 'received' });
    expect((await desk.get(at(kept))).body).toMatchObject({ caseKey: '1', components: before.components });

    const named = { caseKey: '2' };
    const incomplete = await desk.post(`${at(other)}/acceptance`, named, 1);
    expect(incomplete.body).toMatchObject({ status: 409, code: 'DOSSIER_INCOMPLETE', details: { missing: [{ key: '1' }, { key: '2' }] } });
    const stated = { ...named, components: [{ key: '2', fileId: foreign }], defaultAbsenceReason: ABSENT };
    expect((await desk.post(`${at(other)}/acceptance`, stated, 1)).body.code).toBe('FILE_UNKNOWN');
    expect((await desk.post(`${at(other)}/acceptance`, { ...named, components: [{ key: '9', originals: 1 }] }, 1)).body.code).toBe(
      'COMPONENT_UNKNOWN',
    );
    expect((await desk.get(at(other))).body).toMatchObject({ status: 'submitted', caseKey: '1', version: 1 });
    expect((await desk.post(`${at(other)}/acceptance`, { ...named, defaultAbsenceReason: ABSENT }, 1)).body).toMatchObject({
      status: 'received',
    });
    const { body: changed } = await desk.get(at(other));
    expect(changed).toMatchObject({
      caseKey: '2',
      components: [
        { key: '1', absence: ABSENT },
        { key: '2', absence: ABSENT },
        { key: '3', fileId: another, absence: null },
      ],
    });
  });

  it('a law firm that changes its form, in seven days or in five: the officer names which, online and at the counter', async () => {
    const lawFirm = { procedureCode: '1.008709', resolvingAgencyCode: 'H21.16', components: [], defaultAbsenceReason: ABSENT };
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
      [7, 5].map((value) =>
        house.anybody.send('/v1/deadlines/compute', {
          startAt: '2027-03-01T08:00:00+07:00',
          agencyCode: 'H21.16',
          duration: { value, unit: 'working-days' },
        }),
      ),
    );
    expect([seven.body.dueAt, five.body.dueAt]).toEqual(computed.map(({ body }) => body.dueAt));
    expect((await department.get(`/v1/desk/dossiers/${submitted.body.id}`)).body).toMatchObject({
      duration: { unit: 'working-days', value: 5 },
    });
  });
});
