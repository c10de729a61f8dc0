import { sourceOf, stillRequired, withSources } from '../../../../src/modules/catalogue/domain/local/once-only.js';
import { heldOn } from '../../../../src/modules/catalogue/domain/local/local-term.js';
import type { LocalSource } from '../../../../src/modules/catalogue/domain/local/local-terms.js';
import type { ComponentRequirement, ProcedureContent } from '../../../../src/modules/catalogue/domain/procedure.js';

const paper = (key: string, name: string, required: boolean | null) => ({ key, name, required }) as ComponentRequirement;
const CASES = [
  { key: '1', name: 'Lần đầu', components: [paper('1', 'Tờ khai', true), paper('2', 'Bản sao căn cước', true)] },
  { key: '2', name: 'Cấp lại', components: [paper('1', 'Bản sao căn cước', null)] },
];
const IDENTITY: LocalSource = { caseName: null, name: 'Bản sao căn cước', databaseCode: 'dan-cu', exception: null };
const EXCEPTED: LocalSource = { ...IDENTITY, exception: { kind: 'incident', decision: '15/QĐ-UBND', until: '2026-12-10' } };
const ON = '2026-12-10';

describe('a paper whose data a connected database has', () => {
  it.each<[string, LocalSource, string, string, boolean]>([
    ['is not asked for', IDENTITY, 'Cấp lại', ON, true],
    ['is asked for in other cases', { ...IDENTITY, caseName: 'Lần đầu' }, 'Cấp lại', ON, false],
    ['is asked for by a decision, on its last day too', EXCEPTED, 'Cấp lại', ON, false],
    ['is not asked for any more on the day after', EXCEPTED, 'Cấp lại', '2026-12-11', true],
  ])('%s', (_, source, caseName, on, isHeld) => {
    expect(sourceOf([source], caseName, { name: 'Bản sao căn cước' }, on) !== undefined).toBe(isHeld);
  });

  it('says which database has it, and leaves other papers alone', () => {
    const term = { part: 'sources', value: [IDENTITY], effectiveFrom: '2026-12-01', publishedAt: new Date(0), nationalHash: '' } as const;
    const held = heldOn([{ ...term, termId: 't', decisionNumber: '1', decisionIssuer: 'UBND', decidedOn: '2026-11-20' }], ON);
    const { cases } = withSources({ cases: CASES } as unknown as ProcedureContent, held, ON, (code) => `tên ${code}`);
    expect(cases.map(({ components }) => components.map(({ heldIn }) => heldIn?.name))).toEqual([
      [undefined, 'tên dan-cu'],
      ['tên dan-cu'],
    ]);
    expect(withSources({ cases: CASES } as unknown as ProcedureContent, {}, ON, String).cases).toBe(CASES);
  });

  it('must not be required by what is published, unless by a decision', () => {
    expect(stillRequired(CASES, [IDENTITY], ON).map(({ field }) => field)).toEqual(['content.cases.0.components.1.required']);
    expect(stillRequired(CASES, [EXCEPTED], ON)).toEqual([]);
    expect(stillRequired(CASES, [], ON)).toEqual([]);
  });
});
