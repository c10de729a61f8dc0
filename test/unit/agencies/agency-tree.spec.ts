import { array, assert, nat, property } from 'fast-check';
import { type Agency, inForce } from '../../../src/modules/agencies/domain/agency.js';
import { AgencyTree } from '../../../src/modules/agencies/domain/agency-tree.js';

function agency(code: string, parentCode: string | null, dates: Partial<Agency> = {}): Agency {
  return { code, name: code, level: 'unit', parentCode, provinceCode: 'H21', validFrom: '2025-07-01', validTo: null, ...dates };
}

const GIA_LAI = new AgencyTree([
  agency('H21', null),
  agency('H21.19', 'H21'),
  agency('H21.19.03', 'H21.19'),
  agency('H21.109', 'H21'),
  agency('000.01.H21', 'H21', { validFrom: '2020-01-01', validTo: '2025-07-01' }),
  agency('H17', null),
]);

describe('an effective-dated agency', () => {
  const closed = agency('000.01.H21', 'H21', { validFrom: '2020-01-01', validTo: '2025-07-01' });

  it.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('is on %s in force: %s', (on, expected) => {
    expect(inForce(closed, on)).toBe(expected);
  });

  it('holds without end while no end is known', () => {
    expect(inForce(agency('H21', null), '2999-12-31')).toBe(true);
  });
});

describe('the tree of agencies', () => {
  it('gives an agency everything below it, closed ones too, and nothing beside it', () => {
    expect([...(GIA_LAI.scopeOf('H21') ?? [])].sort()).toEqual(['000.01.H21', 'H21', 'H21.109', 'H21.19', 'H21.19.03']);
    expect(GIA_LAI.scopeOf('H21.19')).toEqual(['H21.19', 'H21.19.03']);
    expect(GIA_LAI.scopeOf('H21.109')).toEqual(['H21.109']);
  });

  it('goes by parents and never by the text of a code', () => {
    expect(new AgencyTree([agency('H21', null), agency('H21.1', null)]).scopeOf('H21')).toEqual(['H21']);
  });

  it('knows nothing of an unknown agency', () => {
    expect(GIA_LAI.find('H99')).toBeUndefined();
    expect(GIA_LAI.scopeOf('H99')).toBeUndefined();
    expect(GIA_LAI.lineageOf('H99')).toEqual([]);
  });

  it('walks from an agency up to its root', () => {
    expect(GIA_LAI.lineageOf('H21.19.03').map(({ code }) => code)).toEqual(['H21.19.03', 'H21.19', 'H21']);
  });

  it('ends where wrong data goes in a circle', () => {
    const circle = new AgencyTree([agency('A', 'B'), agency('B', 'A')]);
    expect(circle.scopeOf('A')).toEqual(['A', 'B']);
    expect(circle.lineageOf('A').map(({ code }) => code)).toEqual(['A', 'B']);
  });

  it('has an agency in the scope of another exactly when that other is in its lineage', () => {
    const forests = array(nat(), { minLength: 1, maxLength: 40 }).map((choices) =>
      choices.map((choice, index) => agency(`A${index}`, choice % 5 === 0 || index === 0 ? null : `A${choice % index}`)),
    );
    assert(
      property(forests, (agencies) => {
        const tree = new AgencyTree(agencies);
        for (const above of agencies) {
          for (const below of agencies) {
            expect(tree.scopeOf(above.code)?.includes(below.code)).toBe(tree.lineageOf(below.code).includes(above));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
