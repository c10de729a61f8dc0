import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

interface Item {
  readonly dossierId: string;
  readonly taskId: string;
  readonly agencyName: string | null;
}

describe('who works on what', () => {
  let house: House;
  let desk: Caller;
  let province: Caller;
  let head: Caller;
  let id: string;
  let code: string;
  beforeAll(async () => {
    house = await House.open();
    [desk, province, head] = await Promise.all([
      house.as('desk-officer-commune'),
      house.as('desk-officer'),
      house.as('agency-head-commune'),
    ]);
    ({ id, code } = (await desk.post('/v1/desk/dossiers', atTheCounter())).body as { id: string; code: string });
  });
  afterAll(() => house.close());

  const worklist = async (caller: Caller, query: string): Promise<Item[]> =>
    (await caller.get(`/v1/officer/tasks?limit=200&${query}`)).body.items as Item[];
  const pathOf = ({ dossierId, taskId }: Item): string => `/v1/officer/tasks/${dossierId}/${taskId}`;

  it('a province’s desk sees a commune’s task and cannot take, assign or move it', async () => {
    for (const caller of [province, await house.as(officerOf('H21', 'desk-officer', 'unit-head', 'agency-head'))]) {
      for (const which of ['mine', 'unit', 'agency']) expect([which, await worklist(caller, `which=${which}`)]).toEqual([which, []]);
      const [task] = await worklist(caller, 'which=below');
      expect(task).toMatchObject({ dossierId: id, agencyCode: WARD, agencyName: expect.any(String) });
      const seen = await caller.get(pathOf(task!));
      expect([seen.status, seen.body.allowedActions]).toEqual([200, []]);
      for (const action of ['claim', 'forward']) {
        const { status, body } = await caller.post(`${pathOf(task!)}/${action}`, action === 'claim' ? undefined : {}, seen.body.version);
        expect([action, status, body.code]).toEqual([action, 403, 'TASK_OF_OTHER_AGENCY']);
      }
      expect((await caller.get(`/v1/officer/colleagues?dossierId=${id}&taskId=${task!.taskId}`)).body.officers).toEqual([]);
    }
  });

  it('lists are narrowed and counted', async () => {
    const tail = code.slice(code.indexOf('-')).toLowerCase();
    for (const query of ['', `code=${code.toLowerCase()}`, `code=${tail}`, 'procedureCode=1.004944', 'state=open'])
      expect([query, (await worklist(desk, `which=unit&${query}`)).length]).toEqual([query, 1]);
    for (const query of ['code=zzz', 'procedureCode=1.004873', 'overdue=true', 'state=claimed', 'dueBefore=2026-11-20T08:00:00%2B07:00'])
      expect([query, await worklist(desk, `which=unit&${query}`)]).toEqual([query, []]);
    const none = { open: 0, overdue: 0, dueSoon: 0 };
    expect((await desk.get('/v1/officer/tasks/counts')).body).toMatchObject({
      mine: none,
      unit: { open: 1, overdue: 0 },
      agency: { open: 1 },
    });
    expect((await province.get('/v1/officer/tasks/counts')).body).toEqual({ mine: none, unit: none, agency: none });
  });

  it('of several agencies are narrowed to one, as far as the rights reach', async () => {
    const at = async (caller: Caller, which: string, code: string) =>
      (await worklist(caller, `which=${which}&agencyCode=${code}`)).map((item) => item.dossierId);
    for (const which of ['unit', 'agency', 'below'])
      expect([which, await at(desk, which, WARD.toLowerCase()), await at(desk, which, 'H21.110')]).toEqual([which, [id], []]);
    expect([await at(province, 'below', WARD), await at(province, 'below', 'H21.110')]).toEqual([[id], []]);
    const unknown = await desk.get('/v1/officer/tasks?agencyCode=H21.999');
    expect([unknown.status, unknown.body.code, unknown.body.errors[0].code]).toEqual([422, 'AGENCY_UNKNOWN', 'AGENCY_UNKNOWN']);
  });

  it('the tasks of one dossier are found by it, within the same rights', async () => {
    const other = (await desk.post('/v1/desk/dossiers', atTheCounter())).body.id as string;
    const shown = async (caller: Caller, which: string, dossierId: string): Promise<string[]> =>
      (await worklist(caller, `which=${which}&dossierId=${dossierId}`)).map((item) => item.dossierId);
    for (const which of ['unit', 'agency', 'below']) {
      expect([which, await shown(desk, which, id), await shown(desk, which, other)]).toEqual([which, [id], [other]]);
    }
    expect(await shown(desk, 'mine', id)).toEqual([]);
    expect([await shown(province, 'agency', id), await shown(province, 'below', id)]).toEqual([[], [id]]);
    const stranger = await house.as(officerOf('H21.110', 'desk-officer', 'agency-head'));
    for (const which of ['mine', 'unit', 'agency', 'below']) expect(await shown(stranger, which, id)).toEqual([]);
    expect(await worklist(desk, `which=below&dossierId=${id}&overdue=true`)).toEqual([]);
    expect((await desk.get('/v1/officer/tasks?dossierId=x')).body.errors).toMatchObject([{ field: 'dossierId', code: 'NOT_AN_ID' }]);
    const { version } = (await desk.get(`/v1/desk/dossiers/${other}`)).body as { version: number };
    await desk.post(`/v1/desk/dossiers/${other}/withdrawal`, { reason: 'Chủ hồ sơ đề nghị rút.' }, version);
    expect(await shown(desk, 'below', other)).toEqual([]);
  });

  it('a head finds the officers who may take a task, and they are the ones who may be given it', async () => {
    const [task] = await worklist(head, 'which=agency');
    const { body } = await head.get(`/v1/officer/colleagues?dossierId=${id}&taskId=${task!.taskId}`);
    expect(body).toMatchObject({ agencyCode: WARD, agencyName: expect.any(String), role: 'desk-officer' });
    expect(body.officers.length).toBeGreaterThan(0);
    let { version } = (await head.get(pathOf(task!))).body as { version: number };
    for (const officer of body.officers as { id: string; name: string; title: string }[]) {
      const given = await head.post(`${pathOf(task!)}/assign`, { assigneeId: officer.id }, version);
      expect([officer.name, given.status]).toEqual([officer.name, 200]);
      version = given.body.version as number;
      expect((await head.get(pathOf(task!))).body).toMatchObject({
        assigneeId: officer.id,
        assigneeName: officer.name,
        assigneeTitle: expect.any(String),
      });
    }
    const seen = (await head.get(pathOf(task!))).body as { nextSteps: { code: string; name: string }[] };
    const next = await head.get(`/v1/officer/colleagues?dossierId=${id}&taskId=${task!.taskId}&step=${seen.nextSteps[0]!.code}`);
    expect([next.status, next.body.officers.length > 0]).toEqual([200, true]);
    expect((await head.get(`/v1/officer/colleagues?dossierId=${id}&taskId=${task!.taskId}&step=nowhere`)).body.code).toBe('STEP_NOT_NEXT');
    expect(
      (await (await house.as(officerOf('H21.110', 'agency-head'))).get(`/v1/officer/colleagues?dossierId=${id}&taskId=${task!.taskId}`))
        .status,
    ).toBe(404);
  });

  it('everybody learns who they are', async () => {
    for (const [persona, kind, agency] of [
      ['citizen', 'citizen', null],
      ['business', 'business', null],
      ['partner-system', 'partner', 'H21.24.01'],
      ['desk-officer-commune', 'officer', WARD],
      ['administrator', 'officer', 'H21'],
    ] as const) {
      const { status, body } = await (await house.as(persona)).get('/v1/me');
      expect([persona, status, body.kind, body.agency?.code ?? null]).toEqual([persona, 200, kind, agency]);
      expect(body.permissions).toContain('self.read');
      if (agency) expect(body.agency.name).toEqual(expect.any(String));
    }
    expect((await desk.get('/v1/me')).body.posts).toEqual(
      expect.arrayContaining([expect.objectContaining({ agencyCode: WARD, agencyName: expect.any(String), title: expect.any(String) })]),
    );
    expect((await house.anybody.get('/v1/me')).status).toBe(401);
  });

  it('a dossier that became overdue is no 304, and the whole tag is good for If-Match', async () => {
    const path = `/v1/desk/dossiers/${id}`;
    const before = await desk.get(path);
    const tag = before.headers['etag'] as string;
    expect(before.body).toMatchObject({
      timing: 'in-time',
      receivingAgencyName: expect.any(String),
      resolvingAgencyName: expect.any(String),
    });
    expect((await desk.get(path, { 'if-none-match': tag })).status).toBe(304);
    await house.clockTo('2027-01-29 09:00');
    const after = await desk.get(path, { 'if-none-match': tag });
    expect([after.status, after.body.timing, after.body.version]).toEqual([200, 'overdue', before.body.version]);
    expect(await worklist(head, 'which=agency&overdue=true')).toMatchObject([{ dossierId: id, timing: 'overdue' }]);
    const asked = await desk.post(`${path}/supplement-requests`, { items: ['Bản chính'], reason: 'Thiếu bản chính.' }, undefined, {
      'if-match': after.headers['etag'] as string,
    });
    expect([asked.status, asked.body.code ?? null]).not.toEqual([412, 'VERSION_MOVED']);
    expect(asked.body.code).not.toBe('IF_MATCH_MALFORMED');
  });

  it('a province’s desk reads a commune’s dossier and does not act on it: not as its counter and not on its substance', async () => {
    const above = await house.as(officerOf('H21', 'desk-officer', 'unit-head', 'agency-head', 'case-officer'));
    const { version } = (await above.get(`/v1/desk/dossiers/${id}`)).body as { version: number };
    const ground = { reason: 'Đề nghị của chủ hồ sơ.', legalBasis: 'Điều 19 Nghị định số 61/2018/NĐ-CP' };
    const acts: [string, object][] = [
      [`/v1/desk/dossiers/${id}/hand-over`, { returnedTo: 'Đào Thanh Hà', method: 'counter' }],
      [`/v1/desk/dossiers/${id}/supplement-requests`, { items: ['Bản sao'], ...ground }],
      [`/v1/officer/dossiers/${id}/stop`, ground],
      [`/v1/officer/dossiers/${id}/extensions`, { dueOn: '2026-12-15', reason: 'Hồ sơ phức tạp.' }],
    ];
    for (const [path, body] of acts) {
      const { status, body: told } = await above.post(path, body, version);
      expect([path, status, told.code]).toEqual([path, 403, 'DOSSIER_OF_OTHER_AGENCY']);
    }
    const received = await province.post('/v1/desk/dossiers', atTheCounter({ receivingAgencyCode: WARD }));
    expect([received.status, received.body.code]).toEqual([403, 'DOSSIER_OF_OTHER_AGENCY']);
    const own = await province.post('/v1/desk/dossiers', atTheCounter());
    expect([own.status, own.body.code]).toEqual([201, expect.stringMatching(/^H21-/)]);
  });
});
