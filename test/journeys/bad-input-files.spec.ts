import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { atTheCounter, fosterCare } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { refused } from '../support/refused.js';
import { asOwner } from '../support/row-counts.js';
import { officeFile, zip } from '../support/zip.js';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90)]);
const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LIMIT = 2_048;

describe('files that are not what they should be', () => {
  let house: House;
  let citizen: Caller;
  beforeAll(async () => {
    house = await House.open({ MOTCUA_MAX_FILE_BYTES: String(LIMIT) });
    citizen = await house.as('citizen');
  });
  afterAll(() => house.close());

  /** Names of all files in the store, whatever the database knows of them. */
  const stored = async (): Promise<string[]> =>
    (await readdir(join(house.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  it.each<[string, string, string, Buffer, number, string]>([
    ['one byte too many', 'don.pdf', PDF, Buffer.concat([pdf(), Buffer.alloc(LIMIT + 1 - pdf().length, 32)]), 413, 'FILE_TOO_LARGE'],
    ['a program', 'setup.exe', 'application/octet-stream', EXE, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a program that is said to be a PDF', 'setup.exe', PDF, EXE, 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a PDF that is said to be a page', 'don.pdf', 'text/html', pdf(), 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a page', 'don.html', 'text/html', Buffer.from('<script>alert(1)</script>'), 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['a picture with the name of a PDF', 'don.pdf', PDF, PNG, 422, 'FILE_CONTENT_MISMATCH'],
    ['a program with the name of a PDF', 'don.pdf', PDF, EXE, 422, 'FILE_CONTENT_MISMATCH'],
    ['text with the name of a PDF', 'don.pdf', PDF, Buffer.from('Đơn đề nghị'), 422, 'FILE_CONTENT_MISMATCH'],
    ['a PDF with the name of a picture', 'anh.png', 'image/png', pdf(), 422, 'FILE_CONTENT_MISMATCH'],
    ['an archive with the name of a document', 'don.docx', DOCX, Buffer.from('Rar!\u001a\u0007\u0000'), 422, 'FILE_CONTENT_MISMATCH'],
    ['any ZIP archive with the name of a document', 'don.docx', DOCX, zip(['virus.exe']), 422, 'FILE_CONTENT_MISMATCH'],
    [
      'a workbook with the name of a document',
      'don.docx',
      DOCX,
      zip(['xl/workbook.xml', '[Content_Types].xml']),
      422,
      'FILE_CONTENT_MISMATCH',
    ],
    ['a PDF with script', 'don.pdf', PDF, Buffer.concat([pdf(), Buffer.from('<</S/JavaScript/JS(1)>>')]), 422, 'PDF_ACTIVE_CONTENT'],
    ['a document with macros', 'don.docx', DOCX, officeFile('word', ['word/vbaProject.bin']), 422, 'OFFICE_MACROS'],
    ['nothing', 'don.pdf', PDF, Buffer.alloc(0), 422, 'FILE_EMPTY'],
    ['a name with a path', '../../etc/passwd.pdf', PDF, pdf(), 422, 'FIELDS_INVALID'],
    ['a name without an extension', 'don', PDF, pdf(), 422, 'FIELDS_INVALID'],
  ])('refuses %s and keeps nothing of it', async (_, name, mediaType, bytes, status, code) => {
    const before = await stored();
    expect(await refused(house, () => citizen.upload('citizen', name, mediaType, bytes))).toMatchObject({ status, code });
    expect(await stored()).toEqual(before);
  });

  it.each(['[Content_Types].xml', '_rels/.rels', 'docProps/app.xml', 'word/document.xml'])(
    'takes a document whose first part is %s',
    async (part) => {
      expect(await citizen.upload('citizen', 'don.docx', DOCX, officeFile('word', [], part))).toMatchObject({
        status: 201,
        body: { mediaType: DOCX },
      });
    },
  );

  it('takes the largest file that is allowed, and gives it back byte for byte as a download', async () => {
    const bytes = Buffer.concat([pdf('lớn nhất'), Buffer.alloc(LIMIT - pdf('lớn nhất').length, 32)]);
    const file = await citizen.upload('citizen', 'đơn.pdf', PDF, bytes);
    expect([file.status, file.body.size]).toEqual([201, LIMIT]);
    const handedIn = await citizen.post(
      '/v1/citizen/dossiers',
      fosterCare({
        components: [
          { key: '1', fileId: file.body.id },
          { key: '2', copies: 1 },
        ],
      }),
    );
    const download = await citizen.get(`/v1/citizen/dossiers/${handedIn.body.id}/files/${file.body.id}`);
    expect(download.headers).toMatchObject({
      'content-type': PDF,
      'content-disposition': "attachment; filename*=UTF-8''%C4%91%C6%A1n.pdf",
      'x-content-type-options': 'nosniff',
    });
    expect(bytes.equals(download.body as Buffer)).toBe(true);
  });

  it('knows a repeat of an upload, and another file under the same key', async () => {
    const key = { 'idempotency-key': 'upload-1' };
    const first = await citizen.upload('citizen', 'một.pdf', PDF, pdf('một'), key);
    const again = await citizen.upload('citizen', 'một.pdf', PDF, pdf('một'), key);
    expect(again.body).toEqual(first.body);
    expect(await refused(house, () => citizen.upload('citizen', 'hai.pdf', PDF, pdf('hai'), key))).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it("lets nobody put another person's file under a dossier, or read it", async () => {
    const mine = await citizen.upload('citizen', 'của-tôi.pdf', PDF, pdf('riêng'));
    const withFile = {
      components: [
        { key: '1', fileId: mine.body.id },
        { key: '2', copies: 1 },
      ],
    };
    const other = await house.as('citizen-2');
    const theirs = fosterCare({ ...withFile, applicant: { kind: 'citizen', name: 'Cao Song Lam', identityNumber: '064195205336' } });
    expect(await refused(house, () => other.post('/v1/citizen/dossiers', theirs))).toMatchObject({ status: 422, code: 'FILE_UNKNOWN' });
    const desk = await house.as('desk-officer-commune');
    expect(await refused(house, () => desk.post('/v1/desk/dossiers', atTheCounter(withFile)))).toMatchObject({
      status: 422,
      code: 'FILE_UNKNOWN',
    });
    const handedIn = await citizen.post('/v1/citizen/dossiers', fosterCare(withFile));
    expect(await refused(house, () => other.get(`/v1/citizen/dossiers/${handedIn.body.id}/files/${mine.body.id}`))).toMatchObject({
      status: 404,
      code: 'DOSSIER_NOT_FOUND',
    });
    const another = await citizen.post('/v1/citizen/dossiers', fosterCare());
    expect(await refused(house, () => citizen.get(`/v1/citizen/dossiers/${another.body.id}/files/${mine.body.id}`))).toMatchObject({
      status: 404,
    });
  });

  it('are kept where nobody else looks in', async () => {
    for (const folder of ['files', 'files/tmp', 'files/sha256'])
      expect([folder, ((await stat(join(house.dataDir, folder))).mode & 0o777).toString(8)]).toEqual([folder, '700']);
  });

  it('are no more on a day than the quota allows; a repeat takes no room, and the next day begins anew', async () => {
    const key = { 'idempotency-key': 'lan-cuoi' };
    const last = await citizen.upload('citizen', 'cuoi.pdf', PDF, pdf('cuoi'), key);
    expect(last.status).toBe(201);
    await asOwner(house, `insert into platform.upload_quota values ('citizen', '2026-11-20', 1, 1000000000)`, []);
    expect((await citizen.upload('citizen', 'nua.pdf', PDF, pdf('nua'))).body).toMatchObject({
      status: 429,
      code: 'UPLOAD_QUOTA_EXCEEDED',
      details: { maxFiles: 1 },
    });
    expect((await citizen.upload('citizen', 'cuoi.pdf', PDF, pdf('cuoi'), key)).body.id).toBe(last.body.id);
    await house.clockTo('2026-11-21 00:01');
    expect((await citizen.upload('citizen', 'nua.pdf', PDF, pdf('nua'))).status).toBe(201);
    await asOwner(house, `insert into platform.upload_quota values ('citizen', '2026-11-21', 100, 200)`, []);
    expect((await citizen.upload('citizen', 'them.pdf', PDF, pdf('x'.repeat(150)))).body).toMatchObject({
      status: 429,
      code: 'UPLOAD_QUOTA_EXCEEDED',
    });
  });
});
