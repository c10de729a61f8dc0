import { TakeOverDossiers } from '../../src/modules/dossiers/jobs/take-over-dossiers.js';
import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import type { Role } from '../../src/shared/actor.js';
import { FinishedDossiers, HANDED_OVER } from '../support/finished-dossiers.js';
import { CITIZEN, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { refused } from '../support/refused.js';

const [MERGED, SPLIT, OTHER, LAST] = ['H21.109', 'H21.110', 'H21.113', 'H21.217'] as const;
const ENDING = {
  decision: { number: '2026/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-02' },
  effectiveFrom: '2026-11-21',
};
describe('what an agency finished before it ended', () => {
  let house: House;
  let citizen: Caller;
  let administrator: Caller;
  /** Returned with a file, at an agency that is merged. */
  let returned = '';
  /** Of two sectors, at an agency that is split: returned, and refused with money to be given back. */
  let [fosterCareOfSplit, vesselOfSplit] = ['', ''];
  /** Received by an agency that goes on, decided by the merged one and not fetched yet. */
  let decided = '';
  let consultation = '';
  beforeAll(async () => {
    house = await House.open();
    [citizen, administrator] = await Promise.all([house.as('citizen'), house.as('administrator')]);
    const finished = new FinishedDossiers(house);
    ({ id: returned, consultation } = await finished.returnedWithFile(MERGED, OTHER));
    fosterCareOfSplit = await finished.returned(SPLIT);
    vesselOfSplit = await finished.paidAndRefused(SPLIT);
    decided = await finished.decided(MERGED, WARD);
    await house.app.get(Followers).drain();
  });
  afterAll(() => house.close());

  const at = (code: string, ...roles: Role[]) => house.as(officerOf(code, ...roles));
  const read = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
    house.app.get(Database).read<Row & Record<string, unknown>>(sql, values);
  const run = () => house.app.get(TakeOverDossiers).run(new Date());

  /** Which of the dossiers somebody sees by a route. */
  const seenBy = async (caller: Caller, path: (id: string) => string) => {
    const ids = [returned, fosterCareOfSplit, vesselOfSplit, decided];
    const answers = await Promise.all(ids.map((id) => caller.get(path(id))));
    return ids.filter((_, nth) => answers[nth]!.status === 200);
  };
  const detail = (id: string): string => `/v1/officer/dossiers/${id}`;
  const listed = async (caller: Caller, path: string): Promise<string[]> => {
    const { body } = await caller.get(`${path}&limit=200&count=exact`);
    const ids = (body.items as { id: string }[]).map(({ id }) => id);
    expect(body.count).toBe(ids.length);
    return ids;
  };

  it('stays with it until its last day', async () => {
    const merger = await administrator.post(`/v1/admin/agencies/${WARD}/mergers`, {
      ...ENDING,
      agencies: [{ agencyCode: MERGED, version: 1 }],
    });
    const [row] = await read<{ sector: string }>('select sector_code as sector from dossiers.dossier where id = $1::uuid', [vesselOfSplit]);
    const successors = [{ agencyCode: WARD }, { agencyCode: OTHER, sectorCodes: [row!.sector] }];
    const ending = await administrator.post(`/v1/admin/agencies/${SPLIT}/ending`, { ...ENDING, successors }, 1);
    expect([merger.status, ending.status]).toEqual([200, 200]);
    expect(await run()).toEqual({ takenOver: 0, failed: [] });
    expect(await seenBy(await at(WARD, 'agency-head'), detail)).toEqual([decided]);
  });

  it('is from that day on its successor’s to see, by sector where there are several, and still that of those above', async () => {
    await house.clockTo('2026-11-23 08:00');
    expect(await seenBy(await at(WARD, 'agency-head'), detail)).toEqual([returned, fosterCareOfSplit, decided]);
    expect(await seenBy(await at(OTHER, 'agency-head'), detail)).toEqual([vesselOfSplit]);
    expect(await seenBy(await at('H21', 'agency-head'), detail)).toEqual([returned, fosterCareOfSplit, vesselOfSplit, decided]);
    expect(await seenBy(await at(LAST, 'agency-head'), detail)).toEqual([]);
    expect(await run()).toEqual({ takenOver: 0, failed: [] });
  });

  it('is shown whole: files, timeline, receipt, money, with the agencies that it had', async () => {
    const desk = await at(WARD, 'desk-officer');
    const { body } = await desk.get(`/v1/desk/dossiers/${returned}`);
    expect(body).toMatchObject({
      receivingAgencyCode: MERGED,
      resolvingAgencyCode: MERGED,
      receivingSuccessorCode: WARD,
      resolvingSuccessorCode: WARD,
      resolvingSuccessorName: expect.stringContaining('Hoài Nhơn'),
      applicant: { identityNumber: CITIZEN.identityNumber },
      personalDataMasked: false,
    });
    expect(body.code).toMatch(new RegExp(`^${MERGED.replaceAll('.', '\\.')}-`));
    const [paper] = body.files as { fileId: string }[];
    for (const part of [`files/${paper!.fileId}`, 'receipt', 'deadline'])
      expect((await desk.get(`/v1/desk/dossiers/${returned}/${part}`)).status).toBe(200);
    expect((await desk.get(`/v1/desk/dossiers/${returned}/timeline`)).body.items[0]).toMatchObject({
      type: 'dossiers.handed-down.v1',
      facts: { resolvingAgencyCode: MERGED, resolvingSuccessorCode: WARD, previousResolvingSuccessorCode: null },
    });
    expect((await desk.get(`/v1/desk/receivables/${returned}`)).status).toBe(200);
    expect((await desk.get(`/v1/desk/dossiers/${decided}`)).body).toMatchObject({
      status: 'completed',
      receivingSuccessorCode: null,
      resolvingAgencyCode: MERGED,
      resolvingSuccessorCode: WARD,
    });
  });

  it('is in the lists, counts and searches of its successor, and once in those of who is above both', async () => {
    const [desk, head, above] = [await at(WARD, 'desk-officer'), await at(WARD, 'agency-head'), await at('H21', 'agency-head')];
    expect((await listed(desk, '/v1/desk/dossiers?reach=own')).toSorted()).toEqual([returned, fosterCareOfSplit, decided].toSorted());
    for (const sort of ['submitted', 'received', 'due'])
      expect(await listed(head, `/v1/officer/dossiers?part=resolving&open=false&sort=${sort}&procedureCode=1.004944`)).toEqual(
        expect.arrayContaining([returned, fosterCareOfSplit, decided]),
      );
    expect(await listed(head, '/v1/officer/dossiers?part=involved')).toEqual([]);
    expect((await listed(head, `/v1/officer/dossiers?part=resolving&agencyCode=${MERGED}`)).toSorted()).toEqual(
      [returned, decided].toSorted(),
    );
    expect(await listed(head, `/v1/officer/dossiers?part=resolving&agencyCode=${WARD}`)).toEqual([]);
    expect(await listed(desk, `/v1/desk/dossiers?reach=own&status=result-returned&receivingAgencyCode=${SPLIT}`)).toEqual([
      fosterCareOfSplit,
    ]);
    expect(await listed(await at(OTHER, 'agency-head'), '/v1/officer/dossiers?part=resolving')).toEqual([vesselOfSplit]);
    expect((await listed(above, '/v1/officer/dossiers?part=resolving&reach=all')).toSorted()).toEqual(
      [returned, fosterCareOfSplit, vesselOfSplit, decided].toSorted(),
    );
    const found = await desk.post('/v1/desk/dossiers/searches?purpose=inquiry', {
      identityNumber: CITIZEN.identityNumber,
      reach: 'own',
      count: 'exact',
    });
    expect([found.body.count, (found.body.items as { id: string }[]).map(({ id }) => id).toSorted()]).toEqual([
      3,
      [returned, fosterCareOfSplit, decided].toSorted(),
    ]);
    const two = await head.get('/v1/officer/dossiers?part=resolving&limit=2');
    const rest = await head.get(`/v1/officer/dossiers?part=resolving&limit=2&cursor=${two.body.next}`);
    expect([...two.body.items, ...rest.body.items]).toHaveLength(3);
  });

  it('has its sealed record, its opinions and its money there', async () => {
    await house.app.get(Followers).drain();
    const archivist = await at(WARD, 'archivist');
    const records = async (caller: Caller) =>
      ((await caller.get('/v1/officer/records')).body.items as { dossierId: string }[]).map(({ dossierId }) => dossierId).toSorted();
    expect(await records(archivist)).toEqual([returned, fosterCareOfSplit].toSorted());
    expect(await records(await at('H21', 'archivist'))).toEqual([returned, fosterCareOfSplit].toSorted());
    expect(await records(await at(OTHER, 'archivist'))).toEqual([]);
    const record = (await archivist.get(`/v1/officer/records/${returned}`)).body;
    expect(record).toMatchObject({ agencyCode: MERGED });
    const parts = ['manifest', ...(record.files as { fileId: string }[]).map(({ fileId }) => `files/${fileId}`)];
    for (const part of parts) expect((await archivist.get(`/v1/officer/records/${returned}/${part}`)).status).toBe(200);
    expect((await archivist.post(`/v1/officer/records/${returned}/seal`, undefined)).body.manifestSha256).toBe(record.manifestSha256);

    const head = await at(WARD, 'agency-head');
    expect((await head.get(`/v1/officer/consultations/${returned}/${consultation}`)).body).toMatchObject({
      askingAgencyCode: MERGED,
      answer: 'Đúng như hồ sơ.',
    });
    const asked = async (caller: Caller) =>
      (await caller.get('/v1/officer/consultations?side=asking&open=false')).body.items as { consultationId: string }[];
    for (const caller of [head, await at('H21', 'agency-head')])
      expect((await asked(caller)).map(({ consultationId }) => consultationId)).toEqual([consultation]);

    const refunds = async (code: string) => (await (await at(code, 'accountant')).get('/v1/desk/refunds')).body.items as object[];
    expect(await refunds(OTHER)).toMatchObject([{ dossierId: vesselOfSplit, amount: 70_000, agencyCode: SPLIT }]);
    expect(await refunds(WARD)).toEqual([]);
  });

  it('takes no act of its successor but the handing over of what is not fetched yet', async () => {
    const everything = await at(WARD, 'desk-officer', 'unit-head', 'agency-head', 'case-officer');
    const ground = { reason: 'Lý do.', legalBasis: 'Điều 19' };
    const acts: [path: string, body: object][] = [
      [`/v1/desk/dossiers/${returned}/hand-over`, HANDED_OVER],
      [`/v1/desk/dossiers/${returned}/refusal`, ground],
      [`/v1/desk/dossiers/${returned}/payment-requests`, { reason: 'Nộp lệ phí.' }],
      [`/v1/desk/dossiers/${returned}/supplement-requests`, { items: ['Bản sao'], reason: 'Thiếu.' }],
      [`/v1/desk/dossiers/${returned}/withdrawal`, { reason: 'Chủ hồ sơ đề nghị.' }],
      [`/v1/officer/dossiers/${returned}/stop`, ground],
      [`/v1/officer/consultations/${returned}/${consultation}/cancel`, { reason: 'Không cần nữa.' }],
    ];
    for (const [path, body] of acts) {
      const { version } = (await everything.get(`/v1/officer/dossiers/${returned}`)).body as { version: number };
      const { status, code } = await refused(house, () => everything.post(path, body, version));
      expect([path, status, code]).toEqual([path, 403, expect.stringMatching(/_OF_OTHER_AGENCY$/)]);
    }
    const cashier = await at(OTHER, 'accountant', 'desk-officer');
    const owed = (await cashier.get(`/v1/desk/receivables/${vesselOfSplit}`)).body as { version: number; receivables: { id: string }[] };
    const path = `/v1/desk/receivables/${vesselOfSplit}/${owed.receivables[0]!.id}/payments`;
    const money = { amount: 70_000, receiptNumber: 'BL-2', method: 'cash' };
    expect(await refused(house, () => cashier.post(path, money, owed.version))).toMatchObject({
      status: 403,
      code: 'DOSSIER_OF_OTHER_AGENCY',
    });
    const { version } = (await everything.get(`/v1/desk/dossiers/${decided}`)).body as { version: number };
    expect((await everything.post(`/v1/desk/dossiers/${decided}/hand-over`, HANDED_OVER, version)).status).toBe(200);
    await house.app.get(Followers).drain();
    expect((await (await at(WARD, 'archivist')).get(`/v1/officer/records/${decided}`)).status).toBe(200);
  });

  it('is told once, to the applicant and to the systems of who has it now; reports count it where it was', async () => {
    const { body } = await citizen.get(`/v1/citizen/dossiers/${returned}/timeline`);
    expect(body.items[0]).toMatchObject({ type: 'dossiers.handed-down.v1', facts: { receivingSuccessorCode: WARD } });
    const looks = (await citizen.get(`/v1/citizen/dossiers/${returned}/reads?limit=200`)).body.items as { agencyName: string | null }[];
    expect(looks.map(({ agencyName }) => agencyName)).toContainEqual(expect.stringContaining('Hoài Nhơn'));
    const feed = await (await house.as('partner-system-commune')).get('/v1/partner/events?limit=200');
    const told = (feed.body.items as { type: string; subject: string }[]).filter(({ type }) => type === 'dossiers.handed-down.v1');
    expect(told.map(({ subject }) => subject).toSorted()).toEqual([returned, fosterCareOfSplit, decided].toSorted());
    const { body: report } = await (
      await house.as('procedure-controller')
    ).get(`/v1/officer/reports/ii06a?from=2026-11-01&to=2026-11-23&agencyCode=H21&asOf=${encodeURIComponent('2026-11-23T08:00:00+07:00')}`);
    const rows = report.rows as { kind: string; agencyCode: string | null; cells: Record<string, number> }[];
    const received = Object.fromEntries(
      rows.filter(({ kind }) => kind === 'agency').map(({ agencyCode, cells }) => [agencyCode, cells['received-total']]),
    );
    expect(received).toEqual({ [MERGED]: 2, [SPLIT]: 2 });
  });

  it('goes on to the next one where its successor ends too, and is then that one’s alone', async () => {
    const ending = { ...ENDING, effectiveFrom: '2026-11-25', successors: [{ agencyCode: LAST }] };
    expect((await administrator.post(`/v1/admin/agencies/${OTHER}/ending`, ending, 1)).status).toBe(200);
    await house.clockTo('2026-11-25 08:00');
    expect(await seenBy(await at(LAST, 'agency-head'), detail)).toEqual([vesselOfSplit]);
    expect((await (await at(LAST, 'accountant')).get('/v1/desk/refunds')).body.items).toMatchObject([{ dossierId: vesselOfSplit }]);
    expect(
      await read(
        `select grantee_key as agency, until is null as "isIn" from dossiers.access_grant
         where dossier_id = $1::uuid and reason = 'succeeding' order by 1`,
        [vesselOfSplit],
      ),
    ).toEqual([
      { agency: OTHER, isIn: false },
      { agency: LAST, isIn: true },
    ]);
    const entries = await read<{ entries: number }>(
      `select count(*)::int4 as entries from journal.entry where type = 'dossiers.handed-down.v1' group by stream_id order by 1`,
    );
    expect(entries.map(({ entries: each }) => each)).toEqual([1, 1, 1, 2]);
    expect((await verifyJournal(house.clone.appUrl, () => undefined)).breaks).toEqual([]);
  });
});
