import { ProveReport } from '../../src/modules/reporting/proof/prove-report.js';
import { TakeOverDossiers } from '../../src/modules/dossiers/jobs/take-over-dossiers.js';
import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import { atTheCounter, CITIZEN, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { carryThrough, waitingTask } from '../support/way-through.js';

const [ONE, OTHER] = ['H21.109', 'H21.110'] as const;
const NOW = '2026-11-20T14:10:00+07:00';
const ENDING = {
  decision: { number: '2026/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-02' },
  effectiveFrom: '2026-11-20',
  successors: [{ agencyCode: WARD }],
};
const PER_COMMUNE = { atTheCounter: 200, online: 50 };
const ALL = 2 * (PER_COMMUNE.atTheCounter + PER_COMMUNE.online);

interface Standing {
  readonly id: string;
  readonly code: string | null;
  readonly due: Date | null;
  readonly status: string;
  readonly receiving: string;
  readonly resolving: string;
}

describe('two communes are merged into a ward', () => {
  let house: House;
  let administrator: Caller;
  let desk: Caller;
  let citizen: Caller;
  let before: Standing[];
  const left: Record<string, string> = {};
  beforeAll(async () => {
    house = await House.open();
    [administrator, desk, citizen] = await Promise.all([
      house.as('administrator'),
      house.as(officerOf(ONE, 'desk-officer')),
      house.as('citizen'),
    ]);
    for (const code of [ONE, OTHER]) await handIn(code);
    await oneOfEachKind();
    before = await standing();
  });
  afterAll(() => house.close());

  const read = <Row extends object>(sql: string): Promise<Row[]> => house.app.get(Database).read<Row & Record<string, unknown>>(sql);
  const standing = () =>
    read<Standing>(`select id, code, due_at as due, status, receiving_agency_code as receiving, resolving_agency_code as resolving
      from dossiers.dossier order by id`);
  const countBy = async (sql: string) =>
    Object.fromEntries((await read<{ key: string; count: number }>(sql)).map(({ key, count }) => [key, count]));
  const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);

  /** Everything of a commune, several requests at once. */
  async function handIn(resolvingAgencyCode: string): Promise<void> {
    const counter = await house.as(officerOf(resolvingAgencyCode, 'desk-officer'));
    const works = [
      ...Array.from(
        { length: PER_COMMUNE.atTheCounter },
        () => () => counter.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode })),
      ),
      ...Array.from(
        { length: PER_COMMUNE.online },
        () => () =>
          citizen.post('/v1/citizen/dossiers', fosterCare({ resolvingAgencyCode, components: [], defaultAbsenceReason: 'Sẽ nộp sau.' })),
      ),
    ];
    for (let at = 0; at < works.length; at += 8) {
      const answers = await Promise.all(works.slice(at, at + 8).map((work) => work()));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    }
  }

  /** One is being worked on, one waits for its applicant, one is decided and waits to be fetched. */
  async function oneOfEachKind(): Promise<void> {
    const received = (await standing()).filter(({ status, resolving }) => status === 'received' && resolving === ONE).map(({ id }) => id);
    [left['worked'], left['waiting'], left['decided']] = received as [string, string, string];
    const versionOf = async (id: string): Promise<number> => (await desk.get(`/v1/desk/dossiers/${id}`)).body.version as number;
    const third = (await waitingTask(house, left['worked']))!.stepCode.replace(/\d+$/, '3');
    await carryThrough(house, left['worked'], await versionOf(left['worked']), 'granted', third);
    const asked = await desk.post(
      `/v1/desk/dossiers/${left['waiting']}/supplement-requests`,
      { items: ['Bản sao giấy chứng sinh'], reason: 'Thiếu giấy tờ.' },
      await versionOf(left['waiting']),
    );
    expect(asked.status).toBe(200);
    await carryThrough(house, left['decided'], await versionOf(left['decided']), 'granted');
  }

  const table = async () => {
    await house.app.get(Followers).drain();
    const { body } = await (
      await house.as('procedure-controller')
    ).get(`/v1/officer/reports/ii06a?from=2026-11-01&to=2026-11-20&agencyCode=H21&asOf=${encodeURIComponent(NOW)}`);
    const rows = body.rows as { kind: string; agencyCode: string | null; cells: Record<string, number> }[];
    const of = (code: string): number =>
      rows.find(({ kind, agencyCode }) => kind === 'agency' && agencyCode === code)?.cells['received-total'] ?? 0;
    return { total: rows.at(-1)!.cells, [ONE]: of(ONE), [OTHER]: of(OTHER), [WARD]: of(WARD) };
  };
  const differences = async () => {
    await house.app.get(Followers).drain();
    const asked = { agencyCode: 'H21', from: '2026-11-01', to: '2026-11-20', asOf: [NOW] };
    return (await house.app.get(ProveReport).execute(asked, house.clone.appUrl))[0]!.differences;
  };

  it('shows what each would leave behind, and refuses an end without a successor', async () => {
    const { body } = await administrator.get(`/v1/admin/agencies/${ONE}/dossiers?limit=2`);
    expect(sum(body.counts)).toBe(ALL / 2);
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({ resolvingAgencyCode: ONE, takenOverByCode: null, takenOverByName: null });
    const next = await administrator.get(`/v1/admin/agencies/${ONE}/dossiers?limit=2&cursor=${body.next}`);
    expect(next.body.items[0].id > body.items[1].id).toBe(true);
    const { successors: _, ...nobody } = ENDING;
    const refused = await administrator.post(`/v1/admin/agencies/${ONE}/ending`, nobody, 1);
    expect([refused.status, refused.body.code, refused.body.details.count]).toEqual([409, 'AGENCY_HAS_DOSSIERS', ALL / 2]);
    expect((await desk.get(`/v1/admin/agencies/${ONE}/dossiers`)).status).toBe(403);
    const elsewhere = await house.as(officerOf(OTHER, 'administrator'));
    expect((await elsewhere.get(`/v1/admin/agencies/${ONE}/dossiers`)).status).toBe(404);
  });

  it('gives every unfinished dossier to the ward, once, whoever runs and whenever a run is killed', async () => {
    const reported = await table();
    expect(reported).toMatchObject({ [WARD]: 0 });
    const { successors: _, ...merging } = ENDING;
    const merge = (otherVersion: number) =>
      administrator.post(`/v1/admin/agencies/${WARD}/mergers`, {
        ...merging,
        agencies: [
          { agencyCode: ONE, version: 1 },
          { agencyCode: OTHER, version: otherVersion },
        ],
      });
    const moved = await merge(7);
    expect([moved.status, moved.body.code]).toEqual([412, 'VERSION_MOVED']);
    expect((await administrator.get(`/v1/admin/agencies/${ONE}`)).body).toMatchObject({ version: 1, successors: [] });
    const merged = await merge(1);
    expect([merged.status, merged.body]).toEqual([
      200,
      {
        ended: [
          { code: ONE, version: 2 },
          { code: OTHER, version: 2 },
        ],
      },
    ]);
    expect((await administrator.get(`/v1/admin/agencies/${ONE}/dossiers`)).body.items[0]).toMatchObject({ takenOverByCode: WARD });
    const job = house.app.get(TakeOverDossiers);
    const killed = new AbortController();
    setImmediate(() => killed.abort());
    const now = new Date(NOW);
    await Promise.all([job.run(now, killed.signal), job.run(now), job.run(now)]);
    expect(await job.run(now)).toEqual({ takenOver: 0, failed: [] });

    const after = await standing();
    expect(after.map(({ id, code, due, status }) => ({ id, code, due, status }))).toEqual(
      before.map(({ id, code, due, status }) => ({ id, code, due, status })),
    );
    for (const { id, receiving, resolving } of after) expect([receiving, resolving]).toEqual([WARD, id === left['decided'] ? ONE : WARD]);
    expect(
      await countBy(`select count(*)::int4 as count, c::text as key from (select count(*) as c from journal.entry
      where type = 'dossiers.taken-over.v1' group by stream_id) s group by c`),
    ).toEqual({ '1': ALL });
    expect(
      await countBy(`select agency_code as key, count(*)::int4 as count from workflow.task where closed_at is null group by 1`),
    ).toEqual({
      [WARD]: ALL - 2 * PER_COMMUNE.online - 1,
    });
    expect(await countBy(`select agency_code as key, count(*)::int4 as count from workflow.deadline_watch group by 1`)).toEqual({
      [WARD]: expect.any(Number),
    });
    expect(await read(`select 1 from workflow.task where closed_at is null and assignee_id is not null`)).toEqual([]);
    expect((await verifyJournal(house.clone.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('counts each once in II.06a, before and after, as the journal does', async () => {
    const { total, ...agencies } = await table();
    expect(agencies).toEqual({ [ONE]: 1, [OTHER]: 0, [WARD]: total['received-total']! - 1 });
    expect(await differences()).toEqual([]);
  });

  it('leaves to the ward what is open, and nothing to the communes', async () => {
    const [ward, commune] = [await house.as(officerOf(WARD, 'desk-officer')), desk];
    expect((await ward.get(`/v1/desk/dossiers/${left['waiting']}`)).status).toBe(200);
    expect((await commune.get(`/v1/desk/dossiers/${left['waiting']}`)).status).not.toBe(200);
    const online = before.find(({ status }) => status === 'submitted')!;
    const accepted = await ward.post(`/v1/desk/dossiers/${online.id}/acceptance`, {}, 2);
    expect([accepted.status, accepted.body.code]).toEqual([200, expect.stringMatching(`^${WARD.replaceAll('.', '\\.')}`)]);
    const worked = (await ward.get(`/v1/desk/dossiers/${left['worked']}`)).body;
    expect((await waitingTask(house, left['worked']!))!.agencyCode).toBe(WARD);
    await carryThrough(house, left['worked']!, worked.version as number, 'granted');
    const decided = (await ward.get(`/v1/desk/dossiers/${left['decided']}`)).body;
    const handedOver = await ward.post(
      `/v1/desk/dossiers/${left['decided']}/hand-over`,
      { returnedTo: CITIZEN.name, method: 'counter' },
      decided.version as number,
    );
    expect(handedOver.status).toBe(200);
    expect(await differences()).toEqual([]);
  });

  it('tells the applicant and the systems of the ward', async () => {
    const { body } = await citizen.get(`/v1/citizen/dossiers/${left['waiting']}/timeline`);
    expect(body.items[0]).toMatchObject({
      type: 'dossiers.taken-over.v1',
      facts: { previousResolvingAgencyCode: ONE, resolvingAgencyCode: WARD, resolvingAgencyName: expect.any(String) },
    });
    const feed = await (await house.as('partner-system-commune')).get('/v1/partner/events?limit=200');
    expect(feed.body.items).toContainEqual(expect.objectContaining({ type: 'dossiers.taken-over.v1' }));
  });

  it('takes nothing in at a commune that is over, and names the ward', async () => {
    const over = { status: 422, code: 'AGENCY_NOT_IN_FORCE', details: { validTo: ENDING.effectiveFrom, successorCode: WARD } };
    const counter = await house.as(officerOf(WARD, 'desk-officer'));
    const refused = await Promise.all([
      citizen.post('/v1/citizen/dossiers', fosterCare({ resolvingAgencyCode: ONE })),
      citizen.post('/v1/citizen/dossiers', fosterCare({ receivingAgencyCode: ONE })),
      counter.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode: OTHER })),
      citizen.post('/v1/citizen/consents', { agencyCode: ONE }),
      house.anybody.get(`/v1/public/procedures?resolvingAgencyCode=${ONE}`),
    ]);
    for (const { body } of refused) expect(body).toMatchObject(over);
    expect(refused.map(({ body }) => body.errors[0].field)).toEqual([
      'resolvingAgencyCode',
      'receivingAgencyCode',
      'resolvingAgencyCode',
      'agencyCode',
      'resolvingAgencyCode',
    ]);
  });
});
