import fc from 'fast-check';
import { cleanRow, COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { catalogueHouse } from './catalogue-house.js';

const local = (text: string): Date => new Date(`${text}+07:00`);
const CODE = '1.000001';

describe('what is in force on a date', () => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  beforeEach(async () => void (house = await catalogueHouse()));
  afterEach(() => house.close());

  const importRows = async (...rows: object[]) => house.importProcedures.execute(await house.fileOf(...rows), COLLECTED_ON);
  /** Publishes a version for later as an office does, with another content than a copy. */
  async function schedule(code: string, effectiveFrom: string, change: object): Promise<void> {
    const { published } = (await house.lives.of(code, undefined, 50))!;
    const newest = published.items.find(({ withdrawnReason }) => withdrawnReason === null);
    const draftId = await house.draftChecked(code, newest?.versionNo);
    const owner = `update catalogue.procedure_draft set content = content || $2::jsonb where id = $1::uuid`;
    await house.database.write(owner, [draftId, JSON.stringify(change)]);
    const decision = { number: '7/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-01' };
    await house.publish.execute(code, draftId, 'any', { decision, effectiveFrom });
  }
  /** Every public answer about the one procedure, at an instant. */
  async function answersAt(instant: string) {
    house.clock.at = local(instant);
    const on = instant.slice(0, 10);
    const names = async (filter: object) => (await house.lists.list({ on, limit: 5, ...filter })).items.map(({ name }) => name);
    const version = await house.procedures.inForce(CODE, house.clock.at);
    const asked = [
      {},
      { q: CODE },
      { sectorCode: version?.content.sectorCode ?? 'NONE' },
      ...(version ? [{ level: version.content.levels[0] }] : []),
    ];
    return {
      lists: [...new Set((await Promise.all(asked.map(names))).map((found) => found.join()))],
      words: [await names({ q: 'cap giay phep' }), await names({ q: 'ten moi' })].map((found) => found.length),
      sectors: (await house.catalogue.groups('sectors', on, { limit: 10 })).items.map(({ name }) => name),
      detail: version?.content.name,
      byCode: await house.procedures.codeOf(`TTHC ${CODE}`),
      shown: await house.procedures.isShown(CODE, on),
    };
  }

  it('is the version of before until the last second of the day before, and the new one from the first second on', async () => {
    await importRows(cleanRow());
    const sectorName = (await house.procedures.inForce(CODE, house.clock.at))?.content.sectorName;
    await schedule(CODE, '2027-01-01', { name: 'Tên mới', sectorName: 'Lĩnh vực mới' });
    expect(await answersAt('2026-12-31T23:59:59')).toEqual({
      lists: ['Cấp giấy phép mẫu'],
      words: [1, 0],
      sectors: [sectorName],
      detail: 'Cấp giấy phép mẫu',
      byCode: CODE,
      shown: true,
    });
    expect(await answersAt('2027-01-01T00:00:00')).toEqual({
      lists: ['Tên mới'],
      words: [0, 1],
      sectors: ['Lĩnh vực mới'],
      detail: 'Tên mới',
      byCode: CODE,
      shown: true,
    });
    expect((await house.catalogue.versionsOf(CODE, undefined, 5)).items.map(({ versionNo }) => versionNo)).toEqual([2, 1]);
  });

  it.each([
    ['inside the administration now and open later', true],
    ['open now and inside the administration later', false],
  ])('goes by the version of the date for one that is %s', async (_, internalNow) => {
    await importRows(cleanRow());
    await schedule(CODE, '2026-12-01', { internal: internalNow });
    await schedule(CODE, '2027-01-01', { internal: !internalNow });
    const [now, later] = [await answersAt('2026-12-31T23:59:59'), await answersAt('2027-01-01T00:00:00')];
    const [open, closed] = internalNow ? [later, now] : [now, later];
    expect([open.shown, open.lists, open.words[0], open.sectors.length]).toEqual([true, ['Cấp giấy phép mẫu'], 1, 1]);
    expect([closed.shown, closed.lists, closed.words[0], closed.sectors.length]).toEqual([false, [''], 0, 0]);
    // One inside the administration is meant only where no other one can be.
    expect([open.byCode, closed.byCode]).toEqual([CODE, CODE]);
    expect((await house.catalogue.versionsOf(CODE, undefined, 5)).items.map(({ internal }) => internal)).not.toContain(true);
  });

  it('is the same in lists and in memory, whatever was published and repealed when', async () => {
    const days = Array.from({ length: 12 }, (_, index) => `2026-12-${String(index + 10)}`);
    const day = fc.constantFrom(...days);
    const life = fc.record({
      from: fc.uniqueArray(day, { maxLength: 4 }),
      repeals: fc.uniqueArray(day, { maxLength: 3 }),
      withdrawn: fc.array(fc.integer({ min: 2, max: 5 }), { maxLength: 3 }),
    });
    const lives = fc.sample(life, { numRuns: 25, seed: 7 });
    const codeOf = (index: number) => `2.${String(100_000 + index)}`;
    await importRows(...lives.map((_, index) => cleanRow({ code: codeOf(index) })));
    for (const [index, { from, repeals, withdrawn }] of lives.entries()) {
      for (const effectiveOn of repeals) await house.repeal(codeOf(index), effectiveOn).catch(() => undefined);
      for (const on of from.toSorted()) await schedule(codeOf(index), on, { name: `Từ ${on}` }).catch(() => undefined);
      const why = 'Nhập sai ngày có hiệu lực.';
      for (const no of withdrawn) await house.withdraw.version(codeOf(index), no, 'any', why).catch(() => undefined);
      for (const on of repeals.slice(1)) await house.withdraw.repeal(codeOf(index), on, 'any', why).catch(() => undefined);
    }
    expect(await house.count('procedure_version')).toBeGreaterThan(50);
    expect(await house.count('procedure_repeal')).toBeGreaterThan(20);
    expect(await house.count('withdrawal')).toBeGreaterThan(10);
    for (const on of ['2026-12-09', ...days, '2026-12-31']) {
      const listed = (await house.lists.list({ on, limit: 200 })).items.map(({ code, effectiveFrom }) => [code, effectiveFrom]);
      const remembered = await Promise.all(
        lives.map(async (_, index) => [codeOf(index), (await house.procedures.inForceOn(codeOf(index), on))?.effectiveFrom]),
      );
      expect(listed.toSorted()).toEqual(remembered.filter(([, from]) => from !== undefined).toSorted());
    }
  });
});
