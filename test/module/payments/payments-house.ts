import { grantOf } from '../../../src/shared/grant.js';
import { DataSource } from 'typeorm';
import { AGENCIES_SCHEMAS } from '../../../src/modules/agencies/persistence/agencies.schema.js';
import { AgencyReference } from '../../../src/modules/agencies/persistence/agency-reference.js';
import { AgencyReader } from '../../../src/modules/agencies/persistence/agency.reader.js';
import { CalendarReader } from '../../../src/modules/agencies/persistence/calendar.reader.js';
import { agenciesSeed } from '../../support/agencies-seed.js';
import { DossierReader } from '../../../src/modules/dossiers/persistence/dossier.reader.js';
import { DossierRepository } from '../../../src/modules/dossiers/persistence/dossier.repository.js';
import { DossierVisibility } from '../../../src/modules/dossiers/persistence/dossier-visibility.js';
import { DOSSIERS_SCHEMAS } from '../../../src/modules/dossiers/persistence/dossiers.schema.js';
import { RecordFeeSettled } from '../../../src/modules/dossiers/use-cases/record-fee-settled.js';
import { ReceivableAccount } from '../../../src/modules/payments/domain/receivable-account.js';
import type { OwedFee } from '../../../src/modules/payments/domain/owed-fee.js';
import { owed } from '../../unit/payments/given.js';
import { ReceivableAccountRepository } from '../../../src/modules/payments/persistence/receivable-account.repository.js';
import { PAYMENTS_SCHEMAS } from '../../../src/modules/payments/persistence/payments.schema.js';
import { OutstandingReceivables } from '../../../src/modules/payments/use-cases/outstanding-receivables.js';
import { RecordPayment } from '../../../src/modules/payments/use-cases/record-payment.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { Database, type FlushMode } from '../../../src/platform/database/database.js';
import { Transactions } from '../../../src/platform/commands/transactions.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import type { Actor } from '../../../src/shared/actor.js';
import { accept, newDossier, RULES } from '../../support/dossier-builder.js';
import { SettableClock } from '../../support/settable-clock.js';
import { cloneDatabase } from '../../support/test-database.js';

export const AGENCY = 'H21.16';
export const CASHIER: Actor = {
  id: '00000000-0000-8000-8000-00000000000c',
  kind: 'officer',
  issuer: 'test',
  subject: 'cashier',
  name: 'Kế toán',
  grants: [grantOf(['accountant'], [AGENCY], AGENCY)],
  agencyCode: AGENCY,
};
export const FEE: OwedFee = owed({ description: 'Lệ phí' });

/** Payments on a database of its own, wired by hand, with the agencies of the seed and the clock in hand. */
export async function paymentsHouse(flushMode: FlushMode = 'single-statement') {
  const clone = await cloneDatabase();
  const clock = new SettableClock(new Date('2026-11-20T14:10:00+07:00'));
  const database = new Database(
    new DataSource(dataSourceOptions(clone.appUrl, 16, [...AGENCIES_SCHEMAS, ...DOSSIERS_SCHEMAS, ...PAYMENTS_SCHEMAS])),
    { flushMode, preparedStatements: true },
  );
  await database.open();
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, new InTransactionListeners(), clock);
  const reference = new AgencyReference(database, clock);
  await agenciesSeed(database, clock, reference).execute(undefined, 'urn:mot-cua:sandbox');
  const dossiers = new DossierRepository(aggregates);
  const receivables = new ReceivableAccountRepository(aggregates);
  const settled = new RecordFeeSettled(transactions, dossiers, new CalendarReader(reference), clock);
  const atHand = new OutstandingReceivables(
    transactions,
    receivables,
    new DossierVisibility(new DossierReader(database), clock),
    new AgencyReader(reference),
    settled,
  );
  return {
    clone,
    clock,
    database,
    recordPayment: new RecordPayment(transactions, atHand, receivables, clock),
    /** A received dossier that owes these fees. */
    owing: (fees: readonly OwedFee[] = [FEE]): Promise<{ id: string; receivableIds: string[]; version: number }> =>
      transactions.run('any', async () => {
        const dossier = newDossier(clock.at, { receivingAgencyCode: AGENCY, resolvingAgencyCode: AGENCY });
        dossiers.add(dossier);
        dossiers.drawCode(dossier, RULES, clock.at);
        accept(dossier, clock.at);
        const raised = ReceivableAccount.raise(
          { dossierId: dossier.id, procedureCode: dossier.procedureCode, receivingAgencyCode: AGENCY, resolvingAgencyCode: AGENCY },
          fees,
          clock.at,
        );
        receivables.add(raised);
        dossier.requireFee();
        await dossiers.save(dossier);
        await receivables.save(raised);
        return { id: dossier.id, receivableIds: raised.items.map(({ id }) => id), version: 0 };
      }),
    close: async (): Promise<void> => {
      await database.close();
      await clone.drop();
    },
  };
}
export type PaymentsHouse = Awaited<ReturnType<typeof paymentsHouse>>;
