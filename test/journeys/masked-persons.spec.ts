import type { Response } from 'supertest';
import { CITIZEN, WARD, atTheCounter, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { enrolled, officerWithPosts } from '../support/limited-officer.js';
import { PartnerDesk } from '../support/partner-desk.js';
import { pdf } from '../support/pdf.js';
import { FORMS_FROM } from '../support/published-form.js';
import { ANSWERS, APPLICANT, EXPLANATION, PERSONAL, REASON, SUBMITTER, SUMMARY, toldDossier } from '../support/told-dossier.js';
import { waitingTask } from '../support/way-through.js';

describe('personal data, for who may see a dossier and not whose it is', () => {
  let house: House;
  let [accountant, controller, caseOfficer, desk]: Caller[] = [];
  let id: string;
  let fileId: string;
  let version: number;
  beforeAll(async () => {
    house = await House.open();
    accountant = await house.as(officerOf(WARD, 'accountant'));
    controller = await house.as('procedure-controller');
    caseOfficer = await house.as('case-officer-commune');
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    ({ id, fileId, version } = await toldDossier(house));
  });
  afterAll(() => house.close());

  const shows = (answer: Response): string[] => PERSONAL.filter((each) => answer.text.includes(each));
  const ways = (caller: Caller | undefined) =>
    (caller === accountant ? ['desk', 'officer'] : ['officer']).map((way) => `/v1/${way}/dossiers/${id}`);

  it('is masked in the detail, and the answer says so', async () => {
    for (const caller of [accountant!, controller!])
      for (const path of ways(caller)) {
        const detail = await caller.get(path);
        expect([detail.status, shows(detail)]).toEqual([200, []]);
        expect(detail.body).toMatchObject({
          personalDataMasked: true,
          applicant: { name: APPLICANT.name, identityNumber: '*********434', phone: '*******333', email: 'h***@example.vn', address: null },
          submitter: { name: SUBMITTER.name, identityNumber: '*********336', phone: '*******666', authorisation: null },
          authorisationPaper: null,
          summary: null,
          components: [{ formCode: 'BM-1' }, { absence: null }],
          forms: [{ formCode: 'BM-1', answers: {}, fields: [] }],
          files: [{ fileId, name: '*********434.pdf' }],
          supplements: [{ reason: 'Thiếu bản sao của người có số *********434.', answer: null }],
        });
      }
  });

  it('is shown to who decides on it, and to the applicant', async () => {
    const shown = {
      personalDataMasked: false,
      applicant: APPLICANT,
      submitter: SUBMITTER,
      summary: SUMMARY,
      forms: [{ answers: ANSWERS }],
      files: [{ name: `${CITIZEN.identityNumber}.pdf` }],
      supplements: [{ reason: REASON, answer: EXPLANATION }],
    };
    expect((await caseOfficer!.get(`/v1/officer/dossiers/${id}`)).body).toMatchObject(shown);
    expect((await desk!.get(`/v1/desk/dossiers/${id}`)).body).toMatchObject(shown);
    expect((await (await house.as('citizen')).get(`/v1/citizen/dossiers/${id}`)).body).toMatchObject(shown);
    expect((await caseOfficer!.get(`/v1/officer/dossiers/${id}/files/${fileId}`)).status).toBe(200);
  });

  it('is in no other answer either: receipts, timelines, lists, searches, worklists, tasks, sums, exports of reports', async () => {
    const task = (await waitingTask(house, id))!;
    const cell = 'cell=received-total&from=2026-11-01&to=2026-11-23&asOf=2026-11-23T08:00:00%2B07:00';
    const reads: [Caller, string][] = [
      [accountant!, `/v1/desk/dossiers/${id}/receipt`],
      [accountant!, '/v1/desk/dossiers?reach=all'],
      [accountant!, `/v1/desk/receivables/${id}`],
      [controller!, '/v1/officer/dossiers?reach=all'],
      [controller!, `/v1/officer/receivables/${id}`],
      [controller!, `/v1/officer/tasks?which=below&dossierId=${id}`],
      [controller!, `/v1/officer/tasks/${id}/${task.taskId}`],
      [controller!, `/v1/officer/reports/ii06a/dossiers?${cell}&agencyCode=${WARD}`],
      ...[accountant!, controller!].flatMap((caller) =>
        ways(caller).map((path): [Caller, string] => [caller, `${path}/timeline?limit=200`]),
      ),
    ];
    for (const [caller, path] of reads) {
      const answer = await caller.get(path);
      expect([path, answer.status, shows(answer)]).toEqual([path, 200, []]);
    }
    const path = `/v1/officer/tasks/${id}/${task.taskId}`;
    expect((await controller!.get(path)).body).toMatchObject({ personalDataMasked: true, note: 'Đã đối chiếu *********434' });
    expect((await caseOfficer!.get(path)).body).toMatchObject({
      personalDataMasked: false,
      note: expect.stringContaining(CITIZEN.identityNumber),
    });
    const receipt = await accountant!.get(`/v1/desk/dossiers/${id}/receipt`);
    expect(receipt.body).toMatchObject({ personalDataMasked: true, subject: expect.stringContaining('chăm sóc') });
    const byName = await controller!.send('/v1/officer/dossiers/searches?purpose=oversight', { words: 'thanh ha', reach: 'all' });
    expect([byName.status, byName.body.items.length, shows(byName)]).toEqual([200, 1, []]);
  });

  it('is in no file that they get, by either way', async () => {
    for (const caller of [accountant!, controller!])
      for (const path of ways(caller)) {
        const { status, body } = await caller.get(`${path}/files/${fileId}`);
        expect([status, body.code]).toEqual([403, 'PERMISSION_MISSING']);
      }
    const question = { askedAgencyCode: 'H21.110', question: `Xác nhận ${CITIZEN.identityNumber}`, fileIds: [fileId] };
    const duration = { value: 3, unit: 'working-days' };
    const asked = await caseOfficer!.post(`/v1/officer/dossiers/${id}/consultations`, { ...question, duration }, version);
    expect(asked.status).toBe(201);
    const path = `/v1/officer/consultations/${id}/${asked.body.consultationId as string}`;
    const theirs = await controller!.get(path);
    expect(theirs.body).toMatchObject({
      personalDataMasked: true,
      question: 'Xác nhận *********434',
      files: [{ name: '*********434.pdf' }],
    });
    expect((await controller!.get(`${path}/files/${fileId}`)).body).toMatchObject({ status: 403, code: 'PERMISSION_MISSING' });
    const answering = await house.as(officerOf('H21.110', 'case-officer'));
    expect((await answering.get(path)).body).toMatchObject({ personalDataMasked: false, question: question.question });
    expect((await answering.get(`${path}/files/${fileId}`)).status).toBe(200);
  });

  it('is not found by trying numbers: whoever does not see them cannot look for them', async () => {
    for (const person of [{ identityNumber: APPLICANT.identityNumber }, { phone: APPLICANT.phone, words: 'ha' }]) {
      const refused = await controller!.send('/v1/officer/dossiers/searches?purpose=oversight', person);
      expect([refused.status, refused.body.code]).toEqual([403, 'PERSONAL_DATA_CLOSED']);
      const found = await caseOfficer!.send('/v1/officer/dossiers/searches?purpose=handling', person);
      expect(found.body.items).toMatchObject([{ id }]);
    }
  });

  it('goes by the post by which the very dossier is seen, and by that of whom one stands in for', async () => {
    const elsewhere = await officerWithPosts(
      house,
      'hai-vi-tri',
      { agencyCode: WARD, roles: ['accountant'], validFrom: FORMS_FROM },
      { agencyCode: 'H21.110', roles: ['case-officer'], validFrom: FORMS_FROM },
    );
    const path = `/v1/officer/dossiers/${id}`;
    const detail = await elsewhere.get(path);
    expect([detail.body.personalDataMasked, shows(detail)]).toEqual([true, []]);
    expect((await elsewhere.get(`${path}/files/${fileId}`)).status).toBe(404);
    const other = await (await house.as(officerOf('H21.110', 'desk-officer'))).post('/v1/desk/dossiers', other110());
    expect((await elsewhere.get(`/v1/officer/dossiers/${other.body.id as string}`)).body).toMatchObject({ personalDataMasked: false });
    const found = await elsewhere.send('/v1/officer/dossiers/searches?purpose=handling', {
      identityNumber: APPLICANT.identityNumber,
      reach: 'all',
    });
    expect(found.body.items).toMatchObject([{ id: other.body.id as string }]);

    const idOf = async (caller: Caller) => (await caller.get('/v1/me')).body.id as string;
    const away = await house.as(await enrolled(house, 'di-vang', { agencyCode: WARD, roles: ['case-officer'], validFrom: FORMS_FROM }));
    const substitute = await house.as(
      await enrolled(house, 'thay-the', { agencyCode: WARD, roles: ['accountant'], validFrom: FORMS_FROM }),
    );
    expect((await substitute.get(path)).body.personalDataMasked).toBe(true);
    const leave = { validFrom: FORMS_FROM, validTo: '2026-11-27', reason: 'Nghỉ phép năm', substituteId: await idOf(substitute) };
    expect((await away.post('/v1/officer/absences', leave)).status).toBe(201);
    expect((await substitute.get(path)).body).toMatchObject({ personalDataMasked: false, applicant: APPLICANT });
    expect((await substitute.get(`${path}/files/${fileId}`)).status).toBe(200);
    expect((await substitute.get(`/v1/desk/dossiers/${id}`)).body.personalDataMasked).toBe(true);
  });

  it('is shown to a system that was given it, and to one that was not, of what it took in itself', async () => {
    const partners = await PartnerDesk.open(house, WARD);
    const scopes = ['dossier.receive', 'dossier.read', 'file.read', 'file.upload'];
    const plain = await partners.caller(await partners.registered({ scopes }));
    const given = await partners.registered({ scopes: [...scopes, 'person.read'] });
    const knowing = await partners.caller(given);
    const path = `/v1/desk/dossiers/${id}`;
    const detail = await plain.get(path);
    expect([detail.body.personalDataMasked, shows(detail), shows(await plain.get(`${path}/receipt`))]).toEqual([true, [], []]);
    expect((await plain.get(`${path}/files/${fileId}`)).body).toMatchObject({ status: 403, code: 'PERSONAL_DATA_CLOSED' });
    const search = (caller: Caller) => caller.send('/v1/desk/dossiers/searches?purpose=counter', { phone: APPLICANT.phone });
    expect((await search(plain)).body.code).toBe('PERSONAL_DATA_CLOSED');

    expect((await knowing.get(path)).body).toMatchObject({ personalDataMasked: false, applicant: APPLICANT, summary: SUMMARY });
    expect([(await knowing.get(`${path}/files/${fileId}`)).status, (await search(knowing)).status]).toEqual([200, 200]);
    const asked = await partners.caller(given, 'dossier.read');
    expect((await asked.get(path)).body.personalDataMasked).toBe(true);

    const file = await plain.upload('desk', 'don.pdf', 'application/pdf', pdf('don cua he thong'));
    const own = await plain.post('/v1/desk/dossiers', {
      ...atTheCounter({
        applicant: APPLICANT,
        components: [
          { key: '1', answers: ANSWERS },
          { key: '2', fileId: file.body.id },
        ],
      }),
    });
    const ownPath = `/v1/desk/dossiers/${own.body.id as string}`;
    expect((await plain.get(ownPath)).body).toMatchObject({ personalDataMasked: false, applicant: APPLICANT });
    expect((await plain.get(`${ownPath}/files/${file.body.id as string}`)).status).toBe(200);
    expect((await accountant!.get(ownPath)).body).toMatchObject({ personalDataMasked: true, applicant: { phone: '*******333' } });
  });

  function other110(): object {
    return atTheCounter({
      resolvingAgencyCode: 'H21.110',
      applicant: APPLICANT,
      components: [
        { key: '1', answers: ANSWERS },
        { key: '2', copies: 1 },
      ],
    });
  }
});
