import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import { atTheCounter, CITIZEN, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { concludeWithFile } from '../support/result-with-file.js';
import { stateOf } from '../support/row-counts.js';

const OWN = '/v1/citizen/personal-data/requests';
const OFFICER = '/v1/officer/personal-data/requests';
const [WRONG, RIGHT] = ['0905111222', '0912345679'];
const RIGHT_NAME = 'Đào Thanh Hà';
const STATED = { ...CITIZEN, name: 'Đào Thanh Hạ', phone: WRONG, email: 'sai@example.vn', address: 'Tổ 1' };

describe('a correction of what is kept of an applicant', () => {
  let house: House;
  let [citizen, desk, head, archivist, accountant]: Caller[] = [];
  beforeAll(async () => {
    house = await House.open();
    [citizen, head] = await Promise.all([house.as('citizen'), house.as('agency-head-commune')]);
    [desk, archivist, accountant] = await Promise.all(
      (['desk-officer', 'archivist', 'accountant'] as const).map((role) => house.as(officerOf(WARD, role))),
    );
  });
  afterAll(() => house.close());

  const codeOf = ({ body }: { body: { code?: string; errors?: { field: string; code: string }[] } }) => {
    const [error] = body.errors ?? [];
    return error === undefined ? body.code : `${error.field} ${error.code}`;
  };
  const handedIn = async (): Promise<{ id: string; version: number }> =>
    (await desk!.post('/v1/desk/dossiers', atTheCounter({ applicant: STATED }))).body;
  const granted = async (dossierId: string, decision: object = { decision: 'granted' }): Promise<string> => {
    const asked = await citizen!.post(OWN, { dossierId, kind: 'correction', place: 'Liên hệ', wish: 'Đề nghị sửa cho đúng.' });
    const id = asked.body.id as string;
    expect((await head!.post(`${OFFICER}/${id}/decision`, { reason: 'Đã đối chiếu căn cước.', ...decision }, 1)).status).toBe(200);
    return id;
  };
  const correct = (id: string, body: object, by = head!, version = 2) =>
    by.post(`${OFFICER}/${id}/correction`, { done: 'Đã sửa theo đề nghị.', ...body }, version);
  const contactOf = async (dossierId: string) => {
    await house.app.get(Followers).drain();
    const [row] = await house.app
      .get(Database)
      .read(`select applicant_name as name, phone, email from notices.contact where dossier_id = $1::uuid`, [dossierId]);
    return row;
  };

  it('is what the dossier shows, is found by and is notified to, and stands in the journal with what it was', async () => {
    const { id: dossierId } = await handedIn();
    const id = await granted(dossierId);
    const changes = { name: RIGHT_NAME, phone: RIGHT, email: null };
    const done = await correct(id, { changes, evidence: 'Thẻ căn cước' });
    expect([done.status, done.body]).toEqual([200, { id, version: 3 }]);
    const detail = (await citizen!.get(`/v1/citizen/dossiers/${dossierId}`)).body as Record<string, unknown>;
    expect(detail).toMatchObject({
      applicant: { name: RIGHT_NAME, phone: RIGHT, email: null, address: STATED.address, identityNumber: CITIZEN.identityNumber },
      corrections: [
        {
          changes: [
            { field: 'name', before: STATED.name, after: RIGHT_NAME },
            { field: 'phone', before: WRONG, after: RIGHT },
            { field: 'email', before: STATED.email, after: null },
          ],
          isApplied: true,
          evidence: 'Thẻ căn cước',
          requestId: id,
        },
      ],
      recentEntries: expect.arrayContaining([
        expect.objectContaining({
          type: 'dossiers.applicant-corrected.v1',
          facts: expect.objectContaining({ fields: ['name', 'phone', 'email'], isApplied: true, dataRequestId: id }),
        }),
      ]),
    });
    expect(await contactOf(dossierId)).toEqual({ name: RIGHT_NAME, phone: RIGHT, email: null });
    const found = async (phone: string) =>
      ((await desk!.post('/v1/desk/dossiers/searches?purpose=inquiry', { phone })).body.items as { id: string }[]).map((each) => each.id);
    expect([await found(RIGHT!), await found(WRONG!)]).toEqual([[dossierId], []]);
    const entries = await house.app.get(Database).read<{ facts: string; personal: object }>(
      `select e.facts::text as facts, p.payload as personal from journal.entry e join journal.personal_part p using (stream_id, seq)
       where e.stream_id = $1::uuid and e.type = 'dossiers.applicant-corrected.v1'`,
      [dossierId],
    );
    expect(entries.map(({ personal }) => personal)).toEqual([
      expect.objectContaining({ before: { name: STATED.name, phone: WRONG, email: STATED.email }, after: changes }),
    ]);
    expect(entries[0]!.facts).not.toMatch(/0912345679|0905111222|Thanh/);
    expect((await verifyJournal(house.clone.ownerUrl, () => undefined)).breaks).toEqual([]);
  });

  it('is done once, whoever repeats it, and changes nothing where it is refused', async () => {
    const { id: dossierId } = await handedIn();
    const id = await granted(dossierId);
    const before = await stateOf(house);
    expect(codeOf(await correct(id, {}))).toBe('changes CORRECTION_EMPTY');
    expect(codeOf(await correct(id, { changes: { phone: WRONG } }))).toBe('changes CORRECTION_EMPTY');
    expect(codeOf(await correct(id, { changes: { name: RIGHT_NAME } }))).toBe('evidence CORRECTION_EVIDENCE_MISSING');
    expect(codeOf(await correct(id, { changes: { phone: 'x' } }))).toContain('changes.phone');
    expect((await correct(id, { changes: { identityNumber: '052088627435' } })).status).toBe(422);
    expect(codeOf(await correct(id, { changes: { phone: RIGHT } }, head, 1))).toBe('VERSION_MOVED');
    const elsewhere = await house.as(officerOf('H21.16', 'agency-head'));
    const above = await house.as(officerOf('H21', 'agency-head'));
    expect(codeOf(await correct(id, { changes: { phone: RIGHT } }, elsewhere))).toBe('DATA_REQUEST_NOT_FOUND');
    expect(codeOf(await correct(id, { changes: { phone: RIGHT } }, above))).toBe('DOSSIER_OF_OTHER_AGENCY');
    expect((await correct(id, { changes: { phone: RIGHT } }, desk)).status).toBe(403);
    expect(await stateOf(house)).toEqual(before);
    const body = { changes: { phone: RIGHT }, done: 'Đã sửa theo đề nghị.' };
    const twice = await Promise.all(
      [1, 2].map(() => head!.post(`${OFFICER}/${id}/correction`, body, 2, { 'idempotency-key': 'sua-mot-lan' })),
    );
    expect(twice.map(({ status, body: answer }) => [status, answer.version])).toEqual([
      [200, 3],
      [200, 3],
    ]);
    expect(codeOf(await correct(id, { changes: { phone: RIGHT } }, head, 3))).toBe('DATA_REQUEST_CARRIED_OUT');
    expect((await citizen!.get(`/v1/citizen/dossiers/${dossierId}`)).body.corrections).toHaveLength(1);
  });

  it('of something outside of these fields is said in words, and of what was refused there is none', async () => {
    const { id: dossierId } = await handedIn();
    const part = await granted(dossierId, { decision: 'partly-granted', legalBasis: 'Luật Lưu trữ 33/2024/QH15' });
    expect((await correct(part, { elsewhere: 'Đã ghi số nhà đúng vào đơn giấy.' })).status).toBe(200);
    expect((await citizen!.get(`/v1/citizen/dossiers/${dossierId}`)).body).toMatchObject({
      applicant: { phone: WRONG },
      corrections: [{ changes: [], elsewhere: 'Đã ghi số nhà đúng vào đơn giấy.' }],
    });
    const not = await granted(dossierId, { decision: 'refused', legalBasis: 'Luật Lưu trữ 33/2024/QH15' });
    expect(codeOf(await correct(not, { changes: { phone: RIGHT } }))).toBe('DATA_REQUEST_NOT_GRANTED');
  });

  it('stands beside a dossier that is finished and beside its record, which stay, and is used where the person is reached', async () => {
    const { id: dossierId, version } = await handedIn();
    const concluded = await concludeWithFile(house, dossierId, version, 'ket-qua.pdf');
    await desk!.post(`/v1/desk/dossiers/${dossierId}/hand-over`, { returnedTo: 'Chủ hồ sơ', method: 'counter' }, concluded.body.version);
    await house.app.get(Followers).drain();
    const record = (await archivist!.get(`/v1/officer/records/${dossierId}`)).body as Record<string, unknown>;
    const id = await granted(dossierId);
    expect((await correct(id, { changes: { phone: RIGHT, name: RIGHT_NAME }, evidence: 'Thẻ căn cước' })).status).toBe(200);
    const noted = [{ isApplied: false, changes: [{ field: 'name' }, { field: 'phone', before: WRONG, after: RIGHT }] }];
    expect((await citizen!.get(`/v1/citizen/dossiers/${dossierId}`)).body).toMatchObject({
      status: 'result-returned',
      applicant: { name: STATED.name, phone: WRONG },
      corrections: noted,
    });
    const { corrections, ...sealed } = (await archivist!.get(`/v1/officer/records/${dossierId}`)).body as Record<string, unknown>;
    expect({ ...sealed, corrections: [] }).toEqual(record);
    expect(corrections).toMatchObject(noted);
    expect(await contactOf(dossierId)).toMatchObject({ name: RIGHT_NAME, phone: RIGHT });
  });

  it('is masked for who is not shown whose the dossier is', async () => {
    const { id: dossierId } = await handedIn();
    const id = await granted(dossierId);
    await correct(id, { changes: { phone: RIGHT, address: 'Tổ 2' }, elsewhere: `Đã ghi số ${RIGHT} vào sổ.` });
    const shown = await accountant!.get(`/v1/officer/dossiers/${dossierId}`);
    expect(shown.text).not.toMatch(/0912345679|0905111222|Tổ [12]/);
    expect(shown.body.corrections).toMatchObject([
      {
        changes: [
          { field: 'phone', before: '*******222', after: '*******679' },
          { field: 'address', before: null, after: null },
        ],
        evidence: null,
      },
    ]);
  });
});
