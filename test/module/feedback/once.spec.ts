import { reaching } from '../../support/rights.js';
import { grantOf } from '../../../src/shared/grant.js';
import { DataSource } from 'typeorm';
import { DossierRepository } from '../../../src/modules/dossiers/persistence/dossier.repository.js';
import { DOSSIERS_SCHEMAS } from '../../../src/modules/dossiers/persistence/dossiers.schema.js';
import { EnlistOwnDossier } from '../../../src/modules/dossiers/use-cases/enlist-own-dossier.js';
import { FEEDBACK_SCHEMAS } from '../../../src/modules/feedback/persistence/feedback.schema.js';
import { SatisfactionReader } from '../../../src/modules/feedback/persistence/satisfaction.reader.js';
import { SatisfactionRepository } from '../../../src/modules/feedback/persistence/satisfaction.repository.js';
import { GiveFeedback } from '../../../src/modules/feedback/use-cases/give-feedback.js';
import { personKey } from '../../../src/platform/auth/person-key.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { Database, type FlushMode } from '../../../src/platform/database/database.js';
import { Transactions } from '../../../src/platform/commands/transactions.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import type { Actor } from '../../../src/shared/actor.js';
import { accept, newDossier, RULES } from '../../support/dossier-builder.js';
import { SettableClock } from '../../support/settable-clock.js';
import { cloneDatabase, type TestDatabase } from '../../support/test-database.js';

const APPLICANT: Actor = {
  id: '00000000-0000-8000-8000-00000000000b',
  kind: 'citizen',
  issuer: 'test',
  subject: 'citizen',
  name: 'Đào Thanh Hà',
  grants: [grantOf(['citizen'])],
  identityNumber: '052088627434',
};
const ANSWER = { overall: 'satisfied', time: null, attitude: 'very-satisfied', comment: null } as const;

describe.each<FlushMode>(['single-statement', 'statements'])('feedback on a real database (%s)', (flushMode) => {
  let clone: TestDatabase;
  let database: Database;
  let transactions: Transactions;
  let dossiers: DossierRepository;
  let giveFeedback: GiveFeedback;
  const clock = new SettableClock(new Date('2026-11-24T02:00:00Z'));

  beforeAll(async () => {
    clone = await cloneDatabase();
    database = new Database(new DataSource(dataSourceOptions(clone.appUrl, 8, [...DOSSIERS_SCHEMAS, ...FEEDBACK_SCHEMAS])), {
      flushMode,
      preparedStatements: true,
    });
    await database.open();
    transactions = new Transactions(database, clock);
    const aggregates = new Aggregates(database, transactions, new InTransactionListeners(), clock);
    dossiers = new DossierRepository(aggregates);
    giveFeedback = new GiveFeedback(
      transactions,
      new EnlistOwnDossier(transactions, dossiers),
      new SatisfactionRepository(aggregates),
      clock,
    );
  });
  afterAll(async () => {
    await database.close();
    await clone.drop();
  });

  const returned = async (): Promise<string> => {
    const dossier = newDossier(clock.at, { applicantPersonKey: personKey('052088627434') });
    accept(dossier, clock.at);
    dossier.startProcessing();
    dossier.conclude('granted', null, clock.at);
    dossier.handOver('Đào Thanh Hà', 'counter', clock.at);
    await transactions.run('any', async () => {
      dossiers.add(dossier);
      dossiers.drawCode(dossier, RULES, clock.at);
      await dossiers.save(dossier);
      return {};
    });
    return dossier.id;
  };

  it('is taken once, however many answers arrive at the same time', async () => {
    const id = await returned();
    const settled = await Promise.allSettled(Array.from({ length: 6 }, () => giveFeedback.execute(id, 'any', ANSWER, APPLICANT)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = settled.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []));
    expect(codes.every((code) => code === 'FEEDBACK_GIVEN' || code === 'CONCURRENT_CHANGE')).toBe(true);
    expect(await database.read(`select type from journal.entry where stream_id = $1 and type like 'feedback.%'`, [id])).toHaveLength(1);
  });

  it('is counted on its local day, by the agency that resolved', async () => {
    clock.at = new Date('2026-12-31T16:59:59Z');
    await giveFeedback.execute(await returned(), 'any', ANSWER, APPLICANT);
    const reader = new SatisfactionReader(database);
    const day = (date: string): Date => new Date(`${date}T00:00:00+07:00`);
    expect(await reader.countByAgency(['H21.15'], reaching('H21.15'), day('2026-12-31'), day('2027-01-01'))).toEqual([
      {
        agencyCode: 'H21.15',
        answers: 1,
        overall: { 'very-satisfied': 0, satisfied: 1, unsatisfied: 0 },
        time: { 'very-satisfied': 0, satisfied: 0, unsatisfied: 0 },
        attitude: { 'very-satisfied': 1, satisfied: 0, unsatisfied: 0 },
      },
    ]);
    expect(await reader.countByAgency(['H21.15'], reaching('H21.15'), day('2027-01-01'), day('2027-01-02'))).toEqual([]);
    expect(await reader.countByAgency(['H21.16'], reaching('H21.16'), day('2026-01-01'), day('2028-01-01'))).toEqual([]);
  });
});
