import { readFileSync } from 'node:fs';
import type { StatedAgency } from '../../../src/modules/agencies/domain/registered-agency.js';
import { AgencyRepository } from '../../../src/modules/agencies/persistence/agency.repository.js';
import { EnterAgencies } from '../../../src/modules/agencies/use-cases/enter-agencies.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { Transactions } from '../../../src/platform/commands/transactions.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { agencyCommands } from './agency-commands.js';

const file = new URL('../../../src/seed/agencies/agencies.json', import.meta.url);
const SHIPPED = JSON.parse(readFileSync(file, 'utf8')) as StatedAgency[];
const shipped = (code: string): StatedAgency => SHIPPED.find((each) => each.code === code)!;

describe('agencies of the reference data', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  beforeAll(async () => {
    house = await agenciesHouse();
    await house.seed.execute(undefined, ISSUER);
  });
  afterAll(() => house.close());

  const count = async (of: string) => (await house.database.read<{ n: number }>(`select count(*)::int4 as n from ${of}`))[0]?.n;
  const state = async () => [await count('journal.entry'), await house.reference.revision()];
  const enter = (stated: readonly StatedAgency[]): Promise<void> => {
    const transactions = new Transactions(house.database, house.clock);
    const aggregates = new Aggregates(house.database, transactions, new InTransactionListeners(), house.clock);
    return new EnterAgencies(transactions, new AgencyRepository(aggregates)).execute(stated);
  };
  const again = async (): Promise<void> => {
    await house.database.write(`delete from platform.seed_state where name = 'agencies.units'`);
    await Promise.all([house.seed.execute(undefined, ISSUER), house.replica.seed.execute(undefined, ISSUER)]);
  };

  it('are not written a second time, nor anything of what lies beside them', async () => {
    const before = await state();
    const rows = () => house.database.read(`select max(xmin::text::int8) as newest from agencies.one_stop_unit`);
    const newest = await rows();
    await again();
    expect((await state())[0]).toBe(before[0]);
    expect(await rows()).toEqual(newest);
    const { revision } = await house.reference.refresh();
    await enter(SHIPPED);
    expect(await state()).toEqual([before[0], revision]);
  });

  it('are written as the product says them anew, and say so in the journal', async () => {
    const changed = { ...shipped('H21.19.100'), name: 'Tên của sản phẩm', validTo: '2030-01-01' };
    await enter([changed]);
    await house.reference.refresh();
    expect(await house.agencies.find('H21.19.100')).toMatchObject({ name: 'Tên của sản phẩm', validTo: '2030-01-01' });
    const { terms, version } = (await agencyCommands(house).reader.find('H21.19.100', '2026-11-24'))!;
    expect([terms.length, version]).toEqual([1, 2]);
    await expect(enter([{ ...changed, provinceCode: 'H05' }])).rejects.toThrow('cannot come under');
  });

  it('that somebody here has changed stay so, whatever the product says later', async () => {
    const desk = agencyCommands(house);
    const admin = await desk.administratorOf('H21');
    await desk.change(admin, 'H21.19.03', { name: 'Tên của tỉnh' });
    await desk.end(admin, 'H21.24.58', '2027-01-01');
    await desk.found(admin);
    await again();
    const before = await count('journal.entry');
    await again();
    await enter([{ ...shipped('H21.19.03'), name: 'Tên khác của sản phẩm' }, shipped('H21.24.58')]);
    expect(await count('journal.entry')).toBe(before);
    await house.reference.refresh();
    expect((await house.agencies.find('H21.19.03'))?.name).toBe('Tên của tỉnh');
    expect((await house.agencies.find('H21.24.58'))?.validTo).toBe('2027-01-01');
    expect(await house.agencies.find('H21.16.99')).toBeDefined();
  });

  it('are left where the product would put them under themselves', async () => {
    const desk = agencyCommands(house);
    const admin = await desk.administratorOf('H21');
    await desk.change(admin, 'H21.24.01.02', { parentCode: 'H21.24.01.03' });
    const before = await count('journal.entry');
    await enter([{ ...shipped('H21.24.01.03'), parentCode: 'H21.24.01.02' }]);
    expect(await count('journal.entry')).toBe(before);
  });
});
