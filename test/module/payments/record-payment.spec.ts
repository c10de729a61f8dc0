import { DataSource } from 'typeorm';
import { PAYMENTS_SCHEMAS } from '../../../src/modules/payments/persistence/payments.schema.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { CASHIER, FEE, paymentsHouse, type PaymentsHouse } from './payments-house.js';

describe.each(['single-statement', 'statements'] as const)('money that is taken, flushed as %s', (flushMode) => {
  let house: PaymentsHouse;
  beforeAll(async () => void (house = await paymentsHouse(flushMode)));
  afterAll(() => house.close());

  let receipts = 0;
  const pay = (dossierId: string, receivableId: string, receiptNumber = `BL-${(receipts += 1)}`) =>
    house.recordPayment.execute({ dossierId, receivableId, expected: 'any' }, { amount: 70_000, receiptNumber, method: 'cash' }, CASHIER);
  const codeOf = (settled: PromiseSettledResult<unknown>): string =>
    settled.status === 'fulfilled' ? 'paid' : (settled.reason as { code: string }).code;
  const rows = async (id: string): Promise<Record<string, unknown>> => {
    const [row] = await house.database.read(
      `select d.fee_state as fee, (select count(*)::int4 from payments.payment where dossier_id = d.id) as payments,
        (select count(*)::int4 from payments.receipt_registry where dossier_id = d.id) as receipts,
              (select coalesce(sum(debit), 0)::int4 from payments.ledger_line where dossier_id = d.id) as debit,
              (select coalesce(sum(credit), 0)::int4 from payments.ledger_line where dossier_id = d.id) as credit
       from dossiers.dossier d where d.id = $1`,
      [id],
    );
    return row!;
  };

  it('settles the fee of the dossier with the last receivable, in the same command', async () => {
    const { id, receivableIds } = await house.owing([FEE, FEE]);
    expect((await pay(id, receivableIds[0]!)).feeSettled).toBe(false);
    expect(await rows(id)).toEqual({ fee: 'due', payments: 1, receipts: 1, debit: 70_000, credit: 70_000 });
    expect((await pay(id, receivableIds[1]!)).feeSettled).toBe(true);
    expect(await rows(id)).toEqual({ fee: 'settled', payments: 2, receipts: 2, debit: 140_000, credit: 140_000 });
    const types = await house.database.read<{ type: string }>('select type from journal.entry where stream_id = $1 order by seq', [id]);
    expect(types.map(({ type }) => type).slice(-3)).toEqual([
      'payments.charge-settled.v1',
      'payments.charge-settled.v1',
      'dossiers.fee-settled.v1',
    ]);
  });

  it('is taken once, however many take it at the same moment', async () => {
    const { id, receivableIds } = await house.owing();
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => pay(id, receivableIds[0]!)));
    expect(all.map(codeOf).filter((code) => code === 'paid')).toHaveLength(1);
    expect(all.map(codeOf).filter((code) => code !== 'paid' && code !== 'RECEIVABLE_SETTLED')).toEqual([]);
    expect(await rows(id)).toEqual({ fee: 'settled', payments: 1, receipts: 1, debit: 70_000, credit: 70_000 });
  });

  it('uses a receipt number once per agency and year, also for two dossiers at the same moment', async () => {
    const [one, other] = [await house.owing(), await house.owing()];
    const all = await Promise.allSettled([one, other].map(({ id, receivableIds }) => pay(id, receivableIds[0]!, 'SAME')));
    expect(all.map(codeOf).sort()).toEqual(['RECEIPT_NUMBER_USED', 'paid']);
    const left = all[0]!.status === 'fulfilled' ? other : one;
    expect(await rows(left.id)).toEqual({ fee: 'due', payments: 0, receipts: 0, debit: 0, credit: 0 });
    const before = house.clock.at;
    house.clock.at = new Date('2027-01-01T00:30:00+07:00');
    expect((await pay(left.id, left.receivableIds[0]!, 'SAME')).state).toBe('settled');
    house.clock.at = before;
  });

  it('knows a receipt number in whatever case it is typed, and keeps it as it was typed', async () => {
    const [one, other] = [await house.owing(), await house.owing()];
    await pay(one.id, one.receivableIds[0]!, 'Rx-CAA1C5A');
    await expect(pay(other.id, other.receivableIds[0]!, 'rX-caa1c5a')).rejects.toMatchObject({ code: 'RECEIPT_NUMBER_USED' });
    expect(await rows(other.id)).toEqual({ fee: 'due', payments: 0, receipts: 0, debit: 0, credit: 0 });
    const [kept] = await house.database.read('select receipt_number as number from payments.receipt_registry where dossier_id = $1', [
      one.id,
    ]);
    expect(kept).toEqual({ number: 'Rx-CAA1C5A' });
  });

  it.each(['payment', 'ledger_line'])('stays as it is written: the application may not change %s', async (table) => {
    await expect(house.database.write(`update payments.${table} set agency_code = 'H21'`)).rejects.toThrow('permission denied');
    await expect(house.database.write(`delete from payments.${table}`)).rejects.toThrow('permission denied');
  });

  it('lies in tables that are what the schemas say', async () => {
    const dataSource = await new DataSource(dataSourceOptions(house.clone.ownerUrl, 2, PAYMENTS_SCHEMAS)).initialize();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
