import type { FeeScheduleContent } from '../../../src/modules/catalogue/domain/fees/fee-schedule-content.js';
import { OfficerReader } from '../../../src/modules/agencies/index.js';
import { BaseSalaryReader } from '../../../src/modules/catalogue/persistence/base-salary.reader.js';
import { FeeScheduleReader } from '../../../src/modules/catalogue/persistence/fee-schedule.reader.js';
import { feeScheduleId, FeeScheduleRepository } from '../../../src/modules/catalogue/persistence/fee-schedule.repository.js';
import { PublishedFeeSchedules } from '../../../src/modules/catalogue/persistence/published-fee-schedules.js';
import { ChangeFeeDraft } from '../../../src/modules/catalogue/use-cases/change-fee-draft.js';
import { DraftFeeSchedule } from '../../../src/modules/catalogue/use-cases/draft-fee-schedule.js';
import { FeeScheduleScope } from '../../../src/modules/catalogue/use-cases/fee-schedule-scope.js';
import { PublishFeeSchedule } from '../../../src/modules/catalogue/use-cases/publish-fee-schedule.js';
import { QuoteProcedureFees } from '../../../src/modules/catalogue/use-cases/quote-procedure-fees.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { contentOf, lineOf } from '../../unit/catalogue/fees/made-schedule.js';
import { cleanRow, COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { AUTHOR, CHECKER, catalogueHouse } from './catalogue-house.js';

const PROCEDURE = '1.000001';
const CODE = 'XD';
/** What the national data asks for where no schedule holds. */
const NATIONAL = 5_000;
type House = Awaited<ReturnType<typeof catalogueHouse>>;

const charging = (amount: number, other: Partial<FeeScheduleContent> = {}): FeeScheduleContent =>
  contentOf({ scope: { kind: 'procedures', codes: [PROCEDURE] }, lines: [lineOf('one', { kind: 'flat', amount })], ...other });
const from = (effectiveFrom: string, lastDay?: string) => ({
  decision: { number: '15/2026/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh', signedOn: '2026-11-20' },
  effectiveFrom,
  ...(lastDay === undefined ? {} : { lastDay }),
});
const at = (local: string) => new Date(`${local}+07:00`);

/** Fee schedules as one process has them. */
function feesOf(
  { database, published, transactions }: Pick<House, 'database' | 'published' | 'transactions'>,
  { clock, procedures }: House,
) {
  const repository = new FeeScheduleRepository(new Aggregates(database, transactions, new InTransactionListeners(), clock));
  const reader = new FeeScheduleReader(database, new OfficerReader(database, clock));
  const scope = new FeeScheduleScope(published, reader);
  const drafts = new DraftFeeSchedule(transactions, repository, scope, clock);
  const changes = new ChangeFeeDraft(transactions, repository, scope, clock);
  const publications = new PublishFeeSchedule(transactions, repository, reader, scope, published, clock);
  const quotes = new QuoteProcedureFees(new PublishedFeeSchedules(reader, published), new BaseSalaryReader(database));
  /** A draft of a schedule that is new or not, checked by a second person. */
  const checked = async (content: FeeScheduleContent, code = CODE): Promise<void> => {
    const known = await reader.one(code);
    await (known?.versions.length ? drafts.next(code, 'any', content, AUTHOR) : drafts.begin(code, content, AUTHOR));
    await changes.check(code, 'any', CHECKER);
  };
  return {
    reader,
    drafts,
    changes,
    publications,
    checked,
    /** What the applicant is asked for at an instant. */
    total: async (instant: Date, knownAt?: Date): Promise<number | null> => {
      const { content } = (await procedures.inForceOn(PROCEDURE, '2026-11-24'))!;
      const quote = await quotes.execute({ content, at: instant, knownAt, facts: {}, categories: [] });
      return quote.total;
    },
  };
}

describe.each(['single-statement', 'statements'] as const)('fee schedules on Postgres, written as %s', (mode) => {
  let house: House;
  let fees: ReturnType<typeof feesOf>;
  beforeEach(async () => {
    house = await catalogueHouse(mode);
    await house.importProcedures.execute(await house.fileOf(cleanRow(), cleanRow({ code: '1.000002' })), COLLECTED_ON);
    fees = feesOf(house, house);
  });
  afterEach(() => house.close());

  const refusedAs = (code: string) => expect.objectContaining({ code });
  const typesOf = async (code = CODE) => {
    const rows = await house.database.read('select type from journal.entry where stream_id = $1 order by seq', [feeScheduleId(code)]);
    return rows.map(({ type }) => (type as string).split('.')[1]);
  };

  it('are kept as they were written, draft and versions, and tell every step in the journal', async () => {
    const content = charging(50_000, { facts: [{ name: 'floors', type: 'whole', vi: 'Số tầng', en: 'Floors' }] });
    await fees.drafts.begin(CODE, charging(40_000), AUTHOR);
    await fees.changes.revise(CODE, 'any', content, AUTHOR);
    await expect(fees.changes.check(CODE, 'any', AUTHOR)).rejects.toEqual(refusedAs('DRAFT_CHECKED_BY_AUTHOR'));
    await expect(fees.publications.publish(CODE, 'any', from('2026-12-01'))).rejects.toEqual(refusedAs('DRAFT_NOT_CHECKED'));
    await fees.changes.check(CODE, 'any', CHECKER);
    expect(await fees.reader.one(CODE)).toMatchObject({
      version: 3,
      draft: { content, draftedBy: AUTHOR.id, checkedBy: CHECKER.id, checkedAt: house.clock.now() },
      versions: [],
    });
    expect(await fees.publications.publish(CODE, 'any', from('2026-12-01', '2027-06-30'))).toEqual({
      code: CODE,
      versionNo: 1,
      effectiveFrom: '2026-12-01',
      version: 4,
    });
    expect(await fees.reader.one(CODE)).toMatchObject({
      draft: null,
      versions: [
        { versionNo: 1, content, effectiveFrom: '2026-12-01', effectiveTo: '2027-07-01', withdrawn: false, publishedOn: '2026-11-24' },
      ],
    });
    await fees.drafts.next(CODE, 'any', charging(60_000), AUTHOR);
    await fees.changes.discard(CODE, 'any');
    await expect(fees.changes.discard(CODE, 'any')).rejects.toEqual(refusedAs('FEE_DRAFT_MISSING'));
    const said = ['drafted', 'revised', 'checked', 'published', 'drafted', 'discarded'];
    expect(await typesOf()).toEqual(said.map((step) => `fee-schedule-${step}`));
    expect((await verifyJournal(house.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('hold from the first second of their day to the last, in local time, and the withdrawn one never', async () => {
    for (const [amount, day, lastDay] of [
      [50_000, '2026-12-01'],
      [60_000, '2027-01-01', '2027-02-28'],
      [70_000, '2027-02-01'],
    ] as const) {
      await fees.checked(charging(amount));
      await fees.publications.publish(CODE, 'any', from(day, lastDay));
    }
    const on = (...instants: string[]) => Promise.all(instants.map((each) => fees.total(at(each))));
    expect(await on('2026-11-30T23:59:59', '2026-12-01T00:00:00', '2026-12-31T23:59:59', '2027-01-01T00:00:00')).toEqual([
      NATIONAL,
      50_000,
      50_000,
      60_000,
    ]);
    expect(await on('2027-01-31T23:59:59', '2027-02-01T00:00:00', '2027-03-01T00:00:00')).toEqual([60_000, 70_000, 70_000]);
    await fees.publications.withdraw(CODE, 3, 'any', 'Ban hành nhầm.');
    expect(await on('2027-02-01T00:00:00', '2027-02-28T23:59:59', '2027-03-01T00:00:00')).toEqual([60_000, 60_000, NATIONAL]);
    await expect(fees.publications.withdraw(CODE, 3, 'any', 'Nữa.')).rejects.toEqual(refusedAs('FEE_VERSION_WITHDRAWN'));
    house.clock.at = at('2026-12-01T00:00:00');
    await expect(fees.publications.withdraw(CODE, 1, 'any', 'Muộn.')).rejects.toEqual(refusedAs('FEE_VERSION_BEGUN'));
    const [first] = (await fees.reader.one(CODE))!.versions;
    expect(first).toMatchObject({ versionNo: 3, withdrawn: true, withdrawnReason: 'Ban hành nhầm.' });
  });

  it('decide nothing that was handed in before they were public, and are noticed by other processes when they look', async () => {
    const other = feesOf(house.replica, house);
    expect(await other.total(at('2026-11-24T09:00:00'))).toBe(NATIONAL);
    house.clock.at = at('2026-11-24T12:00:00');
    await fees.checked(charging(50_000));
    await fees.publications.publish(CODE, 'any', from('2026-11-24'));
    await house.replica.published.refresh();
    expect(await Promise.all([other, fees].map((each) => each.total(at('2026-11-24T11:59:59'))))).toEqual([NATIONAL, NATIONAL]);
    expect(await Promise.all([other, fees].map((each) => each.total(at('2026-11-24T12:00:00'))))).toEqual([50_000, 50_000]);
    house.database.statements = 0;
    await fees.total(at('2026-11-24T12:00:01'));
    expect(house.database.statements).toBeLessThanOrEqual(1);
  });

  it('are corrected on their first day by a decision: the wrong amount is no more, and who was charged it keeps it', async () => {
    await fees.checked(charging(40_000));
    await fees.publications.publish(CODE, 'any', from('2026-11-24'));
    house.clock.at = at('2026-12-01T08:00:00');
    await fees.checked(charging(500_000));
    await fees.publications.publish(CODE, 'any', from('2026-12-01'));
    const charged = at('2026-12-01T09:30:00');
    house.clock.at = at('2026-12-01T15:00:00');
    await fees.checked(charging(50_000));
    await expect(fees.publications.publish(CODE, 'any', from('2026-12-01'))).rejects.toEqual(refusedAs('VERSION_OVERLAPS'));
    await expect(fees.publications.withdraw(CODE, 2, 'any', 'Sai.')).rejects.toEqual(refusedAs('FEE_VERSION_BEGUN'));
    for (const [day, correctsVersionNo] of [
      ['2026-12-02', 2],
      ['2026-12-01', 1],
    ] as const)
      await expect(fees.publications.publish(CODE, 'any', { ...from(day), correctsVersionNo })).rejects.toEqual(
        refusedAs('FEE_CORRECTION_MISPLACED'),
      );
    const corrected = await fees.publications.publish(CODE, 'any', { ...from('2026-12-01'), correctsVersionNo: 2 });
    expect(corrected).toMatchObject({ versionNo: 3, effectiveFrom: '2026-12-01' });
    const now = house.clock.now();
    const morning = at('2026-12-01T09:00:00');
    // Handed in at nine: not charged yet, it owes the right amount; charged before the correction, what it was charged.
    expect([await fees.total(morning, now), await fees.total(morning, charged)]).toEqual([50_000, 500_000]);
    expect([await fees.total(at('2026-12-01T07:59:59'), now), await fees.total(at('2026-11-30T23:59:59'), now)]).toEqual([40_000, 40_000]);
    await house.replica.published.refresh();
    expect(await feesOf(house.replica, house).total(now, now)).toBe(50_000);
    const { versions } = (await fees.reader.one(CODE))!;
    expect(versions.map(({ versionNo, withdrawn, correctsVersionNo }) => [versionNo, withdrawn, correctsVersionNo])).toEqual([
      [3, false, 2],
      [2, true, null],
      [1, false, null],
    ]);
    expect((await typesOf()).slice(-2)).toEqual(['fee-schedule-withdrawn', 'fee-schedule-published']);
    // A correction may be wrong too.
    await fees.checked(charging(55_000));
    await fees.publications.publish(CODE, 'any', { ...from('2026-12-01'), correctsVersionNo: 3 });
    expect(await fees.total(morning, house.clock.now())).toBe(55_000);
    house.clock.at = at('2026-12-02T00:00:00');
    await fees.checked(charging(60_000));
    await expect(fees.publications.publish(CODE, 'any', { ...from('2026-12-02'), correctsVersionNo: 4 })).rejects.toEqual(
      refusedAs('FEE_CORRECTION_MISPLACED'),
    );
  });

  it('of one item and nearness never hold on one day, also where two are published at once; a nearer one goes first', async () => {
    const other = feesOf(house.replica, house);
    await fees.checked(charging(50_000), 'A');
    await other.checked(charging(60_000), 'B');
    const published = await Promise.allSettled([
      fees.publications.publish('A', 'any', from('2026-12-01')),
      other.publications.publish('B', 'any', from('2026-12-01')),
    ]);
    const refused = published.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toEqual([refusedAs('FEE_SCHEDULES_OVERLAP')]);
    const [amount] = published[0].status === 'fulfilled' ? [50_000] : [60_000];
    await fees.checked(charging(70_000, { scope: { kind: 'everything', codes: [] } }), 'C');
    await fees.publications.publish('C', 'any', from('2026-12-01'));
    expect(await fees.total(at('2026-12-01T00:00:00'))).toBe(amount);
    const { items } = await fees.reader.list(undefined, 10);
    expect(items.map(({ code, versions, hasDraft }) => [code, versions + Number(hasDraft)])).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 1],
    ]);
  });

  it('are refused where they are about what the catalogue never had, and leave nothing behind', async () => {
    const unknown = charging(1, { scope: { kind: 'procedures', codes: [PROCEDURE, '9.999999'] } });
    await expect(fees.drafts.begin(CODE, unknown, AUTHOR)).rejects.toMatchObject({
      code: 'FEE_SCHEDULE_WRONG',
      details: { errors: [{ field: 'content.scope.codes.1', code: 'FEE_PROCEDURE_UNKNOWN' }] },
    });
    expect([await house.count('fee_schedule'), await fees.reader.one(CODE), await typesOf()]).toEqual([0, undefined, []]);
    await fees.checked(charging(50_000));
    await expect(fees.drafts.begin(CODE, charging(1), AUTHOR)).rejects.toEqual(refusedAs('FEE_SCHEDULE_EXISTS'));
  });
});
