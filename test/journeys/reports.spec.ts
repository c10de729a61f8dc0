import type { Response } from 'supertest';
import { CELLS } from '../../src/modules/reporting/domain/report-cells.js';
import { COUNTED_TYPES, recountJournal } from '../../src/modules/reporting/proof/journal-recount.js';
import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { walkJournal } from '../../src/platform/journal/walk-journal.js';
import { runRecount } from '../../src/seed/demo/recount.js';
import { House, type Caller } from '../support/house.js';
import { carryThrough, waitingTask } from '../support/way-through.js';
import { PERSON_KEY } from '../support/person-secret.js';

interface Row {
  readonly kind: string;
  readonly level: string | null;
  readonly agencyCode: string | null;
  readonly sectorName: string | null;
  readonly cells: Record<string, number>;
  readonly closes: boolean;
  readonly dossiers: string;
}

const REPORT = '/v1/officer/reports/ii06a';
const PERIOD = 'from=2026-11-21&to=2026-12-01';
const HANDED_IN = {
  procedureCode: '1.004944',
  resolvingAgencyCode: 'H21.195',
  applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434' },
  returnMethod: 'counter',
};

describe('reports of a province', () => {
  let house: House;
  let [desk, head, controller]: Caller[] = [];
  beforeAll(async () => {
    house = await House.open();
    [desk, head, controller] = await Promise.all(
      ['desk-officer-commune', 'agency-head-commune', 'procedure-controller'].map((persona) => house.as(persona)),
    );
    await month();
  });
  afterAll(() => house.close());

  const receive = async (): Promise<{ id: string; version: number }> =>
    (
      await desk!.post('/v1/desk/dossiers', {
        ...HANDED_IN,
        channel: 'direct',
        components: [
          { key: '1', originals: 1 },
          { key: '2', copies: 1 },
        ],
      })
    ).body as { id: string; version: number };
  const submit = async (): Promise<Response> =>
    (await house.as('citizen')).post('/v1/citizen/dossiers', { ...HANDED_IN, components: [], defaultAbsenceReason: 'Sẽ nộp sau.' });
  const followed = () => house.app.get(Followers).drain();

  /** On 20 November two dossiers come in and one of them is done; within the period others come in and end in several ways. */
  async function month(): Promise<void> {
    const done = await receive();
    await carryThrough(house, done.id, done.version, 'granted');
    const late = await receive();
    await house.clockTo('2026-11-23 09:00');
    const early = await receive();
    await carryThrough(house, early.id, early.version, 'granted');
    const refused = await submit();
    await desk!.post(
      `/v1/desk/dossiers/${refused.body.id}/refusal`,
      { reason: 'Không thuộc thẩm quyền.', legalBasis: 'Điều 17 Nghị định số 61/2018/NĐ-CP' },
      1,
    );
    await submit();
    const stopped = await receive();
    const first = await waitingTask(house, stopped.id);
    const { version } = await carryThrough(house, stopped.id, stopped.version, 'granted', first?.stepCode.replace(/\d+$/, '3'));
    await head!.post(
      `/v1/officer/dossiers/${stopped.id}/stop`,
      { reason: 'Chủ hồ sơ đã chết.', legalBasis: 'Điều 19 Nghị định số 61/2018/NĐ-CP' },
      version,
    );
    await receive();
    await house.clockTo('2026-12-01 09:00');
    await carryThrough(house, late.id, late.version, 'refused');
    await house.clockTo('2026-12-02 08:00');
    await followed();
  }

  it('II.06a has a place for every dossier, and every row closes', async () => {
    const { status, body } = await head!.get(`${REPORT}?${PERIOD}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      form: 'II.06a/VPCP/KSTT',
      agencyCode: 'H21.195',
      from: '2026-11-21',
      to: '2026-12-01',
      asOf: '2026-12-01T23:59:59+07:00',
    });
    expect((body.columns as { cell: string }[]).map(({ cell }) => cell)).toEqual(CELLS);
    const rows = body.rows as Row[];
    expect(rows.map(({ kind, level, agencyCode }) => [kind, level, agencyCode])).toEqual([
      ['level', 'commune', null],
      ['agency', 'commune', 'H21.195'],
      ['sector', 'commune', 'H21.195'],
      ['total', null, null],
    ]);
    for (const { cells, closes } of rows) {
      expect(closes).toBe(true);
      expect(cells).toMatchObject({
        'received-total': 6,
        'received-online': 2,
        'received-direct-or-post': 3,
        'carried-over': 1,
        'resolved-total': 2,
        'resolved-early': 1,
        'resolved-on-time': 0,
        'resolved-late': 1,
        'in-progress-total': 1,
        'in-progress-overdue': 0,
        'others-total': 3,
        'awaiting-reception': 1,
        'not-accepted': 1,
        stopped: 1,
      });
    }
  });

  it.each([undefined, '2026-11-23T09:00:00+07:00', '2026-11-30T12:00:00+07:00', '2026-12-01T08:59:00+07:00'])(
    'equals a recount of the journal as of %s',
    async (asOf) => {
      const { body } = await head!.get(`${REPORT}?${PERIOD}${asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`}`);
      const [counted] = await recountJournal(walkJournal(house.clone.appUrl, COUNTED_TYPES), [
        { from: '2026-11-21', to: '2026-12-01', agencyCodes: ['H21.195'], asOf },
      ]);
      const total = Object.entries((body.rows as Row[]).at(-1)!.cells).filter(([, count]) => count > 0);
      expect(Object.fromEntries(total)).toEqual([...counted.values()][0]);
      expect(counted.size).toBe(1);
    },
  );

  it('opens each cell, page by page, to the dossiers that it counts', async () => {
    const { body } = await controller!.get(`${REPORT}?${PERIOD}&agencyCode=H21`);
    for (const row of body.rows as Row[]) {
      for (const cell of ['received-total', 'carried-over', 'resolved-late', 'others-total', 'withdrawn'])
        expect(await opened(`${row.dossiers}&cell=${cell}`)).toHaveLength(row.cells[cell]!);
    }
    const [late] = await opened(`${(body.rows as Row[]).at(-1)!.dossiers}&cell=resolved-late`);
    expect(late).toMatchObject({
      status: 'completed',
      outcome: 'refused',
      timing: 'late',
      code: expect.stringMatching(/^H21\.195-261120-/),
    });
    expect((await head!.get(`/v1/officer/dossiers/${late!['dossierId']}`)).status).toBe(200);
  });

  const opened = async (path: string): Promise<Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const { body }: Response = await controller!.get(`${path}&limit=2${next === '' ? '' : `&cursor=${next}`}`);
      items.push(...(body.items as Record<string, unknown>[]));
      next = body.next as string | undefined;
    }
    return items;
  };

  it('tells the share that was on time', async () => {
    const { status, body } = await head!.get(`/v1/officer/reports/on-time?${PERIOD}`);
    expect(status).toBe(200);
    expect(body.rows).toMatchObject([
      { agencyCode: 'H21.195', procedureCode: null, resolved: 2, share: 50 },
      {
        agencyCode: 'H21.195',
        procedureCode: '1.004944',
        procedureName: expect.stringContaining('chăm sóc'),
        early: 1,
        late: 1,
        share: 50,
      },
      { agencyCode: null, resolved: 2, share: 50 },
    ]);
  });

  it.each([
    ['409 PERIOD_NOT_OVER', 'from=2026-11-21&to=2026-12-02'],
    ['422 PERIOD_INVERTED', 'from=2026-12-01&to=2026-11-21'],
    ['422 AS_OF_IN_FUTURE', `${PERIOD}&asOf=${encodeURIComponent('2026-12-02T08:00:01+07:00')}`],
    ['422 AS_OF_BEFORE_PERIOD', `${PERIOD}&asOf=${encodeURIComponent('2026-11-20T23:59:59+07:00')}`],
    ['403 REPORT_OF_FOREIGN_AGENCY', `${PERIOD}&agencyCode=H21.16`],
    ['403 REPORT_OF_FOREIGN_AGENCY', `${PERIOD}&agencyCode=H21`],
    ['422 AGENCY_UNKNOWN', `${PERIOD}&agencyCode=H99.9`],
    ['422', 'from=2026-02-30&to=2026-11-21'],
    ['422', 'to=2026-11-21'],
  ])('refuses with %s: %s', async (expected, query) => {
    for (const path of [REPORT, '/v1/officer/reports/on-time', `${REPORT}/dossiers`]) {
      const { status, body } = await head!.get(`${path}?${query}${path.endsWith('dossiers') ? '&cell=received-total' : ''}`);
      expect(`${status} ${body.errors?.[0]?.code ?? body.code}`).toContain(expected);
    }
  });

  it('shows nothing to those without the right, and nothing of other agencies', async () => {
    expect((await house.anybody.get(`${REPORT}?${PERIOD}`)).status).toBe(401);
    for (const persona of ['citizen', 'case-officer-commune', 'partner-system'])
      expect((await (await house.as(persona)).get(`${REPORT}?${PERIOD}`)).status).toBe(403);
    const department = await house.as('agency-head');
    expect(
      ((await department.get(`${REPORT}?${PERIOD}`)).body.rows as Row[]).map(({ kind, cells }) => [kind, cells['received-total']]),
    ).toEqual([['total', 0]]);
    expect((await department.get(`${REPORT}/dossiers?${PERIOD}&cell=received-total&resolvingAgencyCode=H21.195`)).body).toEqual({
      items: [],
    });
  });

  it('comes out the same once its facts were made anew', async () => {
    const before = (await head!.get(`${REPORT}?${PERIOD}`)).body as object;
    expect((await head!.send('/v1/admin/reports/rebuild', undefined)).status).toBe(403);
    const rebuilt = await (await house.as('operator')).send('/v1/admin/reports/rebuild', undefined);
    expect(rebuilt).toMatchObject({ status: 200, body: { streams: 7 } });
    expect((await head!.get(`${REPORT}?${PERIOD}`)).body).toEqual(before);
  });

  it('is held against the journal by an operator, in a process of its own', async () => {
    const database = house.app.get(Database);
    // That process lives in system time, which must be behind the month whatever the day is.
    await database.write('update platform.sandbox_clock set ahead_ms = 630720000000');
    const asked = {
      agencyCode: 'H21',
      from: '2026-11-21',
      to: '2026-12-01',
      asOf: ['2026-12-01T23:59:59+07:00', '2026-11-30T12:00:00+07:00'],
    };
    const environment = {
      NODE_ENV: 'test',
      APP_DATABASE_URL: house.clone.appUrl,
      MOTCUA_DATA_DIR: house.dataDir,
      MOTCUA_PERSON_KEY: PERSON_KEY,
    };
    expect(await runRecount(asked, environment)).toMatchObject([
      {
        asOf: '2026-12-01T23:59:59+07:00',
        differences: [],
        reported: { 'received-total': 6 },
        recounted: { 'received-total': 6, 'resolved-late': 1 },
      },
      { asOf: '2026-11-30T12:00:00+07:00', differences: [] },
    ]);
  });
});
