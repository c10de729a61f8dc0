import { cloneReferenceDatabase } from '../../support/reference-database.js';
import { catalogueHouse } from './catalogue-house.js';
import { planOf } from './list-plans.js';

const TODAY = '2026-11-24';

/** What people type, and the procedure that stands among the first so many answers. */
const ASKED: readonly (readonly [typed: string, code: string, first: number])[] = [
  ['passport', '1.001456', 1],
  ['hộ chiếu', '1.001456', 4],
  ['mất hộ chiếu', '1.010386', 1],
  ['sao y', '2.000815', 2],
  ['sao y bản chính', '2.000815', 2],
  ['cong chung giay to', '2.000815', 2],
  ['làm khai sinh cho con', '1.001193', 1],
  ['lam giay khai sinh cho con o dau', '1.001193', 1],
  ['đăng ký khai sinh', '1.001193', 1],
  ['khai sinh', '1.001193', 1],
  ['bản sao giấy khai sinh', '2.000635', 2],
  ['cưới', '1.000894', 1],
  ['cuoi vo', '1.000894', 1],
  ['lấy chồng nước ngoài', '2.000806', 1],
  ['ly hôn', '2.000554', 1],
  ['giấy độc thân', '1.004873', 1],
  ['xác nhận tình trạng hôn nhân', '1.004873', 1],
  ['khai tử', '1.000656', 1],
  ['giấy chứng tử', '1.000656', 1],
  ['sửa tên trong giấy khai sinh', '1.004859', 3],
  ['con nuôi', '2.001263', 3],
  ['cccd', '1.014061', 3],
  ['đổi căn cước công dân', '1.014063', 1],
  ['mất căn cước', '1.014064', 1],
  ['nhập hộ khẩu', '1.004222', 1],
  ['đăng ký tạm trú', '1.004194', 1],
  ['lý lịch tư pháp', '3.000333', 2],
  ['sổ đỏ', '1.012753', 3],
  ['so do', '1.012753', 3],
  ['cấp sổ đỏ lần đầu', '1.012753', 3],
  ['mất sổ đỏ', '1.012786', 2],
  ['sang tên sổ đỏ', '1.013831', 2],
  ['tách thửa đất', '1.012784', 2],
  ['chuyển mục đích sử dụng đất', '1.013992', 5],
  ['xây nhà', '1.013225', 1],
  ['xin giấy phép xây dựng nhà ở', '1.013225', 3],
  ['sửa nhà', '1.013229', 1],
  ['bằng lái', '3.000346', 3],
  ['đổi bằng lái xe', '3.000347', 1],
  ['mở quán cà phê', '1.001612', 1],
  ['đăng ký hộ kinh doanh', '1.001612', 3],
  ['đóng quán', '1.001266', 1],
  ['thành lập công ty cổ phần', '2.002043', 1],
  ['trợ cấp thất nghiệp', '1.014748', 1],
  ['rút bảo hiểm xã hội một lần', '1.014173', 2],
  ['thẻ bảo hiểm y tế', '1.014137', 1],
  ['nghĩa vụ quân sự', '1.013133', 1],
  ['tiền mai táng', '1.014177', 2],
  ['hộ nghèo', '1.011607', 1],
  ['chuyển trường cho con', '2.002854', 1],
  ['hòa giải tranh chấp đất', '1.012812', 1],
  ['hoà giải tranh chấp đất', '1.012812', 1],
];

describe('everyday words in the search of the shipped procedures', () => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  beforeAll(async () => {
    house = await catalogueHouse('single-statement', await cloneReferenceDatabase());
  }, 180_000);
  afterAll(() => house.close());

  const search = async (q: string, limit = 5) => (await house.lists.list({ q, on: TODAY, limit })).items;

  it('find what people mean among the first answers', async () => {
    const missed: object[] = [];
    for (const [typed, code, first] of ASKED) {
      const found = (await search(typed)).map((each) => each.code);
      const place = found.indexOf(code) + 1;
      if (place === 0 || place > first) missed.push({ typed, code, first, place, found });
    }
    expect(missed).toEqual([]);
  });

  it('come with names that lack a word only behind those that have all', async () => {
    const hasAll = ({ name }: { name: string }): boolean => /hòa giải|hoà giải/i.test(name) && /tranh chấp/i.test(name);
    const all = (await search('hòa giải tranh chấp', 50)).map(hasAll);
    expect([all[0], all.lastIndexOf(true) < (all.indexOf(false) + 51) % 51]).toEqual([true, true]);
    expect((await search('hòa giải tranh chấp về điện lực', 50)).length).toBeGreaterThan(0);
  });

  it('go before words that only begin so, and nothing is found by the middle of a word', async () => {
    const [first] = await search('thi');
    expect(first?.name).toMatch(/(^| )thi( |$)/i);
    expect((await search('inh', 50)).every(({ name }) => /(^|[^\p{L}])inh/iu.test(name))).toBe(true);
  });

  it('cost one statement, along the index of words', async () => {
    await search('khai sinh');
    house.database.statements = 0;
    await search('làm giấy khai sinh cho con ở đâu vậy');
    expect(house.database.statements).toBe(1);
    const plan = await planOf(house.database, ...house.database.last);
    expect(plan.join()).toContain('procedure_version_words');
  });

  it('are gone through page by page without gap or repeat', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await house.lists.list({
        q: 'đổi giấy phép lái xe quân sự',
        on: TODAY,
        limit: 7,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.next;
      if (cursor === undefined) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual((await search('đổi giấy phép lái xe quân sự', 200)).map(({ code }) => code));
    expect(seen.length).toBeGreaterThan(7);
  });

  it('are added to by the province, whose words go before those of the product', async () => {
    expect((await search('giấy thông hành quê')).map(({ code }) => code)).not.toContain('1.001456');
    await house.replica.database.batch((client) =>
      client.query(
        `insert into catalogue.search_word (words, phrases, effective_from, is_shipped)
         values ('giấy thông hành quê', $1, '2026-11-01', false)`,
        [['cấp hộ chiếu phổ thông']],
      ),
    );
    const found = await house.replica.lists.list({ q: 'giấy thông hành quê', on: TODAY, limit: 5 });
    expect(found.items[0]?.code).toBe('1.001456');
    await house.seed.execute();
    expect(await house.count('search_word where not is_shipped')).toBe(1);
  });
});
