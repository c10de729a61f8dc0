import { Client } from 'pg';
import { CELLS, countCells } from '../../../src/modules/reporting/domain/report-cells.js';
import { reportRows } from '../../../src/modules/reporting/domain/report-rows.js';
import { COUNTED_TYPES, recountJournal, type Recount, type Recounted } from '../../../src/modules/reporting/proof/journal-recount.js';
import type { AskedReport } from '../../../src/modules/reporting/use-cases/place-dossiers.js';
import { walkJournal } from '../../../src/platform/journal/walk-journal.js';
import { newDossier } from '../../support/dossier-builder.js';
import { AGENCIES, controllerOf, reportingHouse, type ReportingHouse } from './reporting-house.js';
import { liveThrough } from './random-month.js';

const NOVEMBER = { from: '2026-11-08', to: '2026-11-27' };
const EARLIER = ['2026-11-12T10:00:00+07:00', '2026-11-18T23:59:59.999+07:00', '2026-11-25T00:00:00+07:00'];

describe('II.06a over weeks of chance', () => {
  let house: ReportingHouse;
  beforeAll(async () => {
    house = await reportingHouse();
    await liveThrough(house, 20_261_124, new Date('2026-10-28T08:00:00+07:00'), 900);
    await house.followers.drain();
  });
  afterAll(() => house.close());

  const controller = controllerOf('H21');
  /** The report's counts by agency and procedure version, without the cells that are 0. */
  const reported = async (asked: AskedReport, actor = controller): Promise<Map<string, Recount>> => {
    const { kinds } = await house.place.execute(asked, actor);
    const keys = [...new Set(kinds.map(({ agencyCode, versionId }) => `${agencyCode}|${versionId}`))];
    return new Map(
      keys.map((key) => [key, filled(countCells(kinds.filter(({ agencyCode, versionId }) => `${agencyCode}|${versionId}` === key)))]),
    );
  };
  const filled = (counts: Recount): Recount => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  const sorted = (rows: Map<string, Recount>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const recount = async (asked: Recounted): Promise<Map<string, Recount>> =>
    (await recountJournal(walkJournal(house.clone.appUrl, COUNTED_TYPES), [asked]))[0];
  const table = () => house.database.read('select * from reporting.dossier_fact order by dossier_id, seq');
  const agencyCodes = AGENCIES.map(([code]) => code);

  it('lives through everything that a report can show', async () => {
    const seen = new Set<string>();
    for (const asOf of [undefined, ...EARLIER])
      for (const row of (await reported({ ...NOVEMBER, asOf })).values()) for (const cell of Object.keys(row)) seen.add(cell);
    expect([...seen].sort()).toEqual([...CELLS].sort());
  });

  it.each([undefined, ...EARLIER])('equals a recount of the journal as of %s', async (asOf) => {
    const asked = { ...NOVEMBER, ...(asOf === undefined ? {} : { asOf }) };
    const counted = await recount({ ...asked, agencyCodes });
    expect(sorted(await reported(asked))).toEqual(sorted(counted));
    expect(counted.size).toBeGreaterThan(5);
  });

  it('equals the recount for every day by itself, and hands on to the next day what it left open', async () => {
    for (let day = 9; day < 27; day += 1) {
      const date = `2026-11-${String(day).padStart(2, '0')}`;
      const [asked, next] = [{ from: date, to: date }, `2026-11-${String(day + 1).padStart(2, '0')}`];
      expect(sorted(await reported(asked))).toEqual(sorted(await recount({ ...asked, agencyCodes })));
      const [today, tomorrow] = await Promise.all(
        [asked, { from: next, to: next }].map(
          async (each) => reportRows((await house.place.execute(each, controller)).kinds).at(-1)!.cells,
        ),
      );
      const open = ['in-progress-total', 'awaiting-reception', 'supplement-required', 'payment-required'] as const;
      expect(tomorrow!['carried-over']).toBe(open.reduce((sum, cell) => sum + today![cell], 0));
    }
  });

  it('closes in every row, and each cell lists as many dossiers as it counts', async () => {
    const { kinds } = await house.place.execute(NOVEMBER, controller);
    for (const row of reportRows(kinds)) {
      expect(row.closes).toBe(true);
      const of = {
        ...NOVEMBER,
        level: row.level ?? undefined,
        resolvingAgencyCode: row.agencyCode ?? undefined,
        sectorCode: row.sectorCode ?? undefined,
        limit: 1_000,
        after: undefined,
      };
      for (const cell of CELLS) expect(await house.listCell.execute({ ...of, cell }, controller)).toHaveLength(row.cells[cell]);
    }
  });

  it('shows an agency its own dossiers and nothing of others', async () => {
    const commune = controllerOf('H21.195');
    const counted = await recount({ ...NOVEMBER, agencyCodes: ['H21.195', 'H21.195.01'] });
    expect(sorted(await reported(NOVEMBER, commune))).toEqual(sorted(counted));
    await expect(house.place.execute({ ...NOVEMBER, agencyCode: 'H21.16' }, commune)).rejects.toThrow('REPORT_OF_FOREIGN_AGENCY');
    await expect(house.place.execute({ ...NOVEMBER, agencyCode: 'H99' }, commune)).rejects.toThrow('AGENCY_UNKNOWN');
    const stranger = { ...NOVEMBER, cell: 'received-total' as const, resolvingAgencyCode: 'H21.16', limit: 10, after: undefined };
    expect(await house.listCell.execute(stranger, commune)).toEqual([]);
  });

  it('of a past day stays what it was when an agency has another name and another place since, and so does its proof', async () => {
    const until = (to: string) => ({ from: '2026-11-08', to });
    const rowsOf = async (agencyCode: string, to: string) =>
      reportRows((await house.place.execute({ ...until(to), agencyCode }, controller)).kinds);
    const nameIn = (rows: ReturnType<typeof reportRows>) => rows.find((row) => row.agencyCode === 'H21.195.01')?.agencyName;
    const before = await Promise.all(['H21', 'H21.16', 'H21.195'].map((code) => rowsOf(code, '2026-11-19')));
    expect([nameIn(before[2]!), nameIn(before[1]!)]).toEqual(['Văn phòng', undefined]);
    await house.database.write(
      `insert into agencies.agency_term (agency_id, agency_code, valid_from, name, parent_code)
       select id, code, '2026-11-20', 'Văn phòng mới', 'H21.16' from agencies.agency where code = 'H21.195.01'`,
    );
    await house.database.write('update agencies.revision set revision = revision + 1');
    await house.reference.refresh();
    expect(await Promise.all(['H21', 'H21.16', 'H21.195'].map((code) => rowsOf(code, '2026-11-19')))).toEqual(before);
    expect([nameIn(await rowsOf('H21.195', '2026-11-20')), nameIn(await rowsOf('H21.16', '2026-11-20'))]).toEqual([
      undefined,
      'Văn phòng mới',
    ]);
    for (const agencyCode of ['H21.16', 'H21.195']) {
      const proofs = await house.prove.execute(
        { agencyCode, ...until('2026-11-20'), asOf: ['2026-11-19T23:59:59+07:00', undefined] },
        house.clone.appUrl,
      );
      expect(proofs.map(({ differences }) => differences)).toEqual([[], []]);
    }
    await house.database.write(`delete from agencies.agency_term where valid_from = '2026-11-20'`);
    await house.database.write('update agencies.revision set revision = revision + 1');
    await house.reference.refresh();
  });

  it('comes out the same from facts that were dropped and made anew, or made anew over wrong ones', async () => {
    const before = await table();
    await house.database.write('delete from reporting.dossier_fact');
    expect(await house.rebuild.execute(controller)).toMatchObject({ entries: before.length });
    expect(await table()).toEqual(before);
    const owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    await owner.query(`update reporting.dossier_fact set status = 'stopped', until = 'infinity' where seq = 1`);
    await owner.end();
    await house.rebuild.execute(controller);
    expect(await table()).toEqual(before);
  });

  it('loses and doubles nothing when it is made anew while dossiers come in', async () => {
    const come = async (): Promise<void> => {
      const dossier = newDossier(house.clock.at);
      await house.transactions.run('any', async () => {
        house.dossiers.add(dossier);
        await house.dossiers.save(dossier);
        return {};
      });
    };
    await Promise.all([
      house.rebuild.execute(controller),
      ...Array.from({ length: 40 }, come),
      house.followers.run(),
      house.rebuild.execute(controller),
    ]);
    await house.followers.drain();
    const [{ entries } = { entries: 0 }] = await house.database.read<{ entries: number }>(
      `select count(*)::int4 as entries from journal.entry where type like 'dossiers.%'`,
    );
    expect(await table()).toHaveLength(entries);
    expect(await house.database.read('select 1 from journal.parked')).toEqual([]);
  });
});
