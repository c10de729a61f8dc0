import { CATALOGUE_EVENTS } from '../../../src/modules/catalogue/catalogue.events.js';
import { MOST_DRAFTS } from '../../../src/modules/catalogue/domain/version-draft.js';
import { procedureId } from '../../../src/modules/catalogue/persistence/version-key.js';
import { SYSTEM_ACTOR } from '../../../src/shared/actor.js';
import { newId } from '../../../src/shared/id.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { cleanRow, COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { AUTHOR, catalogueHouse, CHECKER } from './catalogue-house.js';

const CODE = '1.000001';
const DECISION = { number: '77/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' };
const PUBLICATION = { decision: DECISION, effectiveFrom: '2027-01-01' };

describe.each(['single-statement', 'statements'] as const)('the life of a procedure, written as %s', (mode) => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;

  beforeEach(async () => {
    house = await catalogueHouse(mode);
    await importRows(cleanRow());
  });
  afterEach(() => house.close());

  const importRows = async (...rows: object[]) => (await house.importProcedures.execute(await house.fileOf(...rows), COLLECTED_ON)).written;
  const draft = (versionNo?: number) => house.draftChecked(CODE, versionNo);
  const publish = (draftId: string, other: Partial<typeof PUBLICATION> = {}, expected: number | 'any' = 'any') =>
    house.publish.execute(CODE, draftId, expected, { ...PUBLICATION, ...other });
  const entries = (code = CODE) =>
    house.database.read<{ type: string; facts: Record<string, unknown> }>(
      'select type, facts from journal.entry where stream_id = $1 order by seq',
      [procedureId(code)],
    );
  const typesOf = async (code = CODE) => (await entries(code)).map(({ type }) => type);
  const numbers = async () => (await house.procedures.inForceOn(CODE, '2099-01-01'))?.versionNo;

  it('goes from a draft, which nobody else sees, to a published version with the next number', async () => {
    const before = (await house.catalogue.versionsOf(CODE, undefined, 10)).items;
    const draftId = await draft();
    await house.published.refresh();
    expect((await house.catalogue.versionsOf(CODE, undefined, 10)).items).toEqual(before);
    expect(await house.procedures.version(draftId)).toBeUndefined();
    const life = await house.lives.of(CODE, undefined, 10);
    expect([life?.version, life?.drafts]).toEqual([
      3,
      [expect.objectContaining({ id: draftId, basedOnVersionNo: 1, name: 'Cấp giấy phép mẫu' })],
    ]);
    const published = await publish(draftId, {}, 3);
    expect(published).toMatchObject({ versionNo: 2, version: 4, effectiveFrom: '2027-01-01' });
    const version = await house.procedures.version(published.versionId);
    expect(version).toMatchObject({ versionNo: 2, effectiveFromSource: 'stated', effectiveTo: null });
    expect(version?.content.decision).toEqual({ number: '77/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', decidedOn: '2026-11-20' });
    const after = await house.lives.of(CODE, undefined, 10);
    expect([after?.drafts, after?.published.items.map(({ versionNo, decisionNumber }) => [versionNo, decisionNumber])]).toEqual([
      [],
      [
        [2, '77/QĐ-UBND'],
        [1, expect.anything()],
      ],
    ]);
    expect(await typesOf()).toEqual([
      CATALOGUE_EVENTS.versionPublished,
      CATALOGUE_EVENTS.versionDrafted,
      CATALOGUE_EVENTS.draftChecked,
      CATALOGUE_EVENTS.versionPublished,
    ]);
    expect((await verifyJournal(house.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('numbers published versions without gaps, whatever was discarded or came in by an import meanwhile', async () => {
    const [kept, discarded] = [await draft(), await draft(1)];
    await house.discard.execute(CODE, discarded.toUpperCase(), 'any');
    expect(await importRows(cleanRow({ name: 'Tên mới' }))).toMatchObject({ changed: 1 });
    const { content } = await house.compare.draft(CODE, kept);
    await house.revise.execute(CODE, kept, 'any', { stated: content, basedOnVersionNo: 2 }, AUTHOR);
    await house.check.execute(CODE, kept, 'any', CHECKER);
    expect(await publish(kept)).toMatchObject({ versionNo: 3 });
    const found = await house.database.read<{ no: number }>('select version_no as no from catalogue.procedure_version order by 1');
    expect(found.map(({ no }) => no)).toEqual([1, 2, 3]);
    await expect(publish(discarded)).rejects.toMatchObject({ code: 'DRAFT_NOT_FOUND' });
    expect(await house.count('procedure_draft')).toBe(0);
  });

  it('is told by its stream: what lies in the tables follows from the entries', async () => {
    const open = await draft();
    await publish(await draft(), { effectiveFrom: '2026-12-01' });
    await house.discard.execute(CODE, await draft(2), 'any');
    await house.repeal(CODE, '2028-01-01');
    const told = { versions: [] as unknown[], drafts: new Set<unknown>(), repeals: [] as unknown[] };
    for (const { type, facts } of await entries()) {
      if (type === CATALOGUE_EVENTS.versionPublished)
        told.versions.push([facts['versionId'], facts['versionNo'], facts['effectiveFrom'], facts['contentHash']]);
      if (type === CATALOGUE_EVENTS.versionDrafted) told.drafts.add(facts['draftId']);
      else if (type !== CATALOGUE_EVENTS.draftChecked) told.drafts.delete(facts['draftId']);
      if (type === CATALOGUE_EVENTS.procedureRepealed)
        told.repeals.push([facts['effectiveFrom'], (facts['decision'] as { number: string }).number]);
    }
    const rows = (text: string) => house.database.read<{ row: unknown[] }>(text).then((found) => found.map(({ row }) => row));
    expect(told.versions).toEqual(
      await rows(
        `select jsonb_build_array(id, version_no, effective_from, content_hash) as row
          from catalogue.procedure_version order by version_no`,
      ),
    );
    expect([...told.drafts]).toEqual([open]);
    expect(await rows('select jsonb_build_array(id) as row from catalogue.procedure_draft')).toEqual([[open]]);
    expect(told.repeals).toEqual(await rows('select jsonb_build_array(effective_on, decision) as row from catalogue.procedure_repeal'));
  });

  it('refuses each mistake with its own code, and nothing changes', async () => {
    const draftId = await draft();
    const counts = async () => [await house.count('procedure_version'), await house.count('procedure_draft'), (await entries()).length];
    const before = await counts();
    const refusals: [string, () => Promise<unknown>][] = [
      ['EFFECTIVE_IN_PAST', () => publish(draftId, { effectiveFrom: '2026-11-23' })],
      ['DECISION_IN_FUTURE', () => publish(draftId, { decision: { ...DECISION, signedOn: '2026-11-25' } })],
      ['DRAFT_NOT_FOUND', () => publish(newId())],
      ['DRAFT_NOT_FOUND', () => house.discard.execute(CODE, 'no id', 'any')],
      ['VERSION_MOVED', () => publish(draftId, {}, 1)],
      ['PROCEDURE_VERSION_UNKNOWN', () => draft(2)],
      ['PROCEDURE_NOT_FOUND', () => house.draft.execute('9.999999', 'any', undefined, SYSTEM_ACTOR)],
      ['EFFECTIVE_IN_PAST', () => house.repeal(CODE, '2026-11-23')],
    ];
    for (const [code, command] of refusals) await expect(command()).rejects.toMatchObject({ code });
    expect(await counts()).toEqual(before);
    await publish(draftId);
    const next = await draft(2);
    for (const effectiveFrom of ['2026-11-24', '2026-12-31', '2027-01-01'])
      await expect(publish(next, { effectiveFrom })).rejects.toMatchObject({ code: 'VERSION_OVERLAPS' });
    await house.repeal(CODE, '2027-06-01');
    await expect(publish(next, { effectiveFrom: '2027-06-01' })).rejects.toMatchObject({ code: 'REPEALED_ON_THAT_DAY' });
    await expect(house.repeal(CODE, '2027-06-01')).rejects.toMatchObject({ code: 'NOTHING_TO_REPEAL' });
    expect(await publish(next, { effectiveFrom: '2027-06-02' })).toMatchObject({ versionNo: 3 });
  });

  it('lets what is published or repealed for a later day be withdrawn before that day, and the right date be decided', async () => {
    const withdraw = (versionNo: number) => house.withdraw.version(CODE, versionNo, 'any', 'Nhập sai ngày có hiệu lực.');
    const withdrawRepeal = (on: string) => house.withdraw.repeal(CODE, on, 'any', 'Nhập sai ngày có hiệu lực.');
    const { versionId } = await publish(await draft(), { effectiveFrom: '2099-01-01' });
    await house.repeal(CODE, '2098-01-01');
    await expect(withdraw(1)).rejects.toMatchObject({ code: 'VERSION_BEGUN' });
    await expect(withdraw(3)).rejects.toMatchObject({ code: 'PROCEDURE_VERSION_NUMBER_UNKNOWN' });
    await expect(withdraw(Number.NaN)).rejects.toMatchObject({ code: 'PROCEDURE_VERSION_NUMBER_UNKNOWN' });
    await expect(withdrawRepeal('2099-01-01')).rejects.toMatchObject({ code: 'REPEAL_NOT_FOUND' });
    await withdraw(2);
    await expect(withdraw(2)).rejects.toMatchObject({ code: 'VERSION_WITHDRAWN' });
    await withdrawRepeal('2098-01-01');
    await expect(withdrawRepeal('2098-01-01')).rejects.toMatchObject({ code: 'REPEAL_NOT_FOUND' });
    expect(await numbers()).toBe(1);
    await house.replica.published.refresh();
    expect((await house.replica.procedures.inForceOn(CODE, '2099-01-01'))?.versionNo).toBe(1);
    expect(await house.procedures.version(versionId)).toMatchObject({ withdrawn: true, effectiveTo: '2099-01-01' });
    // A draft may begin as a copy of what was withdrawn, to be published for the right day.
    expect(await publish(await draft(2), { effectiveFrom: '2026-12-01' })).toMatchObject({ versionNo: 3 });
    await house.repeal(CODE, '2098-01-01');
    const life = await house.lives.of(CODE, undefined, 10);
    expect(life?.published.items.map(({ versionNo, withdrawnReason, effectiveTo }) => [versionNo, withdrawnReason, effectiveTo])).toEqual([
      [3, null, '2098-01-01'],
      [2, 'Nhập sai ngày có hiệu lực.', '2099-01-01'],
      [1, null, '2026-12-01'],
    ]);
    expect(life?.repeals).toEqual([
      { effectiveFrom: '2098-01-01', decisionNumber: '9/QĐ-UBND', decisionIssuer: 'Ủy ban nhân dân tỉnh', decidedOn: '2026-11-20' },
    ]);
    house.clock.at = new Date('2026-12-01T00:00:00+07:00');
    await expect(withdraw(3)).rejects.toMatchObject({ code: 'VERSION_BEGUN' });
    house.clock.at = new Date('2098-01-01T00:00:00+07:00');
    await expect(withdrawRepeal('2098-01-01')).rejects.toMatchObject({ code: 'REPEAL_BEGUN' });
    expect((await verifyJournal(house.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('keeps a version to come as long as a repeal is of it alone, which would end whatever came next', async () => {
    const withdraw = (versionNo: number) => house.withdraw.version(CODE, versionNo, 'any', 'Nhập sai.');
    await house.repeal(CODE, '2098-08-01');
    await publish(await draft(), { effectiveFrom: '2098-09-01' });
    await house.repeal(CODE, '2098-10-01');
    await expect(withdraw(2)).rejects.toMatchObject({ code: 'VERSION_REPEALED', details: { repealedFrom: '2098-10-01' } });
    await house.withdraw.repeal(CODE, '2098-10-01', 'any', 'Nhập sai.');
    await withdraw(2);
    // What was in force before would go on until then: the repeal is of the procedure still.
    await house.withdraw.repeal(CODE, '2098-08-01', 'any', 'Nhập sai.');
    await publish(await draft(), { effectiveFrom: '2098-09-01' });
    await house.repeal(CODE, '2098-10-01');
    await withdraw(3);
    expect((await house.procedures.inForceOn(CODE, '2098-09-30'))?.versionNo).toBe(1);
    expect(await house.procedures.inForceOn(CODE, '2098-10-01')).toBeUndefined();
  });

  it('has a bounded number of drafts', async () => {
    for (let made = 0; made < MOST_DRAFTS; made += 1) await draft();
    await expect(draft()).rejects.toMatchObject({ code: 'DRAFTS_TOO_MANY' });
  });

  it('lets one of two who publish at once win, and the other one decide anew', async () => {
    const [one, other] = [await draft(), await draft()];
    const results = await Promise.allSettled([publish(one), house.replica.publish.execute(CODE, other, 'any', PUBLICATION)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'DRAFT_OUTDATED' } });
    expect(await numbers()).toBe(2);
  });

  it('is noticed by another process by the revision, which a draft does not move', async () => {
    const revision = async () => (await house.database.read<{ revision: number }>('select revision from catalogue.revision'))[0]?.revision;
    expect(await house.replica.procedures.codeExists(CODE)).toBe(true);
    const before = await revision();
    const draftId = await draft();
    expect(await revision()).toBe(before);
    await publish(draftId, { effectiveFrom: '2026-11-25' });
    expect(await revision()).not.toBe(before);
    await house.replica.published.refresh();
    expect((await house.replica.procedures.inForceOn(CODE, '2026-11-25'))?.versionNo).toBe(2);
  });

  it('is not taken back by an import: an unchanged source writes nothing, a changed one waits for a scheduled version', async () => {
    await publish(await draft());
    const written = (await entries()).length;
    expect(await importRows(cleanRow())).toEqual({ added: 0, changed: 0, unchanged: 1 });
    const file = await house.fileOf(cleanRow({ name: 'Tên mới' }));
    const { runId, written: waited } = await house.importProcedures.execute(file, COLLECTED_ON);
    expect(waited).toEqual({ added: 0, changed: 0, unchanged: 1 });
    const found = await house.runs.findings(runId!, { severity: 'warning', limit: 10 });
    expect(found?.items.map(({ procedureCode, code }) => [procedureCode, code])).toEqual([[CODE, 'CHANGE_WAITS']]);
    expect([(await entries()).length, await house.count('procedure_version')]).toEqual([written, 2]);
    house.clock.at = new Date('2027-01-01T00:00:00+07:00');
    expect(await importRows(cleanRow({ name: 'Tên mới' }))).toMatchObject({ changed: 1 });
    expect(await numbers()).toBe(3);
  });

  it('stays repealed when its source says something else: that is a finding, and only a decision brings it back', async () => {
    await house.repeal(CODE, '2026-11-25');
    expect(await importRows(cleanRow({ name: 'Tên một' }))).toMatchObject({ changed: 1 });
    expect((await house.procedures.inForceOn(CODE, '2026-11-24'))?.versionNo).toBe(2);
    for (const day of ['2026-11-25', '2026-12-05']) {
      house.clock.at = new Date(`${day}T09:00:00+07:00`);
      const file = await house.fileOf(cleanRow({ name: 'Tên hai' }));
      const { runId, written, changes } = await house.importProcedures.execute(file, COLLECTED_ON);
      expect([written, changes]).toEqual([{ added: 0, changed: 0, unchanged: 1 }, []]);
      const found = await house.runs.findings(runId!, { severity: 'warning', limit: 10 });
      expect(found?.items.map(({ procedureCode, code }) => [procedureCode, code])).toEqual([[CODE, 'CHANGE_OF_REPEALED']]);
      expect(await house.procedures.inForceOn(CODE, day)).toBeUndefined();
    }
    await publish(await draft());
    house.clock.at = new Date('2027-01-02T09:00:00+07:00');
    expect(await importRows(cleanRow({ name: 'Tên hai' }))).toMatchObject({ changed: 1 });
    expect((await house.procedures.inForceOn(CODE, '2027-01-02'))?.versionNo).toBe(4);
  });
});
