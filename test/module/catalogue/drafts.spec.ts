import { CATALOGUE_EVENTS } from '../../../src/modules/catalogue/catalogue.events.js';
import { MOST_DIFFERENCES } from '../../../src/shared/content-differences.js';
import type { ProcedureContent } from '../../../src/modules/catalogue/domain/procedure.js';
import { procedureId } from '../../../src/modules/catalogue/persistence/version-key.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { cleanRow, COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { AUTHOR, CHECKER, catalogueHouse } from './catalogue-house.js';

const CODE = '1.000001';
const PUBLICATION = {
  decision: { number: '77/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' },
  effectiveFrom: '2027-01-01',
};

describe.each(['single-statement', 'statements'] as const)('drafts of a procedure, written as %s', (mode) => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  beforeEach(async () => {
    house = await catalogueHouse(mode);
    await house.importProcedures.execute(await house.fileOf(cleanRow()), COLLECTED_ON);
  });
  afterEach(() => house.close());

  const draft = async (versionNo?: number) => (await house.draft.execute(CODE, 'any', versionNo, AUTHOR)).draftId;
  const contentOf = async (draftId: string): Promise<ProcedureContent> => (await house.compare.draft(CODE, draftId)).content;
  const revise = async (draftId: string, change: Partial<ProcedureContent>, by = AUTHOR, basedOnVersionNo?: number) =>
    house.revise.execute(CODE, draftId, 'any', { stated: { ...(await contentOf(draftId)), ...change }, basedOnVersionNo }, by);
  const check = (draftId: string, by = CHECKER) => house.check.execute(CODE, draftId, 'any', by);
  const publish = (draftId: string) => house.publish.execute(CODE, draftId, 'any', PUBLICATION);
  const typesOf = async (code: string) =>
    (
      await house.database.read<{ type: string }>('select type from journal.entry where stream_id = $1 order by seq', [procedureId(code)])
    ).map(({ type }) => type);

  it('say what they change, value by value, and are published as they were checked', async () => {
    const draftId = await draft();
    expect((await house.compare.draft(CODE, draftId)).differences).toEqual([]);
    await revise(draftId, { name: 'Cấp giấy phép theo mẫu mới', requirements: 'Có mặt tại nơi nộp.' });
    const { differences, checkedBy, editedBy } = await house.compare.draft(CODE, draftId);
    expect(differences).toEqual([
      { path: 'name', before: 'Cấp giấy phép mẫu', after: 'Cấp giấy phép theo mẫu mới' },
      { path: 'requirements', before: null, after: 'Có mặt tại nơi nộp.' },
    ]);
    expect([checkedBy, editedBy]).toEqual([null, []]);
    await check(draftId);
    await publish(draftId);
    expect((await house.procedures.inForceOn(CODE, '2027-01-01'))?.content.name).toBe('Cấp giấy phép theo mẫu mới');
    const between = await house.compare.between(CODE, '2', '1');
    expect(between.differences.map(({ path }) => path)).toEqual(expect.arrayContaining(['name', 'requirements', 'decision.number']));
    expect(await typesOf(CODE)).toEqual([
      CATALOGUE_EVENTS.versionPublished,
      CATALOGUE_EVENTS.versionDrafted,
      CATALOGUE_EVENTS.draftRevised,
      CATALOGUE_EVENTS.draftChecked,
      CATALOGUE_EVENTS.versionPublished,
    ]);
    expect((await verifyJournal(house.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('are checked by somebody who wrote nothing of them, and again after every change', async () => {
    const draftId = await draft();
    await expect(publish(draftId)).rejects.toMatchObject({ code: 'DRAFT_NOT_CHECKED' });
    await expect(check(draftId, AUTHOR)).rejects.toMatchObject({ code: 'DRAFT_CHECKED_BY_AUTHOR' });
    // Standing in for the author is no second pair of eyes.
    const standIn = { ...CHECKER, grants: CHECKER.grants.map((grant) => ({ ...grant, onBehalfOf: AUTHOR.id })) };
    await expect(check(draftId, standIn)).rejects.toMatchObject({ code: 'DRAFT_CHECKED_BY_AUTHOR' });
    await check(draftId);
    await revise(draftId, { name: 'Tên khác' });
    await expect(publish(draftId)).rejects.toMatchObject({ code: 'DRAFT_NOT_CHECKED' });
    await revise(draftId, { name: 'Tên khác nữa' }, CHECKER);
    await expect(check(draftId)).rejects.toMatchObject({ code: 'DRAFT_CHECKED_BY_AUTHOR' });
    await check(draftId, { ...CHECKER, id: '0197a000-0000-7000-8000-00000000000c' });
    expect(await publish(draftId)).toMatchObject({ versionNo: 2 });
  });

  it('refuse what says nothing new, repeats a key, or has a duration without its number', async () => {
    const draftId = await draft();
    const content = await contentOf(draftId);
    const [channel] = content.channels;
    const refusals: [string, Partial<ProcedureContent>][] = [
      ['DRAFT_UNCHANGED', {}],
      ['CONTENT_KEY_REPEATED', { channels: [channel!, channel!] }],
      ['DURATION_VALUE_WRONG', { channels: [{ ...channel!, duration: { unit: 'working-days', value: 0 } }] }],
      ['DURATION_VALUE_WRONG', { channels: [{ ...channel!, duration: { unit: 'working-days' } as never }] }],
      ['DURATION_VALUE_WRONG', { channels: [{ ...channel!, duration: { unit: 'same-day', value: 1 } as never }] }],
    ];
    for (const [code, change] of refusals) await expect(revise(draftId, change)).rejects.toMatchObject({ code });
    await expect(house.compare.between(CODE, '1', '7')).rejects.toMatchObject({ code: 'CONTENT_NOT_THERE' });
    await expect(house.compare.draft(CODE, 'no id')).rejects.toMatchObject({ code: 'DRAFT_NOT_FOUND' });
    expect(await contentOf(draftId)).toEqual(content);
    expect(await typesOf(CODE)).toHaveLength(2);
  });

  it('are less than full online on a ground of the law alone, when they are checked and when they are published', async () => {
    const draftId = await draft();
    const onlineLimit = { ground: 'field-verification', reason: 'Phải kiểm tra thực địa.' } as const;
    await revise(draftId, { onlineLevel: 'partial' });
    await expect(check(draftId)).rejects.toMatchObject({ code: 'ONLINE_REASON_MISSING' });
    await revise(draftId, { onlineLevel: 'partial', onlineLimit: { ...onlineLimit, ground: null } });
    await expect(check(draftId)).rejects.toMatchObject({ code: 'ONLINE_GROUND_MISSING' });
    await revise(draftId, { onlineLevel: 'partial', onlineLimit });
    await check(draftId);
    await publish(draftId);
    expect(await house.procedures.inForceOn(CODE, '2027-01-01')).toMatchObject({ content: { onlineLevel: 'partial', onlineLimit } });
  });

  it('are neither checked nor published after another version was, before they take account of it', async () => {
    const importNamed = async (name: string) => house.importProcedures.execute(await house.fileOf(cleanRow({ name })), COLLECTED_ON);
    const draftId = await draft();
    await revise(draftId, { requirements: 'Có mặt tại nơi nộp.' });
    await check(draftId);
    await importNamed('Tên quốc gia mới');
    await expect(publish(draftId)).rejects.toMatchObject({ code: 'DRAFT_OUTDATED', details: { basedOnVersionNo: 1, newestVersionNo: 2 } });
    await expect(check(draftId)).rejects.toMatchObject({ code: 'DRAFT_OUTDATED' });
    const { differences, ...looked } = await house.compare.draft(CODE, draftId);
    expect(looked).toMatchObject({ basedOnVersionNo: 1, newestVersionNo: 2, isOutdated: true });
    expect(differences).toEqual([
      { path: 'name', before: 'Tên quốc gia mới', after: 'Cấp giấy phép mẫu' },
      { path: 'requirements', before: null, after: 'Có mặt tại nơi nộp.' },
    ]);
    await expect(revise(draftId, {}, AUTHOR, 7)).rejects.toMatchObject({ code: 'PROCEDURE_VERSION_UNKNOWN' });
    // To undo what the other version says is a decision too, once it was seen.
    await revise(draftId, {}, AUTHOR, 2);
    expect(await house.compare.draft(CODE, draftId)).toMatchObject({ basedOnVersionNo: 2, isOutdated: false, checkedBy: null });
    await expect(publish(draftId)).rejects.toMatchObject({ code: 'DRAFT_NOT_CHECKED' });
    await check(draftId);
    expect(await publish(draftId)).toMatchObject({ versionNo: 3 });
    const copyOfOld = await draft(1);
    await expect(check(copyOfOld)).rejects.toMatchObject({ code: 'DRAFT_OUTDATED' });
  });

  it('follow a version that was withdrawn, and not one that came to a procedure begun here', async () => {
    const first = await draft();
    await check(first);
    await publish(first);
    const second = await draft(2);
    await house.withdraw.version(CODE, 2, 'any', 'Sai ngày.');
    await check(second);
    expect(await publish(second)).toMatchObject({ versionNo: 3 });
    const { code: _, decision: __, publishedOn: ___, ...stated } = await contentOf(await draft());
    const own = '1.000077';
    const { draftId } = await house.begin.execute(own, stated, AUTHOR);
    await house.importProcedures.execute(await house.fileOf(cleanRow({ code: own, name: 'Tên quốc gia' })), COLLECTED_ON);
    expect(await house.compare.draft(own, draftId)).toMatchObject({ basedOnVersionNo: null, newestVersionNo: 1, isOutdated: true });
    await expect(house.check.execute(own, draftId, 'any', CHECKER)).rejects.toMatchObject({ code: 'DRAFT_OUTDATED' });
  });

  it('begin procedures that are new here, which nobody else sees until one is published', async () => {
    const { code: _, decision: __, publishedOn: ___, ...stated } = await contentOf(await draft());
    await expect(house.begin.execute(CODE, stated, AUTHOR)).rejects.toMatchObject({ code: 'PROCEDURE_EXISTS' });
    const own = '9.000001';
    const { draftId, basedOnVersionNo } = await house.begin.execute(own, { ...stated, onlineLevel: null, kind: 'specific' }, AUTHOR);
    expect([basedOnVersionNo, (await house.compare.draft(own, draftId)).differences]).toEqual([null, []]);
    expect([await house.procedures.codeOf(own), await house.procedures.managedCode(own)]).toEqual([undefined, own]);
    expect(await house.lives.of(own, undefined, 10)).toMatchObject({ version: 1, drafts: [{ id: draftId }], published: { items: [] } });
    await house.check.execute(own, draftId, 'any', CHECKER);
    await house.publish.execute(own, draftId, 'any', PUBLICATION);
    expect(await house.procedures.inForceOn(own, '2027-01-01')).toMatchObject({
      versionNo: 1,
      content: { kind: 'specific', onlineLevel: 'full' },
    });
    expect(await typesOf(own)).toEqual([
      CATALOGUE_EVENTS.procedureDrafted,
      CATALOGUE_EVENTS.draftChecked,
      CATALOGUE_EVENTS.versionPublished,
    ]);
    // An import of the national data leaves alone what it does not have.
    expect((await house.importProcedures.execute(await house.fileOf(cleanRow()), COLLECTED_ON)).written.unchanged).toBe(1);
  });

  it('begin a procedure once, also at the same moment, by no spelling of another one, and again once the only draft is gone', async () => {
    const { code: _, decision: __, publishedOn: ___, ...stated } = await contentOf(await draft());
    for (const spelling of [`${CODE}.H21`, `TTHC ${CODE}`, ` ${CODE}`])
      await expect(house.begin.execute(spelling, stated, AUTHOR)).rejects.toMatchObject({ code: 'PROCEDURE_EXISTS' });
    // The national data have some procedures twice, one of them with a blank before its code.
    const twins = await house.fileOf(cleanRow({ code: '9.000003' }), cleanRow({ code: ' 9.000003' }));
    await house.importProcedures.execute(twins, COLLECTED_ON);
    for (const twin of ['9.000003', ' 9.000003'])
      await expect(house.begin.execute(twin, stated, AUTHOR)).rejects.toMatchObject({ code: 'PROCEDURE_EXISTS' });
    const own = '9.000002';
    const both = await Promise.allSettled([house, house.replica].map(({ begin }) => begin.execute(own, stated, AUTHOR)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'PROCEDURE_EXISTS' } });
    const [only] = (await house.lives.of(own, undefined, 10))!.drafts;
    await house.discard.execute(own, only!.id, 'any');
    const { draftId, version } = await house.begin.execute(own, stated, AUTHOR);
    expect([version, (await house.lives.of(own, undefined, 10))!.drafts.map(({ id }) => id)]).toEqual([3, [draftId]]);
  });

  it('tell a bounded number of differences, and how many there are', async () => {
    const draftId = await draft();
    const [paper] = (await contentOf(draftId)).cases[0]!.components;
    const components = Array.from({ length: 800 }, (_, index) => ({ ...paper!, key: `them-${index}` }));
    await revise(draftId, { cases: [{ key: '1', name: '', components }] });
    const { differences, differenceCount } = await house.compare.draft(CODE, draftId);
    expect(differences).toHaveLength(MOST_DIFFERENCES);
    expect(differenceCount).toBeGreaterThan(MOST_DIFFERENCES);
  });
});
