import type { Response } from 'supertest';
import type { Role } from '../../src/shared/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { House, type Caller } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { runningDossier, type RunningDossier } from '../support/running-dossier.js';
import { carryThrough } from '../support/way-through.js';

const officer = (agencyCode: string, role: Role) => ({ subject: `${agencyCode}-${role}`, name: 'Cán bộ', agencyCode, roles: [role] });
const QUESTION = {
  askedAgencyCode: 'H21.195',
  question: 'Đề nghị xác nhận chủ hồ sơ Nguyễn Văn Thử thường trú trên địa bàn.',
  fileIds: [] as string[],
  duration: { value: 3, unit: 'working-days' },
};

describe('a department asks a commune for its opinion on a running dossier', () => {
  let house: House;
  let desk: Caller;
  let department: Caller;
  let commune: Caller;
  let stranger: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officer('H21.16', 'desk-officer'));
    department = await house.as(officer('H21.16', 'case-officer'));
    commune = await house.as(officer('H21.195', 'case-officer'));
    stranger = await house.as(officer('H21.19', 'case-officer'));
  });
  afterAll(() => house.close());

  const running = (): Promise<RunningDossier> => runningDossier(house, desk);
  const ask = ({ id, version }: RunningDossier, changes: object = {}, caller = department): Promise<Response> =>
    caller.post(`/v1/officer/dossiers/${id}/consultations`, { ...QUESTION, ...changes }, version);
  const items = async (caller: Caller, query: string) =>
    (await caller.get(`/v1/officer/consultations?${query}`)).body.items as { consultationId: string; dossierId: string; timing: string }[];
  const idsOf = async (caller: Caller, query: string) => (await items(caller, query)).map(({ consultationId }) => consultationId);

  it('the deadline, the lateness and the answer show on both sides, and a third agency sees nothing', async () => {
    const dossier = await running();
    expect((await commune.get(`/v1/officer/dossiers/${dossier.id}`)).status).toBe(404);
    const asked = await ask(dossier, { fileIds: [dossier.fileId] });
    expect([asked.status, asked.body]).toMatchObject([
      201,
      { state: 'open', dueAt: '2026-11-26T17:00:00+07:00', timing: 'in-time', version: dossier.version + 1 },
    ]);
    const { consultationId } = asked.body;
    const path = `/v1/officer/consultations/${dossier.id}/${consultationId}`;

    expect([
      await idsOf(commune, 'side=asked'),
      await idsOf(department, 'side=asking'),
      await idsOf(stranger, 'side=asked'),
      await idsOf(stranger, 'side=asking'),
    ]).toEqual([[consultationId], [consultationId], [], []]);
    for (const caller of [commune, department])
      expect((await caller.get(path)).body).toMatchObject({
        question: QUESTION.question,
        answer: null,
        fileIds: [dossier.fileId],
        timing: 'in-time',
      });
    for (const hidden of [path, `/v1/officer/dossiers/${dossier.id}`]) expect((await stranger.get(hidden)).status).toBe(404);

    await house.clockTo('2026-11-27 09:00');
    for (const [caller, side] of [
      [commune, 'asked'],
      [department, 'asking'],
    ] as const)
      expect(await items(caller, `side=${side}`)).toMatchObject([{ consultationId, timing: 'overdue' }]);
    const told = await house.app
      .get(Database)
      .read<{ facts: object }>(`select facts from journal.entry where type = 'routing.consultation-deadline-told.v1' order by seq`);
    expect(told.map(({ facts }) => facts)).toMatchObject([
      { consultationId, kind: 'due-soon', receivingAgencyCode: 'H21.16' },
      { consultationId, kind: 'overdue' },
    ]);

    await house.app.get(Followers).drain();
    const notices = (await house.anybody.get(`/v1/sandbox/outbox?dossierId=${dossier.id}&limit=200`)).body.items as {
      templateCode: string;
      recipient: string;
    }[];
    const codes = notices.map(({ templateCode }) => templateCode);
    expect(codes).toEqual(expect.arrayContaining(['consultation-due-soon', 'consultation-overdue']));

    const answered = await commune.post(`${path}/answer`, { answer: 'Thường trú từ năm 2019.' }, asked.body.version);
    expect([answered.status, answered.body]).toMatchObject([200, { state: 'answered', timing: 'late', version: dossier.version + 2 }]);
    for (const [caller, side] of [
      [commune, 'asked'],
      [department, 'asking'],
    ] as const) {
      expect((await caller.get(path)).body).toMatchObject({
        answer: 'Thường trú từ năm 2019.',
        answeredAt: '2026-11-27T09:00:00+07:00',
        timing: 'late',
      });
      expect([await idsOf(caller, `side=${side}`), await idsOf(caller, `side=${side}&open=false`)]).toEqual([[], [consultationId]]);
    }
    const timeline = await desk.get(`/v1/officer/dossiers/${dossier.id}/timeline`);
    expect(timeline.text).not.toContain('Thường trú');
    expect((timeline.body.items as { type: string }[]).slice(0, 2).map(({ type }) => type)).toEqual([
      'routing.consultation-answered.v1',
      'routing.consultation-asked.v1',
    ]);
    expect((await commune.post(`${path}/answer`, { answer: 'Lại.' }, answered.body.version)).body).toMatchObject({
      status: 409,
      code: 'CONSULTATION_ANSWERED',
    });
  });

  it('is answered by nobody but the agency that was asked, from the version that it saw, once by a repeat', async () => {
    const dossier = await running();
    const { body } = await ask(dossier);
    const path = `/v1/officer/consultations/${dossier.id}/${body.consultationId}`;
    const province = await house.as(officer('H21', 'case-officer'));
    const answer = (caller: Caller, version: number, headers = {}) =>
      caller.post(`${path}/answer`, { answer: 'Đồng ý.' }, version, headers);
    expect((await answer(stranger, body.version)).body).toMatchObject({ status: 404, code: 'CONSULTATION_NOT_FOUND' });
    expect((await answer(department, body.version)).body).toMatchObject({ status: 403, code: 'CONSULTATION_OF_OTHER_AGENCY' });
    expect((await answer(province, body.version)).body).toMatchObject({ status: 403, code: 'CONSULTATION_OF_OTHER_AGENCY' });
    expect((await answer(commune, dossier.version)).body).toMatchObject({ status: 412, code: 'VERSION_MOVED' });
    expect((await commune.post(`${path}/answer`, { answer: '  ' }, body.version)).status).toBe(422);
    expect((await commune.post(`${path}/cancel`, { reason: 'Không trả lời.' }, body.version)).body).toMatchObject({
      status: 403,
      code: 'CONSULTATION_OF_OTHER_AGENCY',
    });
    expect((await (await house.as('citizen')).get(path)).status).toBe(403);
    expect((await commune.get('/v1/officer/consultations/khong-co/khong-co')).status).toBe(404);
    expect((await commune.get(path)).body).toMatchObject({ state: 'open', version: body.version });
    const key = { 'idempotency-key': 'tra-loi-mot-lan' };
    const [first, repeat] = [await answer(commune, body.version, key), await answer(commune, body.version, key)];
    expect([first.status, repeat.body]).toEqual([200, first.body]);
  });

  it('refuses questions to nobody, to itself, for no time, about foreign files, from an old version, out of turn', async () => {
    const dossier = await running();
    const code = async (answer: Promise<Response>) => {
      const { status, body } = await answer;
      return `${status} ${body.code === 'VALIDATION_FAILED' ? body.errors[0].code : body.code}`;
    };
    expect(await code(ask(dossier, { askedAgencyCode: 'H21.9999' }))).toBe('422 AGENCY_UNKNOWN');
    expect(await code(ask(dossier, { askedAgencyCode: 'H21.16' }))).toBe('422 CONSULTATION_OF_OWN_AGENCY');
    expect(await code(ask(dossier, { duration: { value: 0, unit: 'working-days' } }))).toBe('422 DURATION_NOT_POSITIVE');
    expect(await code(ask(dossier, { fileIds: [dossier.id] }))).toBe('422 FILE_NOT_OF_DOSSIER');
    expect(await code(ask({ ...dossier, version: dossier.version - 1 }))).toBe('412 VERSION_MOVED');
    expect(await code(ask(dossier, {}, stranger))).toBe('404 DOSSIER_NOT_FOUND');
    expect((await ask(dossier, {}, desk)).status).toBe(403);
    const head = await house.as(officer('H21.16', 'agency-head'));
    const stopped = await head.post(
      `/v1/officer/dossiers/${dossier.id}/stop`,
      { reason: 'Chủ hồ sơ đã chết.', legalBasis: 'Điều 19' },
      dossier.version,
    );
    expect(await code(ask({ ...dossier, version: stopped.body.version }))).toBe('409 DOSSIER_NOT_IN_PROGRESS');
    expect((await items(commune, 'side=asked&limit=200')).filter(({ dossierId }) => dossierId === dossier.id)).toEqual([]);
  });

  it('the lead agency goes on without the answer, or takes its question back', async () => {
    const dossier = await running();
    const waiting = await ask(dossier);
    const needless = await ask({ ...dossier, version: waiting.body.version });
    const path = (asked: Response) => `/v1/officer/consultations/${dossier.id}/${asked.body.consultationId}`;
    const back = await department.post(`${path(needless)}/cancel`, { reason: 'Đã có đủ thông tin.' }, needless.body.version);
    expect(back.body).toMatchObject({ state: 'cancelled' });
    expect((await department.get(path(needless))).body).toMatchObject({ cancelReason: 'taken-back', cancelNote: 'Đã có đủ thông tin.' });
    expect((await commune.get(path(needless))).body).toMatchObject({ status: 404, code: 'CONSULTATION_NOT_FOUND' });
    const { version } = await carryThrough(house, dossier.id, back.body.version, 'granted');
    expect((await department.get(path(waiting))).body).toMatchObject({
      state: 'cancelled',
      cancelReason: 'concluded',
      cancelledAt: expect.any(String),
      answer: null,
    });
    expect((await commune.get(path(waiting))).status).toBe(404);
    expect((await commune.post(`${path(waiting)}/answer`, { answer: 'Đồng ý.' }, version)).body).toMatchObject({
      status: 404,
      code: 'CONSULTATION_NOT_FOUND',
    });
    expect(await idsOf(commune, 'side=asked&open=false')).not.toEqual(expect.arrayContaining([waiting.body.consultationId]));
  });

  it('the asked agency sees the question and its files, in the roles that answer, and by no way anything else of the dossier', async () => {
    const dossier = await running();
    const later = await department.upload('officer', 'ket-qua.pdf', 'application/pdf', pdf('về sau'));
    const asked = await ask(dossier, { fileIds: [dossier.fileId] });
    const path = `/v1/officer/consultations/${dossier.id}/${asked.body.consultationId}`;
    const seen = await commune.get(path);
    expect(seen.body).toMatchObject({ files: [{ fileId: dossier.fileId, name: 'don.pdf', mediaType: 'application/pdf' }] });
    for (const hidden of ['052099000123', 'applicant', 'completed']) expect(seen.text).not.toContain(hidden);
    const named = await commune.get(`${path}/files/${dossier.fileId}`);
    expect([named.status, (named.body as Buffer).length]).toEqual([200, pdf('don').length]);
    for (const other of [later.body.id, dossier.id, 'khong-co']) expect((await commune.get(`${path}/files/${other}`)).status).toBe(404);

    for (const role of ['case-officer', 'unit-head', 'agency-head'] as const)
      expect([role, (await (await house.as(officer('H21.195', role))).get(path)).status]).toEqual([role, 200]);
    for (const role of ['desk-officer', 'registry-clerk', 'procedure-controller', 'accountant', 'archivist'] as const) {
      const caller = await house.as(officer('H21.195', role));
      expect([role, (await caller.get(path)).status, (await caller.get(`${path}/files/${dossier.fileId}`)).status]).toEqual([
        role,
        404,
        role === 'procedure-controller' || role === 'accountant' ? 403 : 404,
      ]);
      expect(await idsOf(caller, 'side=asked')).toEqual([]);
    }
    expect((await (await house.as({ ...officer('H21.195', 'partner-system'), name: 'Hệ thống xã' })).get(path)).status).toBe(403);

    const everywhere = ['', '/timeline', '/deadline', `/files/${dossier.fileId}`].map(
      (part) => `/v1/officer/dossiers/${dossier.id}${part}`,
    );
    for (const address of [...everywhere, `/v1/officer/receivables/${dossier.id}`]) {
      expect([address, (await commune.get(address)).status]).toEqual([address, 404]);
    }
    expect((await commune.get('/v1/officer/dossiers?count=exact&limit=200')).body).toMatchObject({ items: [], count: 0 });

    const answered = await commune.post(`${path}/answer`, { answer: 'Đồng ý.' }, asked.body.version);
    const head = await house.as(officer('H21.16', 'agency-head'));
    await head.post(
      `/v1/officer/dossiers/${dossier.id}/stop`,
      { reason: 'Chủ hồ sơ đã chết.', legalBasis: 'Điều 19' },
      answered.body.version,
    );
    expect((await commune.get(path)).body).toMatchObject({ state: 'answered', answer: 'Đồng ý.', question: QUESTION.question });
    expect([(await commune.get(`${path}/files/${dossier.fileId}`)).status, (await commune.get(everywhere[0]!)).status]).toEqual([200, 404]);
  });

  it('an agency of another province is asked by the head of the resolving agency only', async () => {
    const dossier = await running();
    expect((await ask(dossier, { askedAgencyCode: 'H26' })).body).toMatchObject({ status: 403, code: 'CONSULTATION_BEYOND_PROVINCE' });
    const head = await house.as(officer('H21.16', 'agency-head'));
    expect((await ask(dossier, { askedAgencyCode: 'H26' }, head)).status).toBe(201);
    expect((await (await house.as(officer('H26', 'case-officer'))).get(`/v1/officer/dossiers/${dossier.id}`)).status).toBe(404);
  });
});
