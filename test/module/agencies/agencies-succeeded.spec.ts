import type { Succession } from '../../../src/modules/agencies/domain/registered-agency.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { agencyCommands, answerOf, TODAY } from './agency-commands.js';

const [OLD, NEW, OTHER] = ['H21.195', 'H21.109', 'H21.110'] as const;
const DAY = '2026-12-01';

describe('agencies that take over from one that ends', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let desk: ReturnType<typeof agencyCommands>;
  beforeEach(async () => {
    house = await agenciesHouse();
    await house.seed.execute(undefined, ISSUER);
    desk = agencyCommands(house);
  });
  afterEach(() => house.close());

  const end = async (code: string, successors: readonly Succession[], from = DAY) =>
    answerOf(desk.end(await desk.administratorOf('H21'), code, from, 'any', successors));
  const rows = () =>
    house.database.read(
      `select agency_code as old, successor_code as new, valid_from::text as day, sector_codes as sectors
       from agencies.agency_successor order by agency_code, position`,
    );
  const ownerOn = async (at: string): Promise<string> => {
    house.clock.at = new Date(`${at}:00+07:00`);
    return (await house.agencies.takeovers()).ownerOf(OLD, null);
  };

  it('are links with a date, which hold from its first second on, and go with a withdrawn ending', async () => {
    expect(await end(OLD, [{ agencyCode: OTHER, sectorCodes: ['G15-NV01'] }, { agencyCode: NEW }])).toBe('done');
    expect(await rows()).toEqual([
      { old: OLD, new: OTHER, day: DAY, sectors: ['G15-NV01'] },
      { old: OLD, new: NEW, day: DAY, sectors: [] },
    ]);
    const [entry] = await house.database.read<{ facts: { successors: unknown } }>(
      `select facts from journal.entry where type = 'agencies.agency-ended.v1'`,
    );
    expect(entry!.facts.successors).toEqual([
      { successorCode: OTHER, sectorCodes: ['G15-NV01'] },
      { successorCode: NEW, sectorCodes: [] },
    ]);
    expect((await desk.reader.find(OLD, TODAY))!.successors).toHaveLength(2);
    expect([await ownerOn('2026-11-30T23:59'), await ownerOn('2026-12-01T00:00')]).toEqual([OLD, NEW]);
    house.clock.at = new Date(`${TODAY}T09:00:00+07:00`);
    expect(await answerOf(desk.withdrawEnding(await desk.administratorOf('H21'), OLD))).toBe('done');
    expect(await rows()).toEqual([]);
    expect(await ownerOn('2026-12-01T00:00')).toBe(OLD);
  });

  it('have its one-stop unit and its commune from the first second on; where nobody is named nobody has them', async () => {
    const place = async (code: string, at: string) => {
      house.clock.at = new Date(`${at}:00+07:00`);
      await house.reference.refresh();
      const { items } = await house.lists.oneStopUnits(code, undefined, 50);
      const [commune, communes] = [await house.units.communeOf(code), await house.units.communes({ q: 'Hoài Nhơn', limit: 50 })];
      const governed = communes.items.filter(({ agencyCode }) => agencyCode === code).length;
      return [items.length, await house.agencies.hasOneStopUnit(code), commune && { ...commune, code: commune.code !== null }, governed];
    };
    const [ward, founded] = [{ code: true, kind: 'ward', oldProvinces: ['Tỉnh Bình Định'] }, 'H21.900'];
    await desk.found(await desk.administratorOf('H21'), { code: founded, level: 'commune', parentCode: 'H21', name: 'UBND xã mới' });
    const [before, after] = ['2026-11-30T23:59', '2026-12-01T00:00'] as const;
    expect(await place(OLD, before)).toMatchObject([1, true, ward, 1]);
    expect(await place(founded, before)).toEqual([0, false, undefined, 0]);
    house.clock.at = new Date(`${TODAY}T09:00:00+07:00`);
    expect(await end(OLD, [{ agencyCode: NEW }])).toBe('done');
    expect(await end(OTHER, [{ agencyCode: founded }])).toBe('done');
    expect(await place(NEW, before)).toMatchObject([1, true, { oldProvinces: ['Tỉnh Gia Lai'] }, 0]);
    expect(await place(NEW, after)).toMatchObject([
      2,
      true,
      { code: true, kind: 'commune', oldProvinces: ['Tỉnh Bình Định', 'Tỉnh Gia Lai'] },
      1,
    ]);
    // What it resolved was resolved for its commune.
    expect(await place(OLD, after)).toMatchObject([0, false, ward, 0]);
    expect(await place(founded, after)).toEqual([1, true, { code: false, kind: null, oldProvinces: ['Tỉnh Gia Lai'] }, 0]);
    house.clock.at = new Date(`${TODAY}T09:00:00+07:00`);
    expect(await end('H21.19', [])).toBe('AGENCY_HAS_PARTS');
    expect(await end('H21.113', [])).toBe('done');
    expect((await place('H21.113', after)).slice(0, 2)).toEqual([0, false]);
    expect((await house.lists.oneStopUnits(undefined, undefined, 500)).items.map(({ agencyCode }) => agencyCode)).not.toContain('H21.113');
  });

  it('are said anew with an ending that is brought forward', async () => {
    expect(await end(OLD, [{ agencyCode: NEW }])).toBe('done');
    expect(await end(OLD, [{ agencyCode: OTHER }], '2026-11-30')).toBe('done');
    expect(await rows()).toEqual([{ old: OLD, new: OTHER, day: '2026-11-30', sectors: [] }]);
  });

  it('are there, in the same tree, within reach of who decides, and not on the way to their own end', async () => {
    expect(await end(OLD, [{ agencyCode: 'H21.99999' }])).toBe('AGENCY_UNKNOWN');
    expect(await end(OLD, [{ agencyCode: OLD }])).toBe('AGENCY_SUCCEEDS_ITSELF');
    const limited = await desk.administratorOf('H21', { sectorCodes: ['G15-NV01'] });
    expect(await answerOf(desk.end(limited, OLD, DAY, 'any', [{ agencyCode: NEW }]))).toBe('AGENCY_MOVE_TOO_WIDE');
    expect(await end(NEW, [{ agencyCode: OTHER }], DAY)).toBe('done');
    expect(await end(OLD, [{ agencyCode: NEW }], '2026-12-02')).toBe('SUCCESSOR_NOT_IN_FORCE');
    expect(await end(OLD, [{ agencyCode: NEW }], '2026-11-30')).toBe('done');
    expect(await end(OTHER, [{ agencyCode: OLD }], '2026-11-29')).toBe('AGENCY_SUCCEEDS_ITSELF');
    expect(await rows()).toHaveLength(2);
  });

  it('stay while others are to end in their favour', async () => {
    const province = await desk.administratorOf('H21');
    const code = 'H21.16.77';
    expect(await answerOf(desk.found(province, { code, effectiveFrom: DAY }))).toBe('done');
    expect(await end('H21.24.01.24', [{ agencyCode: code }], '2026-11-30')).toBe('SUCCESSOR_NOT_IN_FORCE');
    expect(await end('H21.24.01.24', [{ agencyCode: code }])).toBe('done');
    const withdraw = async () => answerOf(desk.withdrawTerm(await desk.administratorOf('H21'), code, DAY));
    expect(await withdraw()).toBe('AGENCY_IS_SUCCESSOR');
    expect(await answerOf(desk.withdrawEnding(province, 'H21.24.01.24'))).toBe('done');
    expect(await withdraw()).toBe('done');
  });
});
