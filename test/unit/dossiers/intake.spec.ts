import { assertIdentityOf } from '../../../src/modules/dossiers/domain/applicant-identity.js';
import { assertCompetent, assertReceivesFor } from '../../../src/modules/dossiers/domain/competence.js';
import { checkComponents, chooseCase } from '../../../src/modules/dossiers/domain/intake-checklist.js';
import { codePrefix, rulesOn } from '../../../src/modules/dossiers/domain/intake-rules.js';
import { papersOfCase } from '../../../src/modules/dossiers/domain/papers-of-case.js';
import { chooseDuration, heldTo, type StatedTerms } from '../../../src/modules/dossiers/domain/stated-terms.js';
import { RULES } from '../../support/dossier-builder.js';

const paper = (key: string, required: boolean | null) => ({ key, code: null, name: `Giấy tờ ${key}`, required });
const terms = (key: string, channel: StatedTerms['channel'], days: number | null): StatedTerms => ({
  key,
  channel,
  duration: days === null ? null : { unit: 'working-days', value: days },
  durationText: days === null ? 'Theo kế hoạch' : `${days} ngày`,
});
const refusal = (code: string) => expect.objectContaining({ code });

describe('papers of a dossier', () => {
  it('takes a paper as a file or on paper, and a stated absence for one that is not marked as required', () => {
    const asked = [paper('1', true), paper('2', null), paper('3', false), paper('4', null)];
    const checked = checkComponents(
      asked,
      [
        { key: '1', originals: 1 },
        { key: '2', fileId: 'f' },
        { key: '4', absence: 'Không thuộc trường hợp' },
      ],
      null,
    );
    expect(checked.map(({ key, absence, fileId }) => [key, fileId, absence])).toEqual([
      ['1', null, null],
      ['2', 'f', null],
      ['4', null, 'Không thuộc trường hợp'],
    ]);
  });

  it.each([
    ['a required paper is only excused', [paper('1', true)], [{ key: '1', absence: 'Không có' }], 'DOSSIER_INCOMPLETE'],
    ['a required paper is not named', [paper('1', true)], [], 'DOSSIER_INCOMPLETE'],
    ['an unmarked paper is passed over in silence', [paper('1', null)], [], 'DOSSIER_INCOMPLETE'],
    ['a paper has zero copies', [paper('1', null)], [{ key: '1', originals: 0, copies: 0 }], 'DOSSIER_INCOMPLETE'],
    ['a paper was not asked for', [paper('1', false)], [{ key: '9', originals: 1 }], 'COMPONENT_UNKNOWN'],
    [
      'a paper is named twice',
      [paper('1', false)],
      [
        { key: '1', originals: 1 },
        { key: '1', copies: 1 },
      ],
      'COMPONENT_REPEATED',
    ],
  ])('refuses where %s', (_, asked, handed, code) => {
    expect(() => checkComponents(asked, handed, null)).toThrow(refusal(code));
  });

  it('takes one reason for all papers that are not named, but not for required ones', () => {
    expect(checkComponents([paper('1', null), paper('2', null)], [{ key: '1', originals: 1 }], 'Không áp dụng')[1]?.absence).toBe(
      'Không áp dụng',
    );
    expect(() => checkComponents([paper('1', true)], [], 'Không áp dụng')).toThrow(refusal('DOSSIER_INCOMPLETE'));
  });
});

describe('papers that are only shown', () => {
  const shown = { ...paper('2', null), presentOnly: true as const };

  it('need neither be handed in nor excused, and are noted where they are handed in', () => {
    expect(checkComponents([paper('1', null), shown], [{ key: '1', originals: 1 }], null).map(({ key }) => key)).toEqual(['1']);
    expect(checkComponents([paper('1', null), shown], [], 'Không áp dụng').map(({ key }) => key)).toEqual(['1']);
    expect(checkComponents([shown], [{ key: '2', fileId: 'f' }], null)).toMatchObject([{ key: '2', fileId: 'f', absence: null }]);
  });
});

