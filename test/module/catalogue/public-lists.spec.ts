import { Client } from 'pg';
import { isResolvedBy, type CompetentAgency } from '../../../src/shared/competence.js';
import { isOutsideAgency } from '../../../src/shared/outside-agencies.js';
import { procedureScope } from '../../../src/modules/catalogue/domain/local/local-scope.js';
import type { LocalStatement } from '../../../src/modules/catalogue/domain/local/local-terms.js';
import type { HeldVersion } from '../../../src/modules/catalogue/domain/procedure-version.js';
import type { ProcedureFilter } from '../../../src/modules/catalogue/persistence/procedure-list.reader.js';
import { tonedWords } from '../../../src/modules/catalogue/domain/toned-words.js';
import { cloneReferenceDatabase } from '../../support/reference-database.js';
import { AUTHOR, CHECKER, catalogueHouse } from './catalogue-house.js';
import { planOf } from './list-plans.js';

const TODAY = '2026-11-24';
const LATER = '2026-12-01';
const WARD: CompetentAgency = { code: 'H21.195', level: 'commune', provinceCode: 'H21' };
const JUSTICE: CompetentAgency = { code: 'H21.16', level: 'department', provinceCode: 'H21' };
const ELSEWHERE: CompetentAgency = { code: 'H60', level: 'province', provinceCode: 'H60' };

type Asked = Omit<ProcedureFilter, 'on' | 'limit' | 'cursor'>;

/** A filter, and the same said of what the detail shows. */
const FILTERS: readonly (readonly [name: string, asked: Asked, fits: (shown: HeldVersion) => boolean])[] = [
  ['persons', { audience: 'person' }, ({ content }) => content.subjects.some(({ group }) => group === 'person')],
  ['organisations', { audience: 'organisation' }, ({ content }) => content.subjects.some(({ group }) => group === 'organisation')],
  ['a frequent life event', { lifeEvent: 'viec-lam' }, ({ content }) => content.lifeEvents.includes('viec-lam')],
  ['a rare life event', { lifeEvent: 'huu-tri' }, ({ content }) => content.lifeEvents.includes('huu-tri')],
  ['a level', { level: 'commune' }, ({ content }) => content.levels.includes('commune')],
  ['an online level', { onlineLevel: 'full' }, ({ content }) => content.onlineLevel === 'full'],
  ...[WARD, JUSTICE, ELSEWHERE].map((resolver) => {
    const fits = ({ content, local }: HeldVersion): boolean => isResolvedBy(content, resolver, local.agencies?.value ?? null);
    return [`who resolves it: ${resolver.code}`, { resolver }, fits] as const;
  }),
  [
    'several at once',
    { resolver: WARD, audience: 'person', onlineLevel: 'partial' },
    ({ content, local }) =>
      isResolvedBy(content, WARD, local.agencies?.value ?? null) &&
      content.onlineLevel === 'partial' &&
      content.subjects.some(({ group }) => group === 'person'),
  ],
];

