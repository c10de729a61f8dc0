import { agencyPlaces } from '../../../src/modules/catalogue/domain/agency-places.js';
import type { HeldTerms } from '../../../src/modules/catalogue/domain/local/local-terms.js';
import type { ProcedureContent } from '../../../src/modules/catalogue/domain/procedure.js';

const agency = (code: string, level: string, provinceCode = 'H21') => ({ code, name: `Cơ quan ${code}`, level, provinceCode });
const AGENCIES = [
  agency('H21', 'province'),
  agency('H21.16', 'department'),
  agency('H21.195', 'commune'),
  agency('H21.24.01', 'unit'),
  agency('H21.196', 'commune'),
  agency('H60', 'province', 'H60'),
  agency('H60.1', 'commune', 'H60'),
];
const UNITS = new Set(['H21', 'H21.195']);

const placed = (content: Partial<ProcedureContent>, agencies?: { levels: string[]; agencyCodes: string[] }, units = UNITS) => {
  const local = agencies ? ({ agencies: { value: agencies } } as unknown as HeldTerms) : {};
  const nobody = { publishing: null, executing: [], executingGroups: [], authority: [], authorityGroups: [] };
  const said = { kind: 'standard', levels: [], ...content, agencies: { ...nobody, ...content.agencies } } as unknown as ProcedureContent;
  const rows = agencyPlaces({ content: said, local }, AGENCIES, units);
  const codes = (which: (row: (typeof rows)[number]) => boolean): string[] => rows.filter(which).map(({ code }) => code);
  return {
    resolving: codes(({ resolves }) => resolves),
    receiving: codes(({ receives }) => receives),
    grounds: [...new Set(rows.flatMap(({ resolvesBy }) => resolvesBy ?? []))],
  };
};

describe('the agencies of a procedure here', () => {
  it.each<[string, ...Parameters<typeof placed>, object]>([
    ['of a commune level', { levels: ['commune'] }, undefined, UNITS, { resolving: ['H21.195', 'H21.196'], grounds: ['level'] }],
    ['of a province level', { levels: ['province'] }, undefined, UNITS, { resolving: ['H21', 'H21.16', 'H21.24.01'] }],
    ['of ministries alone', { levels: ['ministry'] }, undefined, UNITS, { resolving: [], receiving: [], grounds: [] }],
    [
      'given to one agency by the province',
      { levels: ['province'] },
      { levels: [], agencyCodes: ['H21.196'] },
      UNITS,
      { resolving: ['H21.196'], receiving: ['H21', 'H21.195'], grounds: ['local-terms'] },
    ],
    [
      'specific to another province',
      { kind: 'specific', levels: ['commune'], agencies: { publishing: { code: 'H60', name: 'UBND' } } as ProcedureContent['agencies'] },
      undefined,
      UNITS,
      { resolving: [], receiving: [] },
    ],
    ['where nothing is received', { levels: ['commune'] }, undefined, new Set<string>(), { resolving: [], receiving: [] }],
    [
      'of two provinces that both receive',
      { levels: ['commune'] },
      undefined,
      new Set(['H21', 'H60']),
      { resolving: ['H21.195', 'H21.196', 'H60.1'], receiving: ['H21', 'H60'] },
    ],
  ])('are right for one %s', (_, content, agencies, units, expected) => {
    expect(placed(content, agencies, units)).toMatchObject(expected);
  });
});
