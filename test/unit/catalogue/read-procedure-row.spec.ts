import { readFileSync } from 'node:fs';
import { readProcedureRow } from '../../../src/modules/catalogue/domain/import/read-procedure-row.js';
import { cleanRow, COLLECTED_ON, found, imported, seedLines } from './seed-rows.js';

const portalRows = readFileSync(new URL('./fixtures/portal-rows.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

describe('a row of the portal', () => {
  it('without oddities has no finding', () => {
    const { content, effective, findings } = imported(cleanRow());
    expect(findings).toEqual([]);
    expect(effective).toEqual({ on: '2026-01-10', from: 'publication' });
    expect(content).toMatchObject({
      code: '1.000001',
      sectorName: 'Hộ tịch',
      levels: ['commune'],
      onlineLevel: 'full',
      kind: 'standard',
      internal: false,
      subjects: [{ code: 'ĐT1', group: 'person' }],
      decision: { number: '1/QĐ-BTP', decidedOn: '2026-01-05' },
      cases: [{ key: '1', name: '', components: [{ key: '1', code: 'KQ1', originals: 1, copies: 0, required: true, isResult: null }] }],
      channels: [{ key: 'direct-1', channel: 'direct', duration: { unit: 'working-days', value: 3 } }],
    });
  });

  it('says the same whole as in the compact form of the seed, but for cut prose', () => {
    const compact = new Map(
      seedLines()
        .map((line) => JSON.parse(line))
        .map((row) => [row.code, row]),
    );
    for (const row of portalRows) {
      const { steps: _whole, ...whole } = imported(row).content;
      const { steps: _cut, ...shipped } = imported(compact.get(row.code)).content;
      expect(shipped).toEqual(whole);
    }
    expect(portalRows).toHaveLength(3);
  });

  it('keeps a leading space of a code: it is another procedure', () => {
    const outcome = imported(portalRows.find((row) => row.code.startsWith(' ')));
    expect(outcome.code).toBe(' 1.014325');
    expect(found(outcome)).toContain('CODE_UNUSUAL');
  });

  it.each(['2.009182739', '1.0133611', '1.014955-Xoa'])('reports the unusual code %s', (code) => {
    expect(found(imported(cleanRow({ code })))).toContain('CODE_UNUSUAL');
  });

  it.each(['1.012753.H19', '1.000656.000.00.00.H47'])('takes the suffix of %s', (code) => {
    expect(found(imported(cleanRow({ code })))).toEqual([]);
  });
});

describe('refusals', () => {
  it.each([
    [null, 'ROW_UNREADABLE'],
    [[], 'ROW_UNREADABLE'],
    ['text', 'ROW_UNREADABLE'],
    [cleanRow({ code: '' }), 'CODE_MISSING'],
    [cleanRow({ code: 1.5 }), 'CODE_MISSING'],
    [cleanRow({ name: ' ' }), 'NAME_MISSING'],
    [cleanRow({ state: 'REPEALED' }), 'STATE_NOT_IN_FORCE'],
    [cleanRow({ requirements: 'a\0b' }), 'TEXT_UNSTORABLE'],
    [cleanRow({ keywords: '\uD800' }), 'TEXT_UNSTORABLE'],
    [cleanRow({ name: `a${'\u0301\u0316'.repeat(5)}` }), 'TEXT_TOO_MANY_MARKS'],
  ])('%j: %s', (row, code) => {
    const outcome = readProcedureRow(row, 7, COLLECTED_ON);
    expect(outcome).toMatchObject({ kind: 'refused', line: 7 });
    expect(found(outcome)).toContain(code);
  });

  it('bounds a text, and how much is found in a row', () => {
    const [long, odd] = [{ requirements: 'a'.repeat(100_001) }, { executing_agencies: Array.from({ length: 5_000 }, () => 1) }];
    expect(found(readProcedureRow(cleanRow({ code: '1'.repeat(101) }), 1, COLLECTED_ON))).toContain('CODE_TOO_LONG');
    expect(found(readProcedureRow(cleanRow({ field: 'a'.repeat(501) }), 1, COLLECTED_ON))).toContain('LABEL_TOO_LONG');
    expect(found(readProcedureRow(cleanRow(long), 1, COLLECTED_ON))).toContain('TEXT_TOO_LONG');
    const { kind, findings } = readProcedureRow(cleanRow(odd), 1, COLLECTED_ON);
    expect([kind, findings.length, findings.at(-1)?.code]).toEqual(['refused', 1_001, 'FINDINGS_TOO_MANY']);
  });

  it('never throws, whatever the types', () => {
    const broken = Object.fromEntries(Object.keys(cleanRow()).map((key) => [key, { odd: [1] }]));
    const lists = Object.fromEntries(Object.keys(cleanRow()).map((key) => [key, [null, 1, 'x', {}]]));
    for (const row of [broken, lists]) {
      const outcome = imported({ ...row, code: '1.000002', name: 'Tên', state: 'ACTIVE' });
      expect(found(outcome)).toContain('TYPE_UNEXPECTED');
    }
  });
});

describe('the effective date', () => {
  it.each([
    [{ publication_date: '' }, { on: '2026-01-05', from: 'decision' }, 'EFFECTIVE_FROM_DECISION'],
    [{ publication_date: '', decision_date: '' }, { on: COLLECTED_ON, from: 'collection' }, 'EFFECTIVE_DATE_UNKNOWN'],
    [{ publication_date: '2026-02-30' }, { on: '2026-01-05', from: 'decision' }, 'DATE_UNREADABLE'],
    [{ publication_date: '2027-01-01' }, { on: '2026-01-05', from: 'decision' }, 'DATE_IN_FUTURE'],
    [{ decision_date: '2026-02-01' }, { on: '2026-01-10', from: 'publication' }, 'DECISION_AFTER_PUBLICATION'],
  ])('%j', (changes, effective, code) => {
    const outcome = imported(cleanRow(changes));
    expect(outcome.effective).toEqual(effective);
    expect(found(outcome)).toContain(code);
  });
});

describe('papers', () => {
  const papers = (...parts: object[]) => ({ execution_cases: [{ no: 1, name: '', components: parts }] });

  it('says nothing about "required" where the source marks none', () => {
    const outcome = imported(cleanRow(papers({ component_code: 'A', name: 'Đơn', original_qty: 1, copy_qty: 0, required: false })));
    expect(outcome.content.cases[0]?.components[0]?.required).toBeNull();
    expect(found(outcome)).toEqual(['REQUIRED_UNSTATED']);
  });

  it('believes "not required" beside one that is required', () => {
    const part = { component_code: 'A', name: 'Đơn', original_qty: 1, copy_qty: 0 };
    const outcome = imported(cleanRow(papers({ ...part, required: true }, { ...part, component_code: 'B', required: false })));
    expect(outcome.content.cases[0]?.components.map((paper) => paper.required)).toEqual([true, false]);
  });

  it('keeps what is repeated, nameless or without copies, and reports it', () => {
    const odd = { component_code: '', original_qty: 0, copy_qty: 0, required: true };
    const outcome = imported(cleanRow(papers(odd, odd, { component_code: 'A', name: 'Đơn', original_qty: -1 })));
    expect(outcome.content.cases[0]?.components).toHaveLength(3);
    expect(found(outcome)).toEqual([
      'COMPONENT_CODE_MISSING',
      'COMPONENT_NAME_MISSING',
      'COMPONENT_REPEATED',
      'COPIES_NONE',
      'QUANTITY_UNREADABLE',
    ]);
  });
});
