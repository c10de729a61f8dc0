import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import request, { type Response } from 'supertest';
import { Followers } from '../../src/platform/journal/followers.js';
import { WARD, atTheCounter, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { officerWithPosts } from '../support/limited-officer.js';
import { pdf } from '../support/pdf.js';
import { refused } from '../support/refused.js';
import { concludeWithFile } from '../support/result-with-file.js';
import { asOwner, stateOf } from '../support/row-counts.js';

const run = promisify(execFile);

describe('a returned dossier becomes a sealed record', () => {
  let house: House;
  let desk: Caller;
  let archivist: Caller;
  let folder: string;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    archivist = await house.as(officerOf(WARD, 'archivist'));
    folder = await mkdtemp(join(tmpdir(), 'mot-cua-record-'));
  });
  afterAll(async () => {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  });

  const received = async (): Promise<Response['body']> => {
    const file = await desk.upload('desk', 'Đơn đề nghị (ký tên).pdf', 'application/pdf', pdf('don'));
    return (
      await desk.post(
        '/v1/desk/dossiers',
        atTheCounter({
          components: [
            { key: '1', fileId: file.body.id },
            { key: '2', copies: 1 },
          ],
        }),
      )
    ).body;
  };
  const returned = async (): Promise<{ id: string; version: number }> => {
    const { id, version } = await received();
    const concluded = await concludeWithFile(house, id, version, 'Đơn đề nghị (ký tên).pdf');
    const handedOver = await desk.post(
      `/v1/desk/dossiers/${id}/hand-over`,
      { returnedTo: 'Đào Thanh Hà', method: 'counter' },
      concluded.body.version,
    );
    expect(handedOver.body.status).toBe('result-returned');
    return { id, version: handedOver.body.version };
  };
  const detail = async (id: string): Promise<Record<string, unknown>> => (await archivist.get(`/v1/officer/records/${id}`)).body;

  it('by itself, with a manifest that sha256sum verifies, and without moving the dossier', async () => {
    const { id, version } = await returned();
    await house.app.get(Followers).drain();
    const { body } = await archivist.get(`/v1/officer/records/${id}`);
    expect(body).toMatchObject({
      dossierId: id,
      agencyCode: WARD,
      outcome: 'granted',
      journalSeq: version,
      retentionClass: 'fixed-term',
      retentionYears: 20,
      retainUntil: '2046-12-31',
    });
    expect((await desk.get(`/v1/desk/dossiers/${id}/timeline?limit=1`)).body.items[0]).toMatchObject({
      seq: version,
      hash: body.journalHash,
    });
    const files = body.files as { fileId: string; name: string }[];
    expect(files.map(({ name }) => name)).toEqual(['000-ho-so.json', '001-giay-to.pdf', '002-ket-qua.pdf']);
    for (const { fileId, name } of files) {
      const { body: bytes } = await archivist.get(`/v1/officer/records/${id}/files/${fileId}`);
      await writeFile(join(folder, name), bytes as Buffer);
    }
    const manifest = await archivist.get(`/v1/officer/records/${id}/manifest`);
    await writeFile(join(folder, 'SHA256SUMS'), manifest.text);
    const checked = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder });
    expect(checked.stdout.trim().split('\n')).toEqual(files.map(({ name }) => `${name}: OK`));
    const own = await run('sha256sum', ['SHA256SUMS'], { cwd: folder });
    expect(own.stdout.split(' ')[0]).toBe(body.manifestSha256);
    await writeFile(join(folder, files[1]!.name), 'đổi một chữ');
    await expect(run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder })).rejects.toMatchObject({ code: 1 });
  });

  it('twice is once, whoever asks', async () => {
    const { id } = await returned();
    const asked = await Promise.all([1, 2, 3].map(() => archivist.post(`/v1/officer/records/${id}/seal`, undefined)));
    await house.app.get(Followers).drain();
    const again = await archivist.post(`/v1/officer/records/${id}/seal`, undefined);
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const answer of [...asked, again]) expect(answer.body).toEqual(await detail(id));
  });

  it('not before it was returned, and then nothing is written', async () => {
    const { id, version } = await received();
    const open = await archivist.post(`/v1/officer/records/${id}/seal`, undefined);
    expect(open.body).toMatchObject({ status: 409, code: 'DOSSIER_NOT_RETURNED' });
    await concludeWithFile(house, id, version, 'qd.pdf');
    const before = await stateOf(house);
    expect((await archivist.post(`/v1/officer/records/${id}/seal`, undefined)).body).toMatchObject({
      status: 409,
      code: 'DOSSIER_NOT_RETURNED',
    });
    expect((await archivist.get(`/v1/officer/records/${id}`)).body).toMatchObject({ status: 404, code: 'RECORD_NOT_FOUND' });
    expect(await stateOf(house)).toEqual(before);
  });

  it('by the agency that resolved it: whoever is above looks on', async () => {
    const { id } = await returned();
    await house.app.get(Followers).drain();
    const above = await house.as('archivist');
    expect((await above.get(`/v1/officer/dossiers/${id}`)).status).toBe(200);
    const path = `/v1/officer/records/${id}/seal`;
    expect(await refused(house, () => above.post(path, undefined))).toMatchObject({ status: 403, code: 'DOSSIER_OF_OTHER_AGENCY' });
    const limited = { agencyCode: WARD, roles: ['archivist'] as const, sectorCodes: ['G02-CT38'] };
    const other = await officerWithPosts(house, 'luu-tru-khac', limited, { agencyCode: WARD, roles: ['desk-officer'] });
    expect((await other.get(`/v1/desk/dossiers/${id}`)).status).toBe(200);
    expect(await refused(house, () => other.post(path, undefined))).toMatchObject({ status: 404, code: 'DOSSIER_NOT_FOUND' });
    expect((await archivist.post(path, undefined)).status).toBe(200);
  });

  it('for nobody of another agency, and for nobody without the right', async () => {
    const [record] = (await archivist.get('/v1/officer/records')).body.items;
    const stranger = await house.as(officerOf('H21.19', 'archivist'));
    const paths = ['', '/manifest', `/files/${((await detail(record.dossierId))['files'] as { fileId: string }[])[0]!.fileId}`].map(
      (tail) => `/v1/officer/records/${record.dossierId}${tail}`,
    );
    for (const path of paths) {
      expect((await stranger.get(path)).status).toBe(404);
      expect((await desk.get(path)).status).toBe(403);
    }
    expect((await stranger.get('/v1/officer/records')).body).toEqual({ items: [] });
    expect((await stranger.post(`/v1/officer/records/${record.dossierId}/seal`, undefined)).body).toMatchObject({
      status: 404,
      code: 'DOSSIER_NOT_FOUND',
    });
    expect((await archivist.get('/v1/officer/records/khong-co')).status).toBe(404);
    const above = await house.as(officerOf('H21', 'archivist'));
    expect((await above.get(paths[0]!)).status).toBe(200);
  });

  it('in pages, the newest dossiers first', async () => {
    const all = (await archivist.get('/v1/officer/records')).body.items as { dossierId: string }[];
    const first = (await archivist.get('/v1/officer/records?limit=1')).body;
    const second = (await archivist.get(`/v1/officer/records?limit=1&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 2));
    expect((await archivist.get('/v1/officer/records?cursor=abc')).body).toMatchObject({ status: 422, code: 'CURSOR_INVALID' });
  });

  it('for good: no route and no statement of the application changes it', async () => {
    const [{ dossierId }] = (await archivist.get('/v1/officer/records')).body.items;
    const before = await detail(dossierId);
    const { token } = await tokenOf();
    for (const method of ['put', 'patch', 'delete', 'post'] as const) {
      const asked = request(house.app.getHttpServer())[method](`/v1/officer/records/${dossierId}`);
      const answer = await asked.set('authorization', token).send({ outcome: 'refused' });
      expect(answer.status).toBe(405);
    }
    const client = new Client({ connectionString: house.clone.appUrl });
    await client.connect();
    const statements = [
      "update archive.record set outcome = 'refused'",
      'delete from archive.record',
      "update archive.record_file set sha256 = ''",
      'delete from archive.record_file',
      'truncate archive.record',
    ];
    for (const statement of statements) await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    await client.end();
    expect(await detail(dossierId)).toEqual(before);
  });

  it('later, when it could not be sealed at once: closing does not wait, and retention of the procedure’s own holds', async () => {
    await asOwner(house, 'alter table archive.retention_rule rename to rule_in_repair');
    const { id } = await returned();
    await house.app.get(Followers).drain();
    expect((await archivist.get(`/v1/officer/records/${id}`)).status).toBe(404);
    await asOwner(house, 'alter table archive.rule_in_repair rename to retention_rule');
    await asOwner(
      house,
      `insert into archive.retention_rule values ('procedure', '1.004944', '2026-01-01', 'permanent',
        null, 'Bảng thời hạn bảo quản của tỉnh')`,
    );
    await house.clockTo('2026-11-20 15:00');
    await house.app.get(Followers).drain();
    expect(await detail(id)).toMatchObject({
      retentionClass: 'permanent',
      retentionYears: null,
      retainUntil: null,
      retentionBasis: 'Bảng thời hạn bảo quản của tỉnh',
    });
  });

  const tokenOf = async (): Promise<{ token: string }> => {
    let token = '';
    archivist.withToken((held) => (token = held));
    return { token };
  };
});