describe('lists of the shipped procedures', () => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  let codes: readonly string[];

  beforeAll(async () => {
    house = await catalogueHouse('single-statement', await cloneReferenceDatabase());
    codes = (await house.database.read<{ code: string }>('select code from catalogue.procedure order by code')).map(({ code }) => code);
    // From the later day on the province has its say about some of each kind.
    await say('1.001193', { onlineLevel: { level: 'full', reason: null } });
    await say('2.001944', { onlineLevel: { level: 'none', reason: 'Chưa sẵn sàng.' } });
    await say('1.004944', { agencies: { levels: ['province'], agencyCodes: [WARD.code], receivingAddress: null } });
    await say('2.000635', { agencies: { levels: [], agencyCodes: [JUSTICE.code], receivingAddress: null } });
  }, 180_000);
  afterAll(() => house.close());

  const say = async (code: string, statement: LocalStatement): Promise<void> => {
    const scope = procedureScope(code);
    const { draftId } = await house.localDrafts.begin(scope, statement, AUTHOR);
    await house.localDrafts.check(scope, draftId, 'any', CHECKER);
    const decision = { number: '77/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' };
    await house.localPublications.publish(scope, draftId, 'any', { decision, effectiveFrom: LATER });
  };

  const listed = async (asked: Asked, on: string): Promise<string[]> => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await house.lists.list({ ...asked, on, limit: 200, ...(cursor === undefined ? {} : { cursor }) }, true);
      found.push(...page.items.map(({ code }) => code));
      cursor = page.next;
    } while (cursor !== undefined);
    return found;
  };

  it.each([TODAY, LATER])('agree with what the detail of each shows on %s, whatever they are narrowed by', async (on) => {
    const shown: HeldVersion[] = [];
    for (const code of codes) {
      const version = await house.procedures.inForceOn(code, on);
      if (version && (await house.procedures.isShown(code, on))) shown.push(version);
    }
    for (const [name, asked, fits] of FILTERS) {
      const expected = shown.filter(fits).map(({ procedureCode }) => procedureCode);
      expect([name, (await listed(asked, on)).toSorted()]).toEqual([name, expected.toSorted()]);
      expect([name, expected.length > 0]).toEqual([name, true]);
    }
  });

  it('leave out what is specific to other provinces, which the detail does not have either', async () => {
    const hidden: string[] = [];
    for (const code of codes) {
      const version = await house.procedures.inForceOn(code, TODAY);
      if (version && !version.internal && !(await house.procedures.isShown(code, TODAY))) hidden.push(code);
    }
    expect([hidden.length, hidden.includes('1.012169'), hidden.includes('1.115336')]).toEqual([852, true, false]);
  });

  it('tell agencies outside the province by the same texts as the detail', async () => {
    const texts = await house.database.read<{ name: string; outside: boolean }>(
      `select distinct n as name, catalogue.is_outside(n) as outside from catalogue.procedure_version v,
         unnest(catalogue.names_of(v.content -> 'agencies', 'executing') || catalogue.names_of(v.content -> 'agencies', 'authority')) n`,
    );
    expect(texts.filter(({ name, outside }) => outside !== isOutsideAgency(name))).toEqual([]);
    expect(texts.length).toBeGreaterThan(700);
  });

  it('go on under the date that was asked for, and refuse a cursor of another', async () => {
    const { next } = await house.lists.list({ on: LATER, limit: 1, audience: 'person' }, true);
    const other = house.lists.list({ on: TODAY, limit: 1, audience: 'person', cursor: next! }, true);
    await expect(other).rejects.toMatchObject({ code: 'CURSOR_OF_OTHER_LIST' });
  });

  it('come by life event along an index where it is rare, and never by reading all versions', async () => {
    const owner = new Client({ connectionString: house.ownerUrl });
    await owner.connect();
    await owner.query('analyze catalogue.procedure_version');
    await owner.end();
    await house.lists.list({ on: TODAY, limit: 1 });
    for (const asked of [{ lifeEvent: 'huu-tri' }, { lifeEvent: 'viec-lam' }, { audience: 'person' }, { resolver: WARD }] as const) {
      house.database.statements = 0;
      await house.lists.list({ on: TODAY, limit: 50, ...asked });
      expect(house.database.statements).toBe(1);
      const plan = await planOf(house.database, ...house.database.last);
      expect([asked, plan.filter((node) => node.startsWith('Seq Scan: procedure_version'))]).toEqual([asked, []]);
      if ('lifeEvent' in asked && asked.lifeEvent === 'huu-tri') expect(plan.join()).toContain('procedure_version_life_events');
    }
  });

  it('have life events with their names, in Vietnamese order', async () => {
    const { items } = await house.catalogue.groups('lifeEvents', TODAY, { limit: 200 });
    expect(items).toHaveLength(11);
    expect(items[0]).toEqual({ code: 'co-con-nho', name: 'Có con nhỏ' });
    const [first, rest] = [await house.catalogue.groups('lifeEvents', TODAY, { limit: 4 }), items.slice(4)];
    expect((await house.catalogue.groups('lifeEvents', TODAY, { cursor: first.next, limit: 200 })).items).toEqual(rest);
  });

  describe('searched', () => {
    const top = async (q: string, limit = 5) => (await house.lists.list({ on: TODAY, limit, q })).items.map(({ name }) => name);

    it('have the same words with diacritics in SQL as in memory', async () => {
      const odd = [
        'HÒA Hoà hoạ',
        'Quý quý qúy Quí',
        'Thúy Thuý',
        'Đăng ký Ð',
        'giấy 2a m2 1.2',
        'ẾỀỂỄỆ ỡợ',
        'hủy huỷ',
        'Y tế ý kiến kĩ kỹ',
      ];
      const names = await house.database.read<{ name: string }>('select name from catalogue.procedure_version');
      const asked = [...odd, ...names.map(({ name }) => name)];
      const rows = await house.database.read<{ name: string; words: string[] }>(
        `select n as name, tsvector_to_array(catalogue.toned_words_of(n)) as words from unnest($1::text[]) n`,
        [asked],
      );
      const different = rows.filter(({ name, words }) => [...words].sort().join() !== [...new Set(tonedWords(name))].sort().join());
      expect(different).toEqual([]);
    });

    it.each([
      ['hòa giải', 'hoà giải'],
      ['hoa giai', 'HOA GIAI'],
      ['thủy sản', 'thuỷ sản'],
      ['hủy bỏ', 'huỷ bỏ'],
      ['qũy', 'quỹ'],
      ['khóa học', 'khoá học'],
      ['kỹ thuật', 'kĩ thuật'],
      ['đăng ký', 'đăng kí'],
      ['xóa đăng ký', 'xoá đăng kí'],
      ['đăng ký khai sinh'.normalize('NFD'), 'đăng ký khai sinh'],
      ['ĐĂNG KÝ KHAI SINH', 'đăng ký khai sinh'],
      ['Đăng-ký  khai,sinh', 'đăng ký khai sinh'],
      ['dang ky khai sinh', 'dang ki khai sinh'],
    ])('answer %s as %s', async (one, other) => {
      const found = await top(one, 20);
      expect(found).not.toEqual([]);
      expect(found).toEqual(await top(other, 20));
    });

    it('have first what was typed with these diacritics, and then what is written alike', async () => {
      for (const [typed, alike] of [
        ['thuê', 'thuế'],
        ['cho thuê', 'cho thuế'],
        ['bán', 'bản'],
      ] as const) {
        const found = await top(typed, 200);
        const isTyped = found.map((name) =>
          ` ${name.toLowerCase()} `
            .split(/[^\p{L}]+/u)
            .join(' ')
            .includes(` ${typed} `),
        );
        expect([typed, isTyped[0]]).toEqual([typed, true]);
        expect([typed, isTyped.toSorted((one, other) => Number(other) - Number(one))]).toEqual([typed, isTyped]);
        expect((await listed({ q: alike }, TODAY)).toSorted()).toEqual((await listed({ q: typed }, TODAY)).toSorted());
      }
      expect(await top('thue', 200)).not.toEqual(await top('thuê', 200));
    });

    it.each([
      ['no word of any name', 'xyzzy qwerty'],
      ['one word of two that no name has', 'khai xyzzy'],
      ['only signs', `'"%_(&|!:*)<->`],
      ['one word of two hundred letters', 'a'.repeat(200)],
      ['a text of twenty words', Array.from({ length: 20 }, (_, index) => `tu${index}`).join(' ')],
      ['an emoji', '🙂'],
      ['another script', 'ភាសាខ្មែរ'],
    ])('answer an empty page to %s', async (_, q) => {
      expect(await house.lists.list({ on: TODAY, limit: 5, q })).toEqual({ items: [] });
    });

    it('page through what is found, each once, with diacritics and without', async () => {
      for (const q of ['cấp giấy phép', 'cap giay phep', 'thuế']) {
        const all = await listed({ q }, TODAY);
        expect([q, new Set(all).size]).toEqual([q, all.length]);
        expect(all.length).toBeGreaterThan(100);
      }
    });
  });
});
