import { createHash } from 'node:crypto';
import { ProveReport } from '../../src/modules/reporting/index.js';
import { manifestOf } from '../../src/modules/archive/domain/manifest.js';
import { personalRegister } from '../../src/platform/database/personal-register.js';
import { DisposalRoleUnknown, PersonalDisposal, type Disposal } from '../../src/platform/disposal/personal-disposal.js';
import { FileHolders } from '../../src/platform/files/file-holders.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { OrphanUploads } from '../../src/platform/files/orphan-uploads.js';
import { AccessLog } from '../../src/platform/journal/access-log.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import { Holds } from '../../src/platform/retention/holds.js';
import { Clock } from '../../src/shared/clock.js';
import { WARD, atTheCounter, officerOf } from '../support/handed-in.js';
import { House, JOURNEY_START, type Caller } from '../support/house.js';
import { livedDossier, person, saysOf, type Person } from '../support/lived-dossier.js';
import { connectedTo, tablesThatSay } from '../support/whole-database.js';

const BY = '0197a000-0000-8000-8000-000000000001';
const DECISION = { basis: 'Quyết định 12/QĐ-UBND ngày 20/11/2046', by: BY };
const DISPUTE = { reason: 'Vụ kiện 12/2026/HC-ST', by: BY };

const DISPOSED = '(đã tiêu hủy)';
const FIRST = person('Kylamot', '11111');
const SECOND = person('Khachai', '22222');