describe('papers when the officer names another case', () => {
  const held = checkComponents(
    [paper('1', null), paper('2', null)],
    [
      { key: '1', fileId: 'f', documentId: 'd' },
      { key: '2', absence: 'Không có' },
    ],
    null,
  );

  it('come along by code and name, never by the key', () => {
    const asked = [{ ...paper('1', null), name: 'Giấy tờ 2' }, { ...paper('2', null), name: 'Giấy tờ 1', code: 'KQ1' }, paper('3', null)];
    expect(papersOfCase(asked, held, [{ key: '3', originals: 1 }])).toEqual([
      { key: '3', originals: 1 },
      { key: '1', originals: 0, copies: 0, fileId: null, documentId: null, absence: 'Không có', formCode: null },
      { key: '2', originals: 0, copies: 0, fileId: 'f', documentId: 'd', absence: null, formCode: null },
    ]);
  });

  it('are there by their form in another case too', () => {
    const filledIn = checkComponents([{ ...paper('1', true), form: 'BM' }], [{ key: '1', answers: {} }], null);
    expect(filledIn).toMatchObject([{ key: '1', formCode: 'BM', originals: 0, fileId: null, absence: null }]);
    const carried = papersOfCase([paper('1', true)], filledIn, []);
    expect(checkComponents([paper('1', true)], carried, null)).toMatchObject([{ formCode: 'BM' }]);
  });

  it('are what the officer states, where the officer states them', () => {
    expect(papersOfCase([paper('1', null)], held, [{ key: '1', copies: 2 }])).toEqual([{ key: '1', copies: 2 }]);
    expect(papersOfCase([{ ...paper('1', null), name: 'Khác' }], held, [])).toEqual([]);
  });
});

describe('the case and the duration', () => {
  const cases = [{ key: '1', name: '', components: [] }];
  it('needs no choice where there is one case', () => {
    expect(chooseCase(cases, null)?.key).toBe('1');
    expect(() => chooseCase([...cases, { key: '2', name: 'B', components: [] }], null)).toThrow(refusal('PROCEDURE_CASE_NOT_CHOSEN'));
    expect(() => chooseCase(cases, '7')).toThrow(refusal('PROCEDURE_CASE_UNKNOWN'));
    expect(chooseCase([], null)).toBeUndefined();
  });

  it.each([
    ['the terms of the channel', [terms('direct-1', 'direct', 5), terms('online-1', 'online', 3)], 'online', null, 3],
    [
      'the terms of the counter for a channel without its own',
      [terms('direct-1', 'direct', 5), terms('online-1', 'online', 3)],
      'post',
      null,
      5,
    ],
    ['equal terms stated twice', [terms('direct-1', 'direct', 5), terms('direct-2', 'direct', 5)], 'direct', null, 5],
    ['the terms that the officer chose', [terms('direct-1', 'direct', 5), terms('direct-2', 'direct', 9)], 'direct', 'direct-2', 9],
    ['no duration where none is numeric', [terms('direct-1', 'direct', null)], 'direct', null, undefined],
    ['no duration where nothing is stated', [], 'direct', null, undefined],
  ] as const)('applies %s', (_, all, channel, key, days) => {
    expect(chooseDuration(all, channel, key).duration?.value).toBe(days);
  });

  it('never guesses between different durations', () => {
    const all = [terms('direct-1', 'direct', 5), terms('direct-2', 'direct', 9)];
    expect(() => chooseDuration(all, 'direct', null)).toThrow(refusal('PROCEDURE_TERMS_NOT_CHOSEN'));
    expect(() => chooseDuration([terms('direct-1', 'direct', 5), terms('direct-2', 'direct', null)], 'direct', null)).toThrow(
      refusal('PROCEDURE_TERMS_NOT_CHOSEN'),
    );
    expect(() => chooseDuration(all, 'direct', 'online-1')).toThrow(refusal('PROCEDURE_TERMS_UNKNOWN'));
  });
});

describe('a duration of the agency', () => {
  const own = { value: 10, unit: 'working-days', decision: 'Quyết định số 12/QĐ-UBND' } as const;

  it('holds with its decision where the procedure states none, and never beside one', () => {
    expect(heldTo(null, own)).toEqual({ duration: { value: 10, unit: 'working-days' }, durationDecision: own.decision });
    expect(heldTo(null, null)).toEqual({ duration: null, durationDecision: null });
    const stated = { value: 5, unit: 'working-days' } as const;
    expect(heldTo(stated, null)).toEqual({ duration: stated, durationDecision: null });
    expect(() => heldTo(stated, own)).toThrow(refusal('DURATION_STATED_BY_PROCEDURE'));
  });
});

