import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportProcedures, ProceduresSource, type ImportResult } from '../../src/modules/catalogue/index.js';
import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { FORM_EXAMPLE } from '../../src/modules/catalogue/http/form-example.js';
import type { Response } from 'supertest';
import { FOSTER_CARE } from '../support/handed-in.js';
import { House } from '../support/house.js';
import { formOfFirstPaper, publishForm } from '../support/published-form.js';
import { openedWorkbook } from '../support/opened-workbook.js';

const BIRTH = '1.001193';
const DECISION = { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-20' };
const DAYS = ['2026-11-20', '2026-11-23', '2026-12-01', '2027-01-01', '2027-02-01'];
const DURATIONS = {
  durations: [{ channel: null, caseName: null, agencyCode: null, duration: { unit: 'working-days', value: 2 } }],
  agencies: { levels: ['province'], agencyCodes: ['H21.195'], receivingAddress: null },
};
const BIRTH_FEES = {
  name: 'Lệ phí hộ tịch',
  scope: { kind: 'procedures', codes: [BIRTH] },
  facts: [{ name: 'copies', type: 'whole', vi: 'Số bản', en: 'Copies', min: 0, max: 50, unit: 'bản' }],
  lines: [
    {
      key: 'late',
      item: 'birth',
      name: 'Lệ phí đăng ký khai sinh',
      kind: 'charge',
      conditions: [{ fact: 'daysLate', from: 1, to: null }],
      rule: { kind: 'flat', amount: 5_000 },
      legalBasis: null,
    },
    {
      key: 'in-time',
      item: 'birth',
      name: 'Lệ phí đăng ký khai sinh',
      kind: 'charge',
      conditions: [],
      rule: { kind: 'per-unit', fact: 'copies', unitAmount: 1_000 },
      legalBasis: null,
    },
  ],
  benefits: [],
};

describe('the whole catalogue of a province, exported and imported where only what comes with the product is', () => {
  let [full, fresh]: House[] = [];
  let folder = '';
  beforeAll(async () => {
    full = await House.open();
    await decide(full);
    fresh = await House.open();
    folder = await mkdtemp(join(tmpdir(), 'mot-cua-whole-'));
  }, 180_000);
  afterAll(async () => {
    await full?.close();
    await fresh?.close();
    await rm(folder, { recursive: true });
  });

  /** Local terms of a procedure, of a sector and of all; a form; a schedule; what was withdrawn of each; a repeal. */
  const decide = async (house: House): Promise<void> => {
    const [controller, head] = [await house.as('procedure-controller'), await house.as('head-of-procedure-control')];
    const settled = async (asked: Promise<Response>): Promise<Response['body']> => {
      const { status, body } = await asked;
      if (status >= 300) throw new Error(JSON.stringify(body));
      return body;
    };
    const state = async (path: string, terms: object, effectiveFrom: string): Promise<Response['body']> => {
      const drafted = await settled(controller.post(`${path}/drafts`, { terms }));
      const draft = `${path}/drafts/${drafted.draftId}`;
      await settled(head.post(`${draft}/check`, undefined, drafted.version));
      return settled(controller.post(`${draft}/publish`, { decision: DECISION, effectiveFrom }, drafted.version + 1));
    };
    await publishForm(house, 'don-1');
    await publishForm(house, 'don-1', { ...FORM_EXAMPLE, name: 'Đơn theo mẫu mới' }, '2026-12-01', 3);
    await settled(controller.post('/v1/admin/forms/don-1/versions/2/withdraw', { reason: 'Nhập sai ngày.' }, 6));
    await formOfFirstPaper(house, 'don-1');
    const ofBirth = `/v1/admin/procedures/${BIRTH}/local-terms`;
    await state(ofBirth, { durations: DURATIONS.durations, agencies: DURATIONS.agencies }, '2026-11-23');
    const later = await state(ofBirth, { nationalAgain: ['durations'] }, '2027-01-01');
    const [{ termId }] = later.terms as { termId: string }[] as [{ termId: string }];
    await settled(controller.post(`${ofBirth}/${termId}/withdraw`, { reason: 'Chưa đủ căn cứ.' }, later.version));
    await state('/v1/admin/intake-rules/all', { rules: { supplementLimit: 1 } }, '2026-12-01');
    await settled(controller.post('/v1/admin/fee-schedules', { code: 'HT', content: BIRTH_FEES }));
    await settled(head.post('/v1/admin/fee-schedules/HT/draft/check', undefined, 1));
    await settled(controller.post('/v1/admin/fee-schedules/HT/draft/publish', { decision: DECISION, effectiveFrom: '2026-12-01' }, 2));
    const repealed = (await settled(controller.get('/v1/public/procedures?limit=1'))).items[0].code as string;
    const life = await settled(controller.get(`/v1/admin/procedures/${repealed}/versions`));
    await settled(
      controller.post(`/v1/admin/procedures/${repealed}/repeal`, { decision: DECISION, effectiveFrom: '2027-01-01' }, life.version),
    );
  };

  const exported = async (house: House, ending = 'jsonl'): Promise<Buffer> => {
    const { token } = await house.app.get(SandboxIssuer).mint(await house.persona('procedure-controller'));
    const path = `${await house.app.getUrl()}/v1/admin/catalogue/procedures.${ending}`;
    return Buffer.from(await (await fetch(path, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer());
  };
  const imported = async (house: House, bytes: Buffer): Promise<ImportResult> => {
    const path = join(folder, `${randomUUID()}.jsonl`);
    await writeFile(path, bytes);
    return house.app.get(ImportProcedures, { strict: false }).execute(new ProceduresSource(path), '2026-11-20');
  };

  /** What the public is answered. */
  const answersOf = async (house: House): Promise<unknown[]> => {
    const answers: unknown[] = [];
    const note = (path: string, { status, body }: { status: number; body: object }): void =>
      void answers.push([path, status, { ...body, traceId: undefined }]);
    const ask = async (path: string): Promise<void> => note(path, await house.anybody.get(path));
    for (const on of DAYS) {
      for (const code of [BIRTH, FOSTER_CARE]) {
        await ask(`/v1/public/procedures/${code}?on=${on}`);
        await ask(`/v1/public/procedures/${code}/agencies?on=${on}`);
      }
      await ask(`/v1/public/forms/don-1?on=${on}`);
      for (const query of ['', '&q=khai+sinh', '&resolvingAgencyCode=H21.195'])
        await ask(`/v1/public/procedures?on=${on}&limit=200${query}`);
      await ask(`/v1/public/sectors?on=${on}`);
    }
    await ask(`/v1/public/procedures/${BIRTH}/versions`);
    await ask('/v1/public/connected-databases');
    await ask('/v1/public/standard-issuers');
    return answers;
  };
  /** What fees come to on the day that the clocks show. */
  const quotesOf = async (house: House): Promise<unknown[]> => {
    const quotes: unknown[] = [];
    for (const daysLate of [0, 3]) {
      const facts = { channel: 'direct', daysLate, copies: 3 };
      quotes.push((await house.anybody.post(`/v1/public/procedures/${BIRTH}/fee-quote`, { facts })).body);
    }
    return quotes;
  };

  it('answers the public the same on every day, is the same file again, and writes nothing when it is taken in again', async () => {
    const bytes = await exported(full!);
    expect(await answersOf(fresh!)).not.toEqual(await answersOf(full!));
    const { written, besides, summary } = await imported(fresh!, bytes);
    expect([written, summary.refused]).toEqual([{ added: 0, changed: 1, unchanged: 5_769 }, 0]);
    expect(besides).toEqual({ added: 5, changed: 0, unchanged: 15 });
    expect(await answersOf(fresh!)).toEqual(await answersOf(full!));
    expect((await exported(fresh!)).equals(bytes)).toBe(true);
    for (const house of [full!, fresh!]) {
      const again = await imported(house, bytes);
      expect([
        again.written,
        again.besides,
        again.summary.counts.filter(({ code }) => /TOLD_OTHERWISE|OVERLAPS|LOCAL_TERMS/.test(code)),
      ]).toEqual([{ added: 0, changed: 0, unchanged: 5_770 }, { added: 0, changed: 0, unchanged: 20 }, []]);
    }
  }, 180_000);

  it('says where the province says something else when the source changes afterwards, here as there', async () => {
    const named = JSON.parse(
      (await exported(full!))
        .toString('utf8')
        .split('\n')
        .find((line) => line.includes(`"code":"${BIRTH}"`))!,
    );
    const { content } = named.versions.at(-1);
    const changed = {
      ...content,
      channels: content.channels.map((terms: object) => ({ ...terms, duration: { unit: 'working-days', value: 9 } })),
    };
    const next = { ...named, versions: [{ ...named.versions[0], versionNo: 1, content: changed }] };
    const found = await Promise.all(
      [full!, fresh!].map(async (house) => (await imported(house, Buffer.from(JSON.stringify(next)))).summary.counts),
    );
    expect(found[0]).toEqual(found[1]);
    expect(found[0]!.find(({ code }) => code === 'LOCAL_TERMS_OVER_CHANGE')).toMatchObject({ count: 1, rows: 1 });
  });

  it('comes to the same fees', async () => {
    for (const house of [full!, fresh!]) await house.clockTo('2026-12-01 08:00');
    const [before, after] = [await quotesOf(full!), await quotesOf(fresh!)];
    expect(before.map((quote) => (quote as { total: number }).total)).toEqual([3_000, 5_000]);
    expect(after).toEqual(before);
  });

  it('keeps the decisions and names nobody who wrote or checked', async () => {
    const lines = (await exported(full!)).toString('utf8').trimEnd().split('\n');
    const besides = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ kind }) => kind !== 'procedure');
    expect(besides.find(({ kind }) => kind === 'form')).toMatchObject({
      code: 'don-1',
      versions: [{ withdrawn: null }, { withdrawn: 'Nhập sai ngày.' }],
    });
    expect(besides.find(({ kind }) => kind === 'fee-schedule')).toMatchObject({ versions: [{ decisionNumber: DECISION.number }] });
    expect(JSON.stringify(besides)).not.toMatch(/draftedBy|checkedBy|editedBy|publishedAt/);
  });

  it('is a workbook for people as well', async () => {
    const bytes = await exported(full!, 'xlsx');
    const [terms, forms, fees] = [await openedWorkbook(bytes, 2), await openedWorkbook(bytes, 3), await openedWorkbook(bytes, 4)];
    expect([terms!.length, forms!.length, fees!.length]).toEqual([6, 3, 3]);
    expect(fees![1]).toEqual(expect.arrayContaining(['HT', 1, 'Lệ phí hộ tịch', '2026-12-01', 'Mức cố định', 5_000]));
  });
});