describe('what is personal of a dossier, or of a person, is disposed of', () => {
  let house: House;
  let desk: Caller;
  let archivist: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    archivist = await house.as(officerOf(WARD, 'archivist'));
  });
  afterAll(() => house.close());

  const disposal = async (url = house.clone.disposalUrl): Promise<PersonalDisposal> =>
    new PersonalDisposal(url, await personalRegister(), house.app.get(FileHolders), house.app.get(Clock));
  const owner = <T extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> =>
    connectedTo(house.clone.ownerUrl, async (client) => (await client.query<T>(text, values)).rows);
  const lived = (someone: Person): Promise<string> => livedDossier({ house, desk, archivist }, someone);
  const prove = () => {
    const asked = { agencyCode: 'H21', from: '2026-11-01', to: '2026-11-30', asOf: [JOURNEY_START] };
    return house.app.get(ProveReport).execute(asked, house.clone.appUrl);
  };
  const chains = () => verifyJournal(house.clone.appUrl, () => undefined);
  const rowsOf = (id: string) =>
    owner(
      `select (select count(*)::int from journal.entry where stream_id = $1) as entries,
        (select count(*)::int from reporting.dossier_fact where dossier_id = $1) as facts,
        (select count(*)::int from workflow.task where dossier_id = $1) as tasks,
        (select count(*)::int from platform.access_log where subject_id = $1::text) as looks`,
      [id],
    );

  it('of a dossier: no table says whom it was about; chains, reports and the record’s manifest still hold', async () => {
    const id = await lived(FIRST);
    const other = await lived(SECOND);
    await house.app.get(AccessLog).flush();
    expect(new Set((await tablesThatSay(house.clone.ownerUrl, saysOf(FIRST))).map((each) => each.split(':')[0])).size).toBeGreaterThan(12);
    const [before] = await rowsOf(id);
    const proven = await prove();
    const record = (await archivist.get(`/v1/officer/records/${id}`)).body;
    const otherSays = await tablesThatSay(house.clone.ownerUrl, saysOf(SECOND));

    const done = await (await disposal()).execute({ kind: 'dossier', id }, DECISION);
    expect(done).toMatchObject({ isDone: true, dossierIds: [id] });
    expect(await tablesThatSay(house.clone.ownerUrl, saysOf(FIRST))).toEqual([]);
    // What others hold is theirs.
    expect(await tablesThatSay(house.clone.ownerUrl, saysOf(SECOND))).toEqual(otherSays);

    const broken = await chains();
    expect(broken.breaks).toEqual([]);
    expect(await rowsOf(id)).toEqual([{ ...before, entries: Number(before!['entries']) + 1, looks: expect.any(Number) }]);
    await house.app.get(Followers).drain();
    const again = await prove();
    expect([again[0]!.differences, again[0]!.reported]).toEqual([[], proven[0]!.reported]);

    const after = (await archivist.get(`/v1/officer/records/${id}`)).body;
    expect(after).toMatchObject({ applicantName: DISPOSED, manifestSha256: record.manifestSha256, journalHash: record.journalHash });
    const manifest = await archivist.get(`/v1/officer/records/${id}/manifest`);
    expect([manifest.text, createHash('sha256').update(manifest.text).digest('hex')]).toEqual([
      manifestOf(record.files),
      record.manifestSha256,
    ]);
    for (const { fileId } of record.files as { fileId: string }[])
      expect((await archivist.get(`/v1/officer/records/${id}/files/${fileId}`)).status).toBe(404);
    const shown = await desk.get(`/v1/desk/dossiers/${id}`);
    expect([shown.status, shown.body.status, shown.body.applicant.name, shown.body.files]).toEqual([200, 'result-returned', DISPOSED, []]);
    const [latest] = (await desk.get(`/v1/desk/dossiers/${id}/timeline?limit=1`)).body.items;
    expect(latest).toMatchObject({ type: 'platform.personal-data-disposed.v1', facts: { basis: DECISION.basis } });
    expect((await desk.get(`/v1/desk/dossiers/${other}`)).body.applicant.name).toBe(SECOND.name);
  });

  it('with the bytes of its files, an hour later, and only where nobody else has them', async () => {
    const store = house.app.get(FileStore);
    const files = await owner<{ sha256: string; name: string }>(
      `select sha256, name from platform.stored_file where condemned_at is not null`,
    );
    expect(files.map(({ name }) => name)).toEqual([DISPOSED, DISPOSED, DISPOSED]);
    expect(await Promise.all(files.map(({ sha256 }) => store.has(sha256)))).toEqual([true, true, true]);
    await house.app.get(OrphanUploads).run(new Date(house.app.get(Clock).now().getTime() + 3_600_000));
    expect(await Promise.all(files.map(({ sha256 }) => store.has(sha256)))).toEqual([false, false, false]);
    expect(await owner('select from platform.stored_file where condemned_at is not null')).toEqual([]);
  });

  it('not while anything of it is held, and then nothing is changed', async () => {
    const [dossier] = await owner<{ id: string; key: string; sha256: string }>(
      `select d.id, d.applicant_key as key, f.sha256 from dossiers.dossier d join dossiers.dossier_file f on f.dossier_id = d.id
        where d.applicant_name = $1 limit 1`,
      [SECOND.name],
    );
    const says = await tablesThatSay(house.clone.ownerUrl, saysOf(SECOND));
    const holds = house.app.get(Holds);
    for (const on of [
      { kind: 'dossier', key: dossier!.id },
      { kind: 'person', key: dossier!.key },
      { kind: 'content', key: dossier!.sha256 },
    ] as const) {
      const hold = (await holds.set(on, DISPUTE))!;
      const refused = await (await disposal()).execute({ kind: 'person', key: dossier!.key }, DECISION);
      expect(refused).toMatchObject({ isDone: false, holds: [{ id: hold, reason: DISPUTE.reason, setBy: BY }] });
      const now = await tablesThatSay(house.clone.ownerUrl, saysOf(SECOND));
      expect(now.filter((each) => !each.startsWith('platform.hold'))).toEqual(says);
      await holds.lift(hold, { ...DISPUTE, reason: `Hết tranh chấp với ${SECOND.name}` });
    }
  });

  it('not by the application, whatever it is asked', async () => {
    const says = await tablesThatSay(house.clone.ownerUrl, saysOf(SECOND));
    const [{ key }] = (await owner(`select applicant_key as key from dossiers.dossier where applicant_name = $1`, [SECOND.name])) as [
      { key: string },
    ];
    const byApplication = await disposal(house.clone.appUrl);
    await expect(byApplication.execute({ kind: 'person', key }, DECISION)).rejects.toMatchObject({ code: '42501' });
    const unknown = new PersonalDisposal(undefined, [], house.app.get(FileHolders), house.app.get(Clock));
    await expect(unknown.execute({ kind: 'person', key }, DECISION)).rejects.toThrow(DisposalRoleUnknown);
    expect(await tablesThatSay(house.clone.ownerUrl, saysOf(SECOND))).toEqual(says);
  });

  it('of a person: every dossier, paper, consent and look, in one act', async () => {
    const next = await lived(SECOND);
    const wanted = { identityNumber: SECOND.identityNumber, name: SECOND.name };
    const consent = { ...wanted, phone: SECOND.phone, evidence: 'person-present' };
    const given = await desk.post('/v1/desk/consents', consent);
    expect([given.status, given.body]).toMatchObject([201, { state: 'in-force' }]);
    expect((await desk.send('/v1/desk/documents/searches?purpose=reuse', { ...wanted, consentId: given.body.id })).status).toBe(200);
    await house.app.get(AccessLog).flush();
    await house.app.get(Followers).drain();
    const [{ key }] = (await owner('select applicant_key as key from dossiers.dossier where id = $1', [next])) as [{ key: string }];
    const person = [...saysOf(SECOND), key];
    const says = new Set((await tablesThatSay(house.clone.ownerUrl, person)).map((each) => each.split(':')[0]));
    expect([...says]).toEqual(expect.arrayContaining(['documents.consent', 'documents.document', 'platform.access_log', 'platform.hold']));

    const done = (await (await disposal()).execute({ kind: 'person', key }, DECISION)) as Extract<Disposal, { isDone: true }>;
    expect(done.dossierIds).toHaveLength(2);
    expect(await tablesThatSay(house.clone.ownerUrl, person)).toEqual([]);
    expect((await chains()).breaks).toEqual([]);
    const noted = await owner<{ stream: string }>(`select stream_id as stream from journal.entry where facts ->> 'actId' = $1`, [
      done.actId,
    ]);
    expect(noted.map(({ stream }) => stream).sort()).toEqual([...done.dossierIds, given.body.id].sort());
    await house.app.get(Followers).drain();
    expect((await prove())[0]!.differences).toEqual([]);
    // Again, there is nothing that is known as theirs.
    expect(await (await disposal()).execute({ kind: 'person', key }, DECISION)).toMatchObject({ isDone: true, dossierIds: [] });
  });

  it('never half: a command that had read it is decided again on what is left', async () => {
    const { body } = await desk.post(
      '/v1/desk/dossiers',
      atTheCounter({ applicant: { kind: 'citizen', name: FIRST.name, identityNumber: FIRST.identityNumber, phone: FIRST.phone } }),
    );
    const ask = { items: ['Bản sao'], reason: 'Thiếu giấy tờ.' };
    const [done, asked] = await Promise.all([
      (await disposal()).execute({ kind: 'dossier', id: body.id }, DECISION),
      desk.post(`/v1/desk/dossiers/${body.id}/supplement-requests`, ask, body.version),
    ]);
    expect([done.isDone, [200, 412].includes(asked.status)]).toEqual([true, true]);
    await house.app.get(Followers).drain();
    expect(await tablesThatSay(house.clone.ownerUrl, saysOf(FIRST))).toEqual([]);
    expect((await chains()).breaks).toEqual([]);
  });
});
