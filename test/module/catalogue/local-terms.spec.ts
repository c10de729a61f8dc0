import type { LocalStatement } from '../../../src/modules/catalogue/domain/local/local-terms.js';
import { procedureScope } from '../../../src/modules/catalogue/domain/local/local-scope.js';
import { CATALOGUE_EVENTS } from '../../../src/modules/catalogue/catalogue.events.js';
import { scopeId } from '../../../src/modules/catalogue/persistence/version-key.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { cleanRow, COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { AUTHOR, CHECKER, catalogueHouse } from './catalogue-house.js';

const CODE = '1.000001';
const SCOPE = procedureScope(CODE);
const publicationFrom = (effectiveFrom: string) => ({
  decision: { number: '77/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' },
  effectiveFrom,
});
const TWO_DAYS: LocalStatement = {
  durations: [{ channel: null, caseName: null, agencyCode: null, duration: { unit: 'working-days', value: 2 } }],
};
const PARTIAL: LocalStatement = { onlineLevel: { level: 'partial', ground: 'presence-required', reason: 'Phải đối chiếu bản chính.' } };

describe.each(['single-statement', 'statements'] as const)('what the province says of a procedure, written as %s', (mode) => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  beforeEach(async () => {
    house = await catalogueHouse(mode);
    await house.importProcedures.execute(await house.fileOf(cleanRow(), cleanRow({ code: '1.000002' })), COLLECTED_ON);
  });
  afterEach(() => house.close());

  const drafted = async (statement: LocalStatement): Promise<string> => {
    const { draftId } = await house.localDrafts.begin(SCOPE, statement, AUTHOR);
    await house.localDrafts.check(SCOPE, draftId, 'any', CHECKER);
    return draftId;
  };
  const publish = async (statement: LocalStatement, effectiveFrom: string) =>
    house.localPublications.publish(SCOPE, await drafted(statement), 'any', publicationFrom(effectiveFrom));
  const durationOn = async (on: string) => (await house.procedures.inForceOn(CODE, on))?.content.channels[0]?.duration;
  const life = () => house.localTerms.of(SCOPE);

  it('holds from its date on, beside the national text, and goes back to it by another decision', async () => {
    await publish(TWO_DAYS, '2026-12-01');
    await publish({ durations: null }, '2027-01-01');
    const [two, three] = [2, 3].map((value) => ({ unit: 'working-days', value }));
    expect([await durationOn('2026-11-30'), await durationOn('2026-12-01'), await durationOn('2026-12-31')]).toEqual([three, two, two]);
    expect(await durationOn('2027-01-01')).toEqual(three);
    const version = await house.procedures.inForceOn(CODE, '2026-12-01');
    expect([version?.national.channels[0]?.duration, version?.local.durations?.decisionNumber]).toEqual([three, '77/QĐ-UBND']);
    const types = await house.database.read<{ type: string }>('select type from journal.entry where stream_id = $1 order by seq', [
      scopeId(SCOPE),
    ]);
    const once = [CATALOGUE_EVENTS.localTermsDrafted, CATALOGUE_EVENTS.localDraftChecked, CATALOGUE_EVENTS.localTermsPublished];
    expect(types.map(({ type }) => type)).toEqual([...once, ...once]);
    expect((await verifyJournal(house.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('a dossier keeps what held when it was handed in, also against what is published at noon for the same day', async () => {
    const id = (await house.procedures.inForceOn(CODE, '2026-11-24'))!.id;
    const morning = house.clock.now();
    house.clock.at = new Date('2026-11-24T12:00:00+07:00');
    await publish(TWO_DAYS, '2026-11-24');
    const held = async (at: Date) => (await house.procedures.held(id, at))?.content.channels[0]?.duration;
    expect(await held(morning)).toEqual({ unit: 'working-days', value: 3 });
    expect(await held(new Date('2026-11-24T12:00:01+07:00'))).toEqual({ unit: 'working-days', value: 2 });
    expect((await house.procedures.version(id))?.content.channels[0]?.duration).toEqual({ unit: 'working-days', value: 3 });
  });

  it('is checked by a second person, and again after every change; what is refused changes nothing', async () => {
    const { draftId } = await house.localDrafts.begin(SCOPE, TWO_DAYS, AUTHOR);
    const refusedAs = (code: string) => expect.objectContaining({ code });
    await expect(house.localDrafts.check(SCOPE, draftId, 'any', AUTHOR)).rejects.toEqual(refusedAs('DRAFT_CHECKED_BY_AUTHOR'));
    await expect(house.localDrafts.revise(SCOPE, draftId, 'any', TWO_DAYS, AUTHOR)).rejects.toEqual(refusedAs('DRAFT_UNCHANGED'));
    await house.localDrafts.check(SCOPE, draftId, 'any', CHECKER);
    await house.localDrafts.revise(SCOPE, draftId, 'any', { ...TWO_DAYS, ...PARTIAL }, CHECKER);
    const publishIt = () => house.localPublications.publish(SCOPE, draftId, 'any', publicationFrom('2026-12-01'));
    await expect(publishIt()).rejects.toEqual(refusedAs('DRAFT_NOT_CHECKED'));
    await expect(house.localDrafts.check(SCOPE, draftId, 'any', CHECKER)).rejects.toEqual(refusedAs('DRAFT_CHECKED_BY_AUTHOR'));
    const { drafts, terms } = await life();
    expect([drafts, terms]).toEqual([[expect.objectContaining({ id: draftId, checkedBy: null, editedBy: [CHECKER.id] })], []]);
    await house.localDrafts.discard(SCOPE, draftId, 'any');
    await expect(publishIt()).rejects.toEqual(refusedAs('DRAFT_NOT_FOUND'));
  });

  it('no two hold on one day; what was not stated is not ended; agencies and cases are known', async () => {
    await publish(TWO_DAYS, '2026-12-01');
    const before = await life();
    const refused = async (statement: LocalStatement, from: string) =>
      (await publish(statement, from).catch((error: unknown) => error)) as { readonly code: string };
    expect((await refused(TWO_DAYS, '2026-12-01')).code).toBe('LOCAL_TERM_OVERLAPS');
    expect((await refused({ ...PARTIAL, ...TWO_DAYS }, '2026-11-25')).code).toBe('LOCAL_TERM_OVERLAPS');
    expect((await refused({ papers: null }, '2026-12-02')).code).toBe('LOCAL_PART_NOT_STATED');
    expect((await refused(PARTIAL, '2026-11-23')).code).toBe('EFFECTIVE_IN_PAST');
    const agencies = { levels: [], agencyCodes: ['H99.99'], receivingAddress: null };
    const drafting = house.localDrafts.begin(SCOPE, { agencies }, AUTHOR);
    await expect(drafting).rejects.toEqual(expect.objectContaining({ code: 'AGENCY_UNKNOWN' }));
    expect((await life()).terms).toEqual(before.terms);
  });

  it('two drafts of the same standing terms do not undo each other: the later one takes account of the earlier first', async () => {
    const { draftId } = await house.localDrafts.begin(SCOPE, TWO_DAYS, AUTHOR);
    await house.localDrafts.check(SCOPE, draftId, 'any', CHECKER);
    await publish(PARTIAL, '2026-12-01');
    expect((await life()).drafts).toMatchObject([{ unseen: [], findings: [] }]);
    const other = { durations: [{ ...TWO_DAYS.durations![0]!, duration: { unit: 'working-days' as const, value: 1 } }] };
    const { terms } = await publish(other, '2026-12-01');
    const outdated = {
      code: 'LOCAL_DRAFT_OUTDATED',
      details: { terms: [{ termId: terms[0]!.termId, part: 'durations', effectiveFrom: '2026-12-01' }] },
    };
    const publishLate = () => house.localPublications.publish(SCOPE, draftId, 'any', publicationFrom('2027-01-01'));
    await expect(publishLate()).rejects.toMatchObject(outdated);
    await expect(house.localDrafts.check(SCOPE, draftId, 'any', CHECKER)).rejects.toMatchObject(outdated);
    expect((await life()).drafts).toMatchObject([
      { unseen: [{ id: terms[0]!.termId }], findings: [{ code: 'LOCAL_DRAFT_OUTDATED', field: null }] },
    ]);
    // To say the same again is a decision too, once the other one was seen; it takes another check.
    await house.localDrafts.revise(SCOPE, draftId, 'any', TWO_DAYS, AUTHOR);
    expect((await life()).drafts).toMatchObject([{ unseen: [], findings: [], checkedBy: null }]);
    await expect(publishLate()).rejects.toMatchObject({ code: 'DRAFT_NOT_CHECKED' });
    await house.localDrafts.check(SCOPE, draftId, 'any', CHECKER);
    await publishLate();
    expect([await durationOn('2026-12-01'), await durationOn('2027-01-01')].map((each) => (each as { value: number }).value)).toEqual([
      1, 2,
    ]);
  });

  it('shows with a draft all that its check would refuse, which then does', async () => {
    const forms = [{ caseName: null, name: 'Không có giấy này', formCode: 'BM-1' }];
    const { draftId } = await house.localDrafts.begin(SCOPE, TWO_DAYS, AUTHOR);
    await house.database.write('update catalogue.local_scope_draft set statement = $1', [
      JSON.stringify({ papers: null, forms, onlineLevel: { level: 'full', ground: null, reason: 'x' } }),
    ]);
    const [draft] = (await life()).drafts;
    expect(draft!.findings.map(({ code, field }) => [code, field])).toEqual([
      ['LOCAL_PART_NOT_STATED', null],
      ['LOCAL_ONLINE_REASON_MISSING', 'terms.onlineLevel.reason'],
      ['LOCAL_PAPER_UNKNOWN', 'terms.forms.0.name'],
      ['LOCAL_FORM_UNKNOWN', 'terms.forms.0.formCode'],
    ]);
    await expect(house.localDrafts.check(SCOPE, draftId, 'any', CHECKER)).rejects.toMatchObject({ code: 'LOCAL_PART_NOT_STATED' });
  });

  it('is withdrawn before it begins, the last of a part first', async () => {
    await publish({ ...TWO_DAYS, ...PARTIAL }, '2026-12-01');
    await publish({ durations: null }, '2027-01-01');
    const idOf = async (part: string, from: string) =>
      (await life()).terms.find((term) => term.part === part && term.effectiveFrom === from)!.id;
    const withdraw = async (part: string, from: string) =>
      house.localPublications.withdraw(SCOPE, await idOf(part, from), 'any', 'Nhập sai ngày.');
    await expect(withdraw('durations', '2026-12-01')).rejects.toEqual(expect.objectContaining({ code: 'LOCAL_TERM_LATER' }));
    await withdraw('durations', '2027-01-01');
    expect(await durationOn('2027-01-01')).toEqual({ unit: 'working-days', value: 2 });
    await withdraw('durations', '2026-12-01');
    expect(await durationOn('2027-01-01')).toEqual({ unit: 'working-days', value: 3 });
    await expect(withdraw('durations', '2026-12-01')).rejects.toEqual(expect.objectContaining({ code: 'LOCAL_TERM_WITHDRAWN' }));
    house.clock.at = new Date('2026-12-01T00:00:00+07:00');
    await expect(withdraw('onlineLevel', '2026-12-01')).rejects.toEqual(expect.objectContaining({ code: 'LOCAL_TERM_BEGUN' }));
  });

  it('lists show the procedure as its detail does', async () => {
    const agencies = { levels: ['province'] as const, agencyCodes: [], receivingAddress: null };
    await publish({ ...PARTIAL, agencies }, '2026-12-01');
    const codes = async (on: string, filter: object) =>
      (await house.lists.list({ on, limit: 20, ...filter })).items.map(({ code }) => code).toSorted();
    const [before, after] = ['2026-11-30', '2026-12-01'];
    expect([await codes(before, { onlineLevel: 'full' }), await codes(after, { onlineLevel: 'full' })]).toEqual([
      [CODE, '1.000002'],
      ['1.000002'],
    ]);
    expect([await codes(before, { onlineLevel: 'partial' }), await codes(after, { onlineLevel: 'partial' })]).toEqual([[], [CODE]]);
    expect([await codes(after, { level: 'commune' }), await codes(after, { level: 'province' })]).toEqual([['1.000002'], [CODE]]);
    const [listed] = (await house.lists.list({ on: after, limit: 1, q: CODE })).items;
    expect(listed).toMatchObject({ code: CODE, onlineLevel: 'partial', levels: ['province'] });
  });

  it('an import keeps it and says where both changed; another process knows of it', async () => {
    await publish(TWO_DAYS, '2026-12-01');
    await publish(PARTIAL, '2026-12-01');
    const methods = [{ method: 'DIRECT', processing_time: 5, unit: 'WORKING_DAY', fees: [] }];
    const file = await house.fileOf(cleanRow({ methods }), cleanRow({ code: '1.000002', methods }));
    const { summary } = await house.importProcedures.execute(file, COLLECTED_ON);
    expect(summary.counts.filter(({ code }) => code === 'LOCAL_TERMS_OVER_CHANGE')).toEqual([
      { code: 'LOCAL_TERMS_OVER_CHANGE', severity: 'warning', count: 1, rows: 1, examples: [`${CODE} durations`] },
    ]);
    expect(await durationOn('2026-12-01')).toEqual({ unit: 'working-days', value: 2 });
    expect((await house.procedures.inForceOn(CODE, '2026-12-01'))?.national.channels[0]?.duration).toEqual({
      unit: 'working-days',
      value: 5,
    });
    const { terms } = await life();
    expect(terms.map(({ part, nationalChanged }) => [part, nationalChanged]).toSorted()).toEqual([
      ['durations', true],
      ['onlineLevel', false],
    ]);
    await house.replica.published.refresh();
    const there = await house.replica.procedures.inForceOn(CODE, '2026-12-01');
    expect(there?.content.channels[0]?.duration).toEqual({ unit: 'working-days', value: 2 });
  });

  it('no published term can be changed or removed as the application', async () => {
    await publish(TWO_DAYS, '2026-12-01');
    for (const text of [
      `update catalogue.local_scope_part set effective_from = '2026-11-01'`,
      'delete from catalogue.local_scope_part',
      'delete from catalogue.local_scope_withdrawal',
    ]) {
      await expect(house.database.write(text)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('two who begin the first draft of a procedure at once both have theirs', async () => {
    const begin = (statement: LocalStatement) => house.localDrafts.begin(SCOPE, statement, AUTHOR);
    const begun = await Promise.all([begin(TWO_DAYS), begin(PARTIAL), begin(TWO_DAYS)]);
    expect((await life()).drafts.map(({ id }) => id).toSorted()).toEqual(begun.map(({ draftId }) => draftId).toSorted());
  });
});
