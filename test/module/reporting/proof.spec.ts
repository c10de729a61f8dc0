import { Client } from 'pg';
import { totalLines, verdictLines } from '../../../src/modules/reporting/proof/proof-lines.js';
import { walkJournal } from '../../../src/platform/journal/walk-journal.js';
import { liveThrough } from './random-month.js';
import { reportingHouse, type ReportingHouse } from './reporting-house.js';

const NOVEMBER = { agencyCode: 'H21', from: '2026-11-08', to: '2026-11-13' };
const NOON = '2026-11-11T12:00:00+07:00';

describe('a recount of the journal', () => {
  let house: ReportingHouse;
  beforeAll(async () => {
    house = await reportingHouse();
    await liveThrough(house, 7, new Date('2026-11-05T08:00:00+07:00'), 400);
    await house.followers.drain();
  });
  afterAll(() => house.close());

  const prove = (asked: object = {}) => house.prove.execute({ ...NOVEMBER, asOf: [NOON, undefined], ...asked }, house.clone.appUrl);
  const asOwner = async (text: string): Promise<void> => {
    const owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    await owner.query(text);
    await owner.end();
  };

  it('walks past every entry of every dossier once, in order', async () => {
    const walked: string[] = [];
    for await (const stream of walkJournal(house.clone.appUrl, 'dossiers.'))
      for (const { streamId, seq } of stream) walked.push(`${streamId} ${seq}`);
    const entries = await house.database.read<{ place: string }>(
      `select stream_id || ' ' || seq as place from journal.entry where type like 'dossiers.%' order by stream_id, seq`,
    );
    expect(walked).toEqual(entries.map(({ place }) => place));
  });

  it('agrees with the report in every cell of every row, at the end and at an earlier instant', async () => {
    const proofs = await prove();
    expect(proofs.map(({ asOf, differences }) => ({ asOf, differences }))).toEqual([
      { asOf: '2026-11-11T12:00:00+07:00', differences: [] },
      { asOf: '2026-11-13T23:59:59+07:00', differences: [] },
    ]);
    const { rows, recounted, reported } = proofs[1]!;
    expect(rows).toBeGreaterThan(20);
    expect(recounted['received-total']).toBe(reported['received-total']);
    expect(verdictLines(proofs[1]!)).toEqual([
      `recount from the journal as of 2026-11-13T23:59:59+07:00: equal (${reported['received-total']} dossiers)`,
    ]);
    expect(totalLines(proofs[1]!).map((line) => line.slice(0, 10))).toEqual(['  report: ', '  journal:']);
  });

  it('names every cell of every row in which wrong facts differ from it', async () => {
    await asOwner(`update reporting.dossier_fact set status = 'stopped' where (dossier_id, seq) = (
      select dossier_id, seq from reporting.dossier_fact where status = 'submitted' and at < '2026-11-14 00:00+07'
      and until > '2026-11-14 00:00+07' limit 1)`);
    const [, { differences, reported }] = (await prove()) as [unknown, Awaited<ReturnType<typeof prove>>[number]];
    const total = differences.filter(({ row }) => row === 'total');
    expect(total.map(({ cell, reported: said, recounted }) => [cell, said - recounted]).sort()).toEqual([
      ['awaiting-reception', -1],
      ['stopped', 1],
    ]);
    expect(new Set(differences.map(({ row }) => row.split('/').length))).toEqual(new Set([1, 2, 3]));
    // The total, a level, an agency, a sector, a version: two cells each.
    expect(differences).toHaveLength(10);
    const lines = verdictLines({ asOf: NOON, rows: 1, reported, recounted: reported, differences });
    expect(lines).toHaveLength(1 + differences.length);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}total {2}stopped: report \d+, journal \d+$/));
    await house.rebuild.execute({
      id: '00000000-0000-8000-8000-0000000000aa',
      kind: 'officer',
      issuer: 'test',
      subject: 'x',
      name: 'x',
      grants: [],
    });
    expect((await prove()).flatMap((proof) => proof.differences)).toEqual([]);
  });

  it('of a part of the province agrees too, and of no agency there is none', async () => {
    expect((await prove({ agencyCode: 'H21.195' })).flatMap(({ differences }) => differences)).toEqual([]);
    await expect(prove({ agencyCode: 'H99' })).rejects.toThrow('AGENCY_UNKNOWN');
    await expect(prove({ to: '2026-12-30' })).rejects.toThrow('PERIOD_NOT_OVER');
  });
});