describe('competence', () => {
  const procedure = (levels: string[], publisher: string | null = null) => ({
    levels,
    kind: publisher ? 'specific' : 'standard',
    agencies: { publishing: { code: publisher }, executing: [], executingGroups: [], authority: [], authorityGroups: [] },
  });
  const department = { code: 'H21.19', level: 'department', provinceCode: 'H21' };
  const commune = { code: 'H21.110', level: 'commune', provinceCode: 'H21' };
  it.each([
    [procedure(['province']), department, true],
    [procedure(['commune']), department, false],
    [procedure(['commune']), commune, true],
    [procedure(['ministry']), department, false],
    [procedure([]), department, true],
    [procedure(['province'], 'H21'), department, true],
    [procedure(['province'], 'H60'), department, false],
  ])('%j by %j: %s', (its, agency, competent) => {
    const check = () => assertCompetent(its, agency, 'resolvingAgencyCode');
    if (competent) expect(check).not.toThrow();
    else expect(check).toThrow(refusal('AGENCY_NOT_COMPETENT'));
  });

  it.each([
    ['levels instead of the national ones', { levels: ['commune'], agencyCodes: [] }, commune, true],
    ['levels instead of the national ones', { levels: ['commune'], agencyCodes: [] }, department, false],
    ['an agency besides', { levels: ['commune'], agencyCodes: ['H21.19'] }, department, true],
    ['an agency alone', { levels: [], agencyCodes: ['H21.19'] }, department, true],
    ['an agency alone, and no other', { levels: [], agencyCodes: ['H21.19'] }, commune, false],
  ])('the province names %s: %j', (_, local, agency, competent) => {
    const check = () => assertCompetent(procedure(['province']), agency, 'resolvingAgencyCode', local);
    if (competent) expect(check).not.toThrow();
    else expect(check).toThrow(refusal('AGENCY_NOT_COMPETENT'));
  });

  it('a procedure of another province stays with it, whoever is named', () => {
    const local = { levels: [], agencyCodes: ['H21.19'] };
    const check = () => assertCompetent(procedure(['province'], 'H60'), department, 'resolvingAgencyCode', local);
    expect(check).toThrow(refusal('AGENCY_NOT_COMPETENT'));
  });
});

describe('who receives for whom', () => {
  const agency = (code: string, ...above: string[]) => ({ code, provinceCode: above.at(-1) ?? code, lineage: [code, ...above] });
  const resolving = agency('H21.24.01', 'H21.24', 'H21');
  it.each([
    ['itself', resolving, false, true],
    ['one above it', agency('H21.24', 'H21'), false, true],
    ['the province', agency('H21'), false, true],
    ['one below it', agency('H21.24.01.02', 'H21.24.01', 'H21.24', 'H21'), false, true],
    ['a one-stop unit of the province', agency('H21.110', 'H21'), true, true],
    ['another department', agency('H21.19', 'H21'), false, false],
    ['a one-stop unit of another province', agency('H01.110', 'H01'), true, false],
  ])('%s', (_, receiving, hasOneStopUnit, receives) => {
    const check = () => assertReceivesFor({ ...receiving, hasOneStopUnit }, resolving, 'receivingAgencyCode');
    if (receives) expect(check).not.toThrow();
    else expect(check).toThrow(refusal('AGENCY_NOT_RECEIVING'));
  });
});

describe('the number that an applicant is named by', () => {
  it.each([
    ['citizen', '052088627434', true],
    ['citizen', '4100123456', false],
    ['citizen', '4100123456-001', false],
    ['business', '4100123456', true],
    ['business', '052088627434', true],
    ['organisation', '4100123456001', true],
  ] as const)('of a %s may be %s: %s', (kind, identityNumber, isRight) => {
    const check = () => assertIdentityOf({ kind, identityNumber });
    if (isRight) expect(check).not.toThrow();
    else expect(check).toThrow(refusal('APPLICANT_IDENTITY_INVALID'));
  });
});

describe('rules with dates', () => {
  it('takes the newest rules in force, and the oldest before any was', () => {
    const later = { ...RULES, validFrom: '2027-01-01', supplementLimit: 2 };
    expect(
      [rulesOn([later, RULES], '2026-12-31'), rulesOn([RULES, later], '2027-01-01'), rulesOn([later, RULES], '2000-01-01')].map(
        (rules) => rules.supplementLimit,
      ),
    ).toEqual([1, 2, 1]);
  });

  it('writes the code from its pattern', () => {
    expect(codePrefix(RULES, 'H21.15', '2026-11-20')).toBe('H21.15-261120-');
  });
});
