import { assertMayAsk } from '../../../src/modules/dossiers/domain/held-papers.js';
import { checkComponents } from '../../../src/modules/dossiers/domain/intake-checklist.js';
import type { DatabaseException } from '../../../src/modules/dossiers/domain/parts.js';
import { DomainError } from '../../../src/shared/domain-error.js';

const POPULATION = { code: 'dan-cu', name: 'Cơ sở dữ liệu quốc gia về dân cư' };
const ASKED = [
  { key: '1', code: null, name: 'Tờ khai', required: true },
  { key: '2', code: null, name: 'Bản sao căn cước', required: true, heldIn: POPULATION },
];
const HELD = [
  { key: '1', name: 'Tờ khai', heldIn: null },
  { key: '2', name: 'Bản sao căn cước', heldIn: POPULATION },
];
const BECAUSE: DatabaseException = { kind: 'inaccurate-data', reason: 'Sai ngày sinh.', componentKeys: ['2'] };

function refusalOf(items: readonly string[], exception: DatabaseException | null): string | undefined {
  try {
    assertMayAsk(HELD, items, exception);
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('papers whose data a connected database has', () => {
  it('are not asked for at intake, and are noted with the database', () => {
    const [, identity] = checkComponents(ASKED, [{ key: '1', originals: 1 }], null);
    expect(identity).toMatchObject({ key: '2', required: false, originals: 0, absence: null, heldIn: POPULATION });
    const [, handed] = checkComponents(
      ASKED,
      [
        { key: '1', originals: 1 },
        { key: '2', copies: 1 },
      ],
      null,
    );
    expect(handed).toMatchObject({ copies: 1, heldIn: POPULATION });
    expect(() => checkComponents(ASKED, [], null)).toThrow(expect.objectContaining({ code: 'DOSSIER_INCOMPLETE' }));
  });

  it.each<[string, readonly string[], DatabaseException | null, string | undefined]>([
    ['others are asked for as ever', ['Tờ khai có chữ ký'], null, undefined],
    ['is refused', ['Đề nghị nộp BẢN SAO CĂN CƯỚC có chứng thực'], null, 'PAPER_IN_DATABASE'],
    ['is refused without diacritics too', ['ban sao can cuoc'], null, 'PAPER_IN_DATABASE'],
    ['is asked for by an exception that names it', ['Bản sao căn cước'], BECAUSE, undefined],
    ['is not excepted by one that names another', ['Bản sao căn cước'], { ...BECAUSE, componentKeys: ['1'] }, 'EXCEPTION_OF_NO_PAPER'],
  ])('%s, when an officer asks for papers', (_, items, exception, code) => {
    expect(refusalOf(items, exception)).toBe(code);
  });
});
