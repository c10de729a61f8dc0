import { agenciesHouse, ISSUER } from './agencies-house.js';

describe('the reference data of agencies', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;

  beforeAll(async () => {
    house = await agenciesHouse();
  });
  afterAll(() => house.close());

  const count = async (table: string): Promise<number> =>
    Number((await house.database.read<{ n: string }>(`select count(*) as n from agencies.${table}`))[0]?.n);

  it('is loaded by two replicas at once without harm, with progress up to the end', async () => {
    const seen: string[] = [];
    const [report] = await Promise.all([
      house.seed.execute((done, total) => seen.push(`${done}/${total}`), ISSUER),
      house.replica.seed.execute(undefined, ISSUER),
    ]);
    expect(report).toEqual({
      'agencies.units': expect.any(Number),
      'agencies.calendar': expect.any(Number),
      'agencies.officers': expect.any(Number),
    });
    const total = Object.values(report).reduce((sum, rows) => sum + rows, 0);
    expect(seen.at(-1)).toBe(`${total}/${total}`);
  });

  it('has all provinces and communes since 1 July 2025 and what they were before', async () => {
    expect(await count('province')).toBe(34);
    expect(await count('commune')).toBe(3321);
    expect(await count('commune_predecessor')).toBe(10_598);
  });

  it('is loaded once: a second time nothing is written', async () => {
    expect(await house.seed.execute(undefined, ISSUER)).toEqual({});
  });

  it('gives every replica the same ids', async () => {
    const officers = await house.officers.withRole('H21.16', 'agency-head');
    expect(officers.map(({ name }) => name)).toContain('Nguyễn Bình Yên');
    expect(officers[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('points nowhere into the void', async () => {
    const orphans = await house.database.read(`
      select agency_code from agencies.agency_term t where parent_code is not null
      and not exists (select from agencies.agency p where p.code = t.parent_code)
      union all select code from agencies.commune c where agency_code is not null
      and not exists (select from agencies.agency a where a.code = c.agency_code)
      union all select predecessor_code from agencies.agency_predecessor p
      where not exists (select from agencies.agency a where a.code = p.predecessor_code)
      union all select new_code from agencies.commune_predecessor p
      where not exists (select from agencies.commune c where c.code = p.new_code)`);
    expect(orphans).toEqual([]);
  });

  it('is noticed by another process at its next look', async () => {
    expect((await house.replica.agencies.find('H21'))?.name).toBe('Ủy ban nhân dân tỉnh Gia Lai');
    await house.database.write(`update agencies.agency_term set name = 'Ủy ban nhân dân tỉnh Gia Lai (mới)' where agency_code = 'H21'`);
    await house.database.write('update agencies.revision set revision = revision + 1 where id = 1');
    await house.replica.reference.refresh();
    expect((await house.replica.agencies.find('H21'))?.name).toBe('Ủy ban nhân dân tỉnh Gia Lai (mới)');
  });
});
