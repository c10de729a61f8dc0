import { ExportedPerson } from '../../src/modules/privacy/http/exported-person.js';
import { Database } from '../../src/platform/database/database.js';
import type { PersonalColumns } from '../../src/platform/database/personal-columns.js';
import { personalRegister } from '../../src/platform/database/personal-register.js';
import { Followers } from '../../src/platform/journal/followers.js';
import type { TokenHolder } from '../../src/platform/sandbox/sandbox-issuer.js';
import { PERSONAL_LINES } from '../../src/shared/personal-line.js';
import { exportFindings } from '../architecture/checks/database/personal.js';
import { askForExport, exportedLines, type ExportedLine } from '../support/exported-lines.js';
import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { livedDossier, person, saysOf } from '../support/lived-dossier.js';
import { pdf } from '../support/pdf.js';
import { StatementCount } from '../support/statement-count.js';
import { connectedTo } from '../support/whole-database.js';

const OWNER = person('Xuatkhau', '44444');
const HELPER = { name: 'Cao Song Lam', identityNumber: '064195205336' };
const CLAIM = 'Giấy ủy quyền số 07/2026';
const FRAME = ['export', 'end'];

describe('everything that is kept about a person, as one export', () => {
  let house: House;
  let desk: Caller;
  let owner: TokenHolder;
  let helper: TokenHolder;
  let asOwner: Caller;
  let asHelper: Caller;
  /** Lived through by the owner; of the helper's by a claim; of the helper's, confirmed by the counter. */
  let [lived, claimed, confirmed]: string[] = [];
  let helpersFile: string;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    const { word: _, ...applicant } = OWNER;
    owner = { subject: 'chu-ho-so-44', name: OWNER.name, roles: ['citizen'], identityNumber: OWNER.identityNumber };
    helper = await house.persona('citizen-2');
    [asOwner, asHelper] = await Promise.all([house.as(owner), house.as(helper)]);
    lived = await livedDossier({ house, desk, archivist: await house.as(officerOf(WARD, 'archivist')) }, OWNER);
    // A relief that the story has there by hand and that no command would make.
    await connectedTo(house.clone.ownerUrl, (client) => client.query('update payments.receivable set relief = null'));
    helpersFile = (await asHelper.upload('citizen', 'don.pdf', 'application/pdf', pdf('đơn'))).body.id as string;
    const handIn = async (fileId: string, paper?: string) => {
      const components = [
        { key: '1', fileId },
        { key: '2', absence: 'Không thuộc trường hợp.' },
      ];
      const submitter = { ...HELPER, authorisation: CLAIM };
      const body = fosterCare({ applicant: { kind: 'citizen', ...applicant }, components, submitter });
      const { id } = (await asHelper.post('/v1/citizen/dossiers', body)).body as { id: string };
      const accepted = await desk.post(`/v1/desk/dossiers/${id}/acceptance`, paper === undefined ? {} : { authorisationPaper: paper }, 1);
      expect(accepted.status).toBe(200);
      const ask = { items: ['Giấy khai sinh'], reason: 'Còn thiếu giấy khai sinh.' };
      await desk.post(`/v1/desk/dossiers/${id}/supplement-requests`, ask, accepted.body.version);
      return id;
    };
    claimed = await handIn(helpersFile);
    confirmed = await handIn((await asHelper.upload('citizen', 'don-2.pdf', 'application/pdf', pdf('đơn 2'))).body.id as string, CLAIM);
    const consent = { name: OWNER.name, identityNumber: OWNER.identityNumber, evidence: 'person-present', phone: OWNER.phone };
    const given = [await asOwner.post('/v1/citizen/consents', { agencyCode: WARD }), await desk.post('/v1/desk/consents', consent)];
    expect(given.map(({ status }) => status)).toEqual([201, 201]);
    await asOwner.post('/v1/citizen/personal-data/requests', { dossierId: lived, kind: 'access', wish: 'Đề nghị cho biết.' });
    await desk.send('/v1/desk/dossiers/searches?purpose=inquiry', { identityNumber: OWNER.identityNumber });
    await house.app.get(Followers).drain();
  });
  afterAll(() => house.close());

  const of = (lines: readonly ExportedLine[], kind: string, dossierId?: string) =>
    lines.filter((line) => line.kind === kind && (dossierId === undefined || line.dossierId === dossierId));
  const listed = async (caller: Caller, path: string) => (await caller.get(`${path}?limit=200`)).body.items as { id?: string }[];
  const kindsOf = (lines: readonly ExportedLine[]) => [...new Set(lines.map(({ kind }) => kind))];

  it('is told as the person’s own routes show it, line by line, from the first to the last', async () => {
    const lines = await exportedLines(house, owner);
    expect([lines[0]?.kind, lines.at(-1)]).toMatchObject([
      'export',
      { kind: 'end', kindName: 'Hết bản xuất', data: { lines: lines.length } },
    ]);
    expect(kindsOf(lines).toSorted()).toEqual(Object.keys(PERSONAL_LINES).toSorted());
    expect(of(lines, 'dossier').map(({ dossierId }) => dossierId)).toEqual([lived, claimed, confirmed]);
    for (const { kind, link, data, dossierId, at } of lines) {
      expect([kind, at === null || at.endsWith('+07:00')]).toEqual([kind, true]);
      if (['dossier', 'receivables', 'data-request'].includes(kind)) expect([kind, (await asOwner.get(link!)).body]).toEqual([kind, data]);
      if (kind === 'dossier-file') expect([dossierId, (await asOwner.get(link!)).status]).toEqual([dossierId, 200]);
      if (kind === 'document') expect((await asOwner.get(link!)).status).toBe(200);
    }
    for (const id of [lived, claimed, confirmed]) {
      const path = `/v1/citizen/dossiers/${id}`;
      expect(of(lines, 'dossier-entry', id).map(({ data }) => data)).toEqual(await listed(asOwner, `${path}/timeline`));
      expect(of(lines, 'dossier-read', id).map(({ data }) => data)).toEqual(await listed(asOwner, `${path}/reads`));
    }
    for (const [kind, path] of [
      ['document', '/v1/citizen/documents'],
      ['consent', '/v1/citizen/consents'],
      ['person-read', '/v1/citizen/reads'],
    ] as const)
      expect([kind, of(lines, kind).map(({ data }) => data)]).toEqual([kind, await listed(asOwner, path)]);
    expect(new Set(of(lines, 'notice').map(({ dossierId }) => dossierId))).toEqual(new Set([lived, claimed, confirmed, null]));
    expect(of(lines, 'satisfaction')).toMatchObject([{ dossierId: lived, data: { overall: 'satisfied', comment: expect.any(String) } }]);
    const said = JSON.stringify(lines);
    for (const word of saysOf(OWNER)) expect([word, said.includes(word)]).toEqual([word, true]);
  });

  it('tells whoever only says to be authorised how the dossier stands, and whom the counter confirmed the dossier', async () => {
    const lines = await exportedLines(house, helper);
    expect(of(lines, 'dossier').map(({ dossierId }) => dossierId)).toEqual([claimed, confirmed]);
    for (const { link, data } of of(lines, 'dossier')) expect((await asHelper.get(link!)).body).toEqual(data);
    expect(lines.filter(({ dossierId }) => dossierId === claimed).map(({ kind, data }) => [kind, data['fileId']])).toEqual([
      ['dossier', undefined],
      ['dossier-file', helpersFile],
    ]);
    const ofClaimed = JSON.stringify(lines.filter(({ dossierId }) => dossierId === claimed));
    for (const secret of [OWNER.phone, OWNER.email, OWNER.address, 'giấy khai sinh']) expect(ofClaimed).not.toContain(secret);
    expect(of(lines, 'dossier-entry', confirmed).length).toBeGreaterThan(2);
    // What went to the applicant, and the papers of the applicant, are the applicant's.
    expect(kindsOf(lines)).toEqual(['export', 'dossier', 'dossier-file', 'dossier-entry', 'dossier-read', 'end']);
  });

  it('tells nothing of others, and nothing to whom nobody vouches for', async () => {
    const stranger: TokenHolder = { subject: 'nguoi-la', name: 'Người lạ', roles: ['citizen'], identityNumber: '052099700001' };
    expect(kindsOf(await exportedLines(house, stranger))).toEqual(FRAME);
    expect(kindsOf(await exportedLines(house, { subject: 'vo-danh', name: 'Vô danh', roles: ['citizen'] }))).toEqual(FRAME);
    for (const closed of ['agency-head-commune', 'administrator', 'partner-system'])
      expect((await askForExport(house, await house.persona(closed))).status).toBe(403);
  });

  it('is a read like others: the applicant finds that the authorised person took it, with the purpose', async () => {
    await exportedLines(house, helper);
    const reads = (await listed(asOwner, `/v1/citizen/dossiers/${confirmed}/reads`)) as { what?: string; by?: string; purpose?: string }[];
    expect(reads).toContainEqual(expect.objectContaining({ what: 'dossier.timeline', by: 'citizen', purpose: 'own' }));
    const notes = await connectedTo(house.clone.ownerUrl, async (client) => {
      const text = `select purpose, trace_id <> '' as traced from platform.access_log where action = 'person.export'`;
      return (await client.query<{ purpose: string; traced: boolean }>(text)).rows;
    });
    expect(notes.length).toBeGreaterThan(3);
    for (const note of notes) expect(note).toEqual({ purpose: 'own', traced: true });
  });

  it('is not told where it cannot be noted, and has nothing read where only its head is asked for', async () => {
    const privilege = (what: string) =>
      connectedTo(house.clone.ownerUrl, (client) =>
        client.query(`${what} insert on platform.access_log ${what === 'grant' ? 'to' : 'from'} motcua_app`),
      );
    await privilege('revoke');
    const refused = await askForExport(house, owner);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([500, expect.stringContaining('application/problem+json')]);
    await privilege('grant');
    const head = await askForExport(house, owner, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), head.headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining('application/x-ndjson'),
      'no-store',
    ]);
    expect(kindsOf(await exportedLines(house, owner)).length).toBeGreaterThan(5);
  });

  it('is taken one at a time, and anew when one was given up', async () => {
    const exported = house.app.get(ExportedPerson);
    const actor = {
      id: '019ab7f2-7c1e-7000-8000-0000000000aa',
      kind: 'citizen',
      name: OWNER.name,
      grants: [],
      permissions: new Set(),
    } as never;
    const first = exported.lines(actor, 'vi');
    expect(() => exported.lines(actor, 'vi')).toThrow(expect.objectContaining({ code: 'PERSONAL_EXPORT_UNDER_WAY' }));
    first.destroy();
    await new Promise((resolve) => first.once('close', resolve));
    const lines = await exported.lines(actor, 'en').toArray();
    expect(lines.map((line) => (JSON.parse(line as string) as ExportedLine).kindName)).toEqual(['the export', 'the end of the export']);
  });

  it('takes the same few statements for each dossier, however many there are', async () => {
    const many = { ...owner, subject: 'nhieu-ho-so', identityNumber: '052099700002' };
    const applicant = { kind: 'citizen', name: 'Nhiều Hồ Sơ', identityNumber: many.identityNumber };
    const count = new StatementCount(house.app.get(Database));
    const taken: number[] = [];
    for (const dossiers of [2, 10]) {
      for (let number = taken.length === 0 ? 0 : 2; number < dossiers; number += 1)
        await desk.post('/v1/desk/dossiers', atTheCounter({ applicant }));
      taken.push(await count.during(async () => expect(of(await exportedLines(house, many), 'dossier')).toHaveLength(dossiers)));
    }
    const [few, more] = taken as [number, number];
    expect((more - few) / 8).toBeLessThanOrEqual(16);
    expect(few).toBeLessThanOrEqual(60);
  });

  it('leaves no table with personal data out without a reason, and every part tells what the tables say', async () => {
    const told = house.app.get(ExportedPerson).kinds;
    expect([...told].toSorted()).toEqual(
      Object.keys(PERSONAL_LINES)
        .filter((kind) => !FRAME.includes(kind))
        .toSorted(),
    );
    const register = await personalRegister();
    expect(exportFindings(register, told)).toEqual([]);
    const planted = (exported: PersonalColumns['tables'][number]['exported']): PersonalColumns => ({
      tables: [{ table: 'dossiers.remark', rows: 'true', emptied: 'rows', exported }],
      impersonal: {},
    });
    expect(exportFindings([planted([]), planted('because'), planted(['end'])], told)).toEqual([
      'dossiers.remark is neither in the export nor left out of it',
      'dossiers.remark is left out of the export for no reason',
      'dossiers.remark: no part of the export tells end',
    ]);
  });
});
