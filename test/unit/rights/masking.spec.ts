import fc from 'fast-check';
import { grantOf, limited, USUAL_LIMITS, widenedBy, narrowedTo } from '../../../src/shared/grant.js';
import { Masking, readingPersons } from '../../../src/shared/masking.js';
import { permissionsOf } from '../../../src/shared/permissions.js';
import { ROLES, type Role } from '../../../src/shared/role.js';
import { masked, maskedMail, withoutNumbers } from '../../../src/shared/text.js';

const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((each) => each.join(''));
const letters = fc.string({ unit: fc.constantFrom(...'abcdefghxyzđêư'), minLength: 1, maxLength: 20 });

describe('what is left of a masked value', () => {
  it.each([
    ['052088627434', '*********434'],
    ['0312345678-001', '***********001'],
    ['0912345678', '*******678'],
    ['+84 912 345 678', '************678'],
    ['123', '***'],
    ['7', '*'],
    ['', ''],
  ])('of the number %s: %s', (value, shown) => {
    expect(Masking.ON.number(value)).toBe(shown);
    expect([Masking.OFF.number(value), Masking.ON.number(null)]).toEqual([value, null]);
  });

  it.each([
    ['nguyen.van.a@example.vn', 'n***@example.vn'],
    ['đào@example.vn', 'đ***@example.vn'],
    ['a@example.vn', '***@example.vn'],
    ['a@b@example.vn', 'a***@example.vn'],
    ['không phải thư', '***'],
  ])('of the mail address %s: %s', (value, shown) => {
    expect(Masking.ON.mail(value)).toBe(shown);
    expect([Masking.OFF.mail(value), Masking.ON.mail(null)]).toEqual([value, null]);
  });

  it.each([
    ['CCCD 052088627434 cấp ngày 20/11/2026', 'CCCD *********434 cấp ngày 20/11/2026'],
    ['CMND:215123456.', 'CMND:******456.'],
    ['gọi ĐT.0912345678 hoặc 0912.345.678', 'gọi ĐT.*******678 hoặc *******678'],
    ['số +84 912 345 678, 052 088 627 434', 'số ********678, *********434'],
    ['mst 0312345678-001', 'mst **********001'],
    ['gửi về dao.ha@example.vn nhé', 'gửi về d***@example.vn nhé'],
    ['can-cuoc-052088627434_truoc.jpg', 'can-cuoc-*********434_truoc.jpg'],
    ['Hồ sơ H21.195-261123-0001, thu 1.500.000.000 đồng', 'Hồ sơ H21.195-261123-0001, thu 1.500.000.000 đồng'],
    ['Điều 21 Nghị định số 118/2025/NĐ-CP, hạn 2026-11-20', 'Điều 21 Nghị định số 118/2025/NĐ-CP, hạn 2026-11-20'],
    ['', ''],
  ])('of the words %s: %s', (value, shown) => {
    expect(Masking.ON.words(value)).toBe(shown);
    expect([Masking.OFF.words(value), Masking.ON.words(null)]).toEqual([value, null]);
  });

  it('is never more than the visible characters, of any number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (value) => {
        const shown = masked(value, 3);
        expect(shown).toHaveLength(value.length);
        expect(shown.replace(/^\*+/, '').length).toBeLessThanOrEqual(value.length > 3 ? 3 : 0);
      }),
    );
    fc.assert(
      fc.property(letters, (local) => {
        const shown = maskedMail(`${local}@example.vn`);
        expect(shown).toBe(`${[...local].length > 1 ? [...local][0] : ''}***@example.vn`);
      }),
    );
  });

  it('of numbers anywhere in free text is never more than their last three digits', () => {
    fc.assert(
      fc.property(letters, digits(9, 14), letters, (before, number, after) => {
        for (const text of [`${before} ${number} ${after}`, `${before}${number}`, `${before}:${number},${after}`]) {
          const shown = withoutNumbers(text);
          expect(shown).not.toContain(number);
          expect(shown).not.toMatch(/\d{4}/);
        }
      }),
    );
  });
});

describe('who is shown personal data', () => {
  const at = (role: Role, agencyCode = 'H21.16', scope = [agencyCode]) => grantOf([role], scope, agencyCode);
  const MATTER = { agencyCode: 'H21.16', sectorCode: 'A', procedureCode: '1.1', confidentiality: 'ordinary' } as const;
  const sees = (...grants: ReturnType<typeof at>[]): boolean => !Masking.in(MATTER, { grants }).masks;

  it('has a role that decides on dossiers or keeps them; files go with it', () => {
    const knowing = ROLES.filter((role) => permissionsOf([role]).includes('person.read'));
    expect(knowing).toEqual(['desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk', 'archivist']);
    const withFiles = ROLES.filter((role) => permissionsOf([role]).includes('file.read'));
    expect(withFiles).toEqual(['citizen', 'business', ...knowing, 'partner-system']);
  });

  it('has it by a grant that reaches the very thing, and by no post elsewhere or for other sectors', () => {
    expect([sees(at('case-officer')), sees(at('accountant')), sees(at('procedure-controller')), sees()]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(sees(at('accountant'), at('case-officer'))).toBe(true);
    expect(sees(at('accountant'), at('case-officer', 'H21.19'))).toBe(false);
    expect(sees(at('accountant'), limited(at('case-officer'), { ...USUAL_LIMITS, sectorCodes: ['B'] }))).toBe(false);
    expect(sees(at('agency-head', 'H21', ['H21', 'H21.16']))).toBe(true);
  });

  it('has it by the post of whom one stands in for', () => {
    const standingIn = { ...at('case-officer'), onBehalfOf: 'colleague' };
    expect(sees(at('accountant'), standingIn)).toBe(true);
    expect(readingPersons({ grants: [at('accountant'), standingIn] }).grants).toEqual([standingIn]);
  });

  it('is a system only where it was given to it, at the addresses that it has', () => {
    const system = at('partner-system');
    expect(sees(system)).toBe(false);
    const given = widenedBy(narrowedTo(system, ['self.read', 'dossier.read']), ['person.read']);
    expect(sees(given)).toBe(true);
    expect([given.permissions.desk, given.permissions.officer, given.permissions.admin]).toEqual([
      ['dossier.read', 'person.read', 'self.read'],
      [],
      [],
    ]);
  });
});
