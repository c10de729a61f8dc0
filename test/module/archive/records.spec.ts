import { reaching } from '../../support/rights.js';
import { RecordReader } from '../../../src/modules/archive/persistence/record.reader.js';
import { RecordWriter } from '../../../src/modules/archive/persistence/record-writer.js';
import { manifestOf } from '../../../src/modules/archive/domain/manifest.js';
import type { RecordFile, SealedRecord } from '../../../src/modules/archive/domain/sealed-record.js';
import { backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import { newId } from '../../../src/shared/id.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const HASH = 'a'.repeat(64);

describe('records on a real database', () => {
  let house: PlainHouse;
  let writer: RecordWriter;
  let reader: RecordReader;
  beforeAll(async () => {
    house = await plainHouse('single-statement');
    writer = new RecordWriter();
    reader = new RecordReader(house.database);
  });
  afterAll(() => house.close());

  const record = (agencyCode: string, changes: Partial<SealedRecord> = {}): SealedRecord => ({
    dossierId: newId(),
    dossierCode: 'H21.195-261120-0001',
    procedureCode: '1.004944',
    procedureName: 'Thủ tục',
    sectorCode: null,
    confidentiality: 'ordinary',
    agencyCode,
    applicantName: 'Nguyễn Văn Thử',
    applicantPersonKey: 'p',
    outcome: 'granted',
    returnedAt: house.clock.at,
    facts: '{}\n',
    manifestSha256: HASH,
    journalSeq: 7,
    journalHash: HASH,
    retentionClass: 'fixed-term',
    retentionYears: 20,
    retentionBasis: 'thử',
    retainUntil: '2046-12-31',
    sealedAt: house.clock.at,
    sealedBy: newId(),
    ...changes,
  });
  const filesOf = (dossierId: string): RecordFile[] =>
    ['001-b.pdf', '000-ho-so.json'].map((name) => ({
      dossierId,
      fileId: newId(),
      name,
      originalName: name,
      purpose: name.startsWith('000') ? 'facts' : 'result',
      mediaType: 'x',
      size: 5_000_000_000,
      sha256: HASH,
    }));
  const add = (each: SealedRecord): Promise<void> => house.database.batch((client) => writer.add(client, each, filesOf(each.dossierId)));

  it('come back as they were written, with files in the order of the manifest', async () => {
    const written = record('H21.1');
    await add(written);
    const found = await reader.find(written.dossierId, reaching('H21.1'));
    expect(found).toMatchObject({
      dossierId: written.dossierId,
      returnedAt: written.returnedAt,
      retainUntil: '2046-12-31',
      files: [{ name: '000-ho-so.json', size: 5_000_000_000 }, { name: '001-b.pdf' }],
    });
    expect(manifestOf(found!.files)).toBe(`${HASH}  000-ho-so.json\n${HASH}  001-b.pdf\n`);
    expect(await reader.file(written.dossierId, found!.files[0]!.fileId, reaching('H21.1'))).toMatchObject({
      facts: '{}\n',
      size: 5_000_000_000,
    });
    expect(await reader.file(written.dossierId, found!.files[1]!.fileId, reaching('H21.1'))).toMatchObject({ facts: null });
    expect([
      await reader.find(written.dossierId, reaching('H21.2')),
      await reader.file(written.dossierId, found!.files[0]!.fileId, reaching()),
    ]).toEqual([undefined, undefined]);
  });

  it('are written and told once, the first as it was, however many write at once', async () => {
    const first = record('H21.1');
    await add(first);
    await Promise.all(Array.from({ length: 12 }, () => add({ ...first, outcome: 'refused' })));
    expect(await reader.find(first.dossierId, reaching('H21.1'))).toMatchObject({ outcome: 'granted', files: [{}, {}] });
    const told = await house.database.read<{ facts: object }>('select facts from journal.entry where stream_id = $1::uuid', [
      backgroundStreamId('archive', first.dossierId),
    ]);
    expect(told).toEqual([{ facts: expect.objectContaining({ dossierId: first.dossierId, manifestSha256: HASH, journalSeq: 7 }) }]);
  });

  it('are listed over several agencies in one order, page by page', async () => {
    const ids: string[] = [];
    for (let each = 0; each < 9; each += 1) {
      const next = record(['H21.7', 'H21.8', 'H21.9'][each % 3]!);
      await add(next);
      ids.unshift(next.dossierId);
    }
    const scope = reaching('H21.7', 'H21.8');
    const wanted = (await reader.list(scope, [], 100)).map(({ dossierId }) => dossierId);
    expect(wanted).toEqual(
      ids
        .filter((_, index) => (8 - index) % 3 !== 2)
        .sort()
        .reverse(),
    );
    const pages: string[] = [];
    for (let before: string | undefined; ; before = pages.at(-1)) {
      const page = await reader.list(scope, [], 4, before);
      pages.push(...page.map(({ dossierId }) => dossierId));
      if (page.length < 4) break;
    }
    expect(pages).toEqual(wanted);
  });

  it('are out of the application’s reach once written', async () => {
    await add(record('H21.1'));
    for (const statement of [
      'update archive.record set retain_until = null',
      'delete from archive.record',
      "update archive.record_file set name = ''",
      'delete from archive.record_file',
    ]) {
      await expect(house.database.write(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
